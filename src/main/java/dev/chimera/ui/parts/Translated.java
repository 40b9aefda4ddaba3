package dev.chimera.ui.parts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Sentences that the core says in English - why a file was skipped, why an answer was not used, why a server was not reached. Their English wording, with
/// `{0}` where a name or a number stands, is the key under which the language of the window has its own. Also those that were kept in earlier runs.
final class Translated {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private final List<Sentence> sentences;

    /// @param last whether its last place holds a sentence again: `the folder could not be read to its end: {0}`
    private record Sentence(String key, Pattern english, List<Integer> places, boolean last) {
        static Sentence of(String key, String text) {
            String plain = text.replace("''", "'");
            StringBuilder pattern = new StringBuilder();
            List<Integer> places = new ArrayList<>();
            Matcher place = PLACE.matcher(plain);
            int from = 0;
            while (place.find()) {
                pattern.append(Pattern.quote(plain.substring(from, place.start()))).append("(.*)");
                places.add(Integer.valueOf(place.group(1)));
                from = place.end();
            }
            return new Sentence(key, Pattern.compile(pattern.append(Pattern.quote(plain.substring(from))).toString(), Pattern.DOTALL), List.copyOf(places),
                    plain.matches("(?s).*: \\{\\d}"));
        }

        /// How many characters are not filled in.
        int firm() {
            return english.pattern().length();
        }
    }

    /// @param english the texts in English; those whose keys begin with `core.` are meant
    Translated(ResourceBundle english) {
        sentences = english.keySet().stream().filter(key -> key.startsWith("core.")).map(key -> Sentence.of(key, english.getString(key)))
                .sorted(Comparator.comparingInt(Sentence::firm).reversed()).toList();
    }

    /// The key of a sentence and what stands in its places; empty where nobody knows it.
    Optional<Known> find(String said) {
        for (Sentence sentence : sentences) {
            Matcher match = sentence.english.matcher(said);
            if (match.matches()) {
                String[] filled = new String[sentence.places.size()];
                for (int i = 0; i < filled.length; i++) {
                    filled[sentence.places.get(i)] = match.group(i + 1);
                }
                return Optional.of(new Known(sentence.key, List.of(filled), sentence.last));
            }
        }
        return Optional.empty();
    }

    /// @param last whether the last one is a sentence again
    record Known(String key, List<String> filled, boolean last) {}
}
