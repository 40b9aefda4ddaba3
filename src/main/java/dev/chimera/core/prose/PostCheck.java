package dev.chimera.core.prose;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The last look at a model's sentence before it may stand in a report: it holds no figure in any script, no number word, no chat, no loop.
/// What servers do not hold of a schema is held here.
public final class PostCheck {
    private static final Pattern FIGURE = Pattern.compile("[\\p{Nd}\\p{Nl}\\p{No}]");
    private static final Set<String> NUMBER_WORDS = Set.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
            "eleven", "twelve", "thirteen", "fifteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred",
            "hundreds", "thousand", "thousands", "million", "millions", "billion", "dozen", "dozens", "half", "third", "quarter", "twice", "thrice",
            "double", "doubled", "doubles", "triple", "tripled", "tenfold", "twofold", "threefold", "majority", "percent", "percentage", "january",
            "february", "march", "april", "june", "july", "august", "september", "october", "november", "december");
    private static final Set<String> CHAT = Set.of("i", "we", "you", "my", "your", "our", "me", "us");
    private static final int SHORTEST = 5;

    private PostCheck() {}

    /// @return why the sentence cannot be used, empty when it can
    public static Optional<String> fault(String sentence) {
        if (FIGURE.matcher(sentence).find()) {
            return Optional.of("holds a figure");
        }
        List<String> words = words(sentence);
        if (words.size() < SHORTEST) {
            return Optional.of("too short");
        }
        for (String word : words) {
            if (NUMBER_WORDS.contains(word)) {
                return Optional.of("holds the number word \"" + word + "\"");
            }
            if (CHAT.contains(word)) {
                return Optional.of("speaks to the reader");
            }
        }
        return repeats(words) ? Optional.of("repeats itself") : Optional.empty();
    }

    private static List<String> words(String sentence) {
        return Arrays.stream(sentence.toLowerCase(Locale.ROOT).split("[^\\p{L}']+")).filter(word -> !word.isEmpty()).toList();
    }

    /// The same three words twice, or one word three times in a row.
    private static boolean repeats(List<String> words) {
        Set<List<String>> seen = new HashSet<>();
        for (int i = 0; i + 3 <= words.size(); i++) {
            if (!seen.add(words.subList(i, i + 3)) || new HashSet<>(words.subList(i, i + 3)).size() == 1) {
                return true;
            }
        }
        return false;
    }
}
