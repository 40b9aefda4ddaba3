package dev.chimera.core.check;

import dev.chimera.core.check.Figure.Kind;
import dev.chimera.core.fact.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds shares in words: "half of the files", "a third are CSV", "the majority of the files".
final class Fractions {
    private static final Pattern SHARE = Pattern.compile("\\b(half|(?:a|one) third|two[- ]thirds|(?:a|one) quarter|three[- ]quarters|majority|most)\\b"
            + "(?=\\s+(?:of\\s+(?:the\\s+|these\\s+|all\\s+|our\\s+)?(?:\\p{L}+\\s+)?(?:files|documents)\\b|of them\\b|(?:are|is|were)\\s+\\p{Lu}))", Pattern.CASE_INSENSITIVE);
    private static final Map<String, String> PERCENT = Map.of("half", "50", "third", "33.3333", "two thirds", "66.6667", "quarter", "25", "three quarters", "75");
    private static final Pattern ABOUT = Pattern.compile("\\b(?:about|around|roughly|approximately|nearly|almost|over|under|more than|less than)\\s*$", Pattern.CASE_INSENSITIVE);
    private static final BigDecimal EXACT = BigDecimal.ONE;
    private static final BigDecimal LOOSE = new BigDecimal("5");
    /// More than half.
    private static final BigDecimal MAJORITY = new BigDecimal("50.0001");

    private Fractions() {}

    static void in(String text, List<Figure> found) {
        Matcher matcher = SHARE.matcher(text);
        while (matcher.find()) {
            String word = matcher.group(1).toLowerCase(Locale.ROOT).replace('-', ' ').replaceFirst("^(a|one) ", "");
            boolean majority = word.equals("majority") || word.equals("most");
            BigDecimal low = majority ? MAJORITY : new BigDecimal(PERCENT.getOrDefault(word, "50"));
            BigDecimal half = majority ? BigDecimal.ZERO : ABOUT.matcher(text.substring(0, matcher.start())).find() ? LOOSE : EXACT;
            found.add(new Figure(matcher.start(1), matcher.end(1), matcher.group(1), Kind.FRACTION, low, majority ? BigDecimal.valueOf(100) : low, half, new Unit("%")));
        }
    }
}
