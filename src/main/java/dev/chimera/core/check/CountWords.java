package dev.chimera.core.check;

import dev.chimera.core.check.Figure.Kind;
import dev.chimera.core.check.words.NumberWords;
import dev.chimera.core.fact.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds counts in words: "three formats", "forty-one files", "no files".
final class CountWords {
    private static final String CERTAIN = "files?|formats?|file types?|types|documents?|runs?|rows?|measurements?|models|folders|columns|directories|benchmarks?|tests";
    private static final Pattern COUNTED = Pattern.compile("(?<![\\p{L}\\d-])(no|" + NumberWords.PATTERN + ")"
            + "\\s+(?=(?:(?:different|distinct|separate|main|of the|CSV|JSONL?|Markdown)\\s+)?(" + CERTAIN + "|\\p{L}{2,}s)\\b)", Pattern.CASE_INSENSITIVE);
    private static final Pattern KNOWN = Pattern.compile("(?:" + CERTAIN + ")", Pattern.CASE_INSENSITIVE);
    private static final Pattern ONE_FILE = Pattern.compile("^\\s+(?:CSV|JSONL?|Markdown)\\s+file\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_COUNT = Pattern.compile("\\p{L}*(?:ss|ous|sis)|this|plus|thus|status|times|ways|things|points|steps|areas|findings|recommendations|sections|questions|reasons|aspects", Pattern.CASE_INSENSITIVE);

    private CountWords() {}

    static void in(String text, List<Figure> found) {
        Matcher matcher = COUNTED.matcher(text);
        while (matcher.find()) {
            String word = matcher.group(1).toLowerCase(Locale.ROOT);
            int value = word.equals("no") ? 0 : NumberWords.value(word);
            String noun = matcher.group(2).toLowerCase(Locale.ROOT);
            boolean one = value == 1 && !ONE_FILE.matcher(text.substring(matcher.end(1))).find();
            if (one || word.equals("no") && !noun.startsWith("file") || !certain(noun) && NO_COUNT.matcher(noun).matches()) {
                continue;
            }
            BigDecimal number = BigDecimal.valueOf(value);
            found.add(new Figure(matcher.start(1), matcher.end(1), matcher.group(1), Kind.WORD, number, number, BigDecimal.ZERO, Unit.NONE));
        }
    }

    /// Whether a noun is of the kind that reports on a folder count; what else stands behind a number word may be no statement about the data.
    static boolean certain(String noun) {
        return KNOWN.matcher(noun).matches();
    }
}
