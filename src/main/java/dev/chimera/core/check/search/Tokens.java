package dev.chimera.core.check.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of a text and where they stand.
record Tokens(List<String> words, List<Integer> places) {
    private static final Pattern WORD = Pattern.compile("\\d{1,3}(?:,\\d{3})+(?![\\d.])|[\\p{L}\\d]+(?:\\.\\d+)*");
    private static final Pattern NUMBERED = Pattern.compile("(\\p{L}{2,})-?(\\d[\\d.]*)");

    static Tokens of(String text) {
        List<String> words = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT).replace('_', ' '));
        while (matcher.find()) {
            words.add(matcher.group().replace(",", ""));
            places.add(matcher.start());
        }
        return new Tokens(words, places);
    }

    int size() {
        return words.size();
    }

    int at(int index) {
        return places.get(index);
    }

    String word(int index) {
        return words.get(index);
    }

    boolean isNumber(int index) {
        return index >= 0 && index < size() && words.get(index).chars().allMatch(c -> c <= '9');
    }

    String phrase(int from, int length) {
        return length == 1 ? words.get(from) : String.join(" ", words.subList(from, from + length));
    }

    /// The words of a name, some of them in a row, and what is left of one without figures behind: `run 1` and `run` for `run1`.
    static Set<String> parts(String name, int longest) {
        List<String> words = List.of(name.split(" "));
        Set<String> parts = new HashSet<>();
        for (int from = 0; from < words.size(); from++) {
            for (int to = from + 1; to <= Math.min(words.size(), from + longest); to++) {
                parts.add(String.join(" ", words.subList(from, to)));
            }
            Matcher numbered = NUMBERED.matcher(words.get(from));
            if (numbered.matches()) {
                parts.add(numbered.group(1));
                parts.add(numbered.group(1) + " " + numbered.group(2));
            }
        }
        return parts;
    }
}
