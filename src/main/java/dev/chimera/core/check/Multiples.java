package dev.chimera.core.check;

import dev.chimera.core.check.Derivation.Known;
import dev.chimera.core.check.words.NumberWords;
import dev.chimera.core.check.words.Sentence;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Multiples in words - "twice the", "half that of", "three times as fast" - against the two figures of the sentence that they compare.
final class Multiples {
    private static final String NUMBER = "two|three|four|five|six|seven|eight|nine|ten";
    private static final Pattern WORD = Pattern.compile("\\b(twice|doubles?|doubled|half|halves|halved|triples?|tripled|thrice|(" + NUMBER + ")[ -](?:times|fold))\\b"
            + "(?=\\s+(?:the|that|those|as|of (?:that|those|the)|its|more|faster|slower|higher|lower|larger|longer|smaller|what|from|when|for|with|compared)\\b|\\s*[,(])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MORE = Pattern.compile("\\b(?:more than|over|at least|above|well over)\\s*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern LESS = Pattern.compile("\\b(?:less than|under|at most|up to|below|not even)\\s*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern ABOUT = Pattern.compile("\\b(?:about|almost|nearly|roughly|approximately|around|close to|some)\\s*$", Pattern.CASE_INSENSITIVE);
    private static final double LOOSE = 0.15;
    private static final double PLAIN = 0.1;

    /// @param start in the passage
    record Found(int start, int end, Verdict verdict) {}

    private Multiples() {}

    /// @param known the true figures of the passage, in the order of the text
    static List<Found> in(String passage, List<Known> known) {
        List<Found> found = new ArrayList<>();
        Matcher word = WORD.matcher(passage);
        while (known.size() > 1 && word.find()) {
            Sentence sentence = Sentence.around(passage, word.start(), word.end());
            List<Known> here = known.stream().filter(figure -> figure.figure().start() >= sentence.start() && figure.figure().end() <= sentence.end()).toList();
            int at = word.start();
            Optional<Known> before = here.reversed().stream().filter(figure -> figure.figure().end() <= at).findFirst();
            Optional<Known> after = here.stream().filter(figure -> figure.figure().start() >= at).findFirst();
            if (before.isPresent() && after.isPresent()) {
                judge(word, passage, before.get(), after.get()).ifPresent(found::add);
            } else if (here.size() == 2) {
                judge(word, passage, here.getFirst(), here.getLast()).ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<Found> judge(Matcher word, String passage, Known a, Known b) {
        if (!a.unit().equals(b.unit()) || a.exact().signum() <= 0 || b.exact().signum() <= 0) {
            return Optional.empty();
        }
        double quotient = a.exact().divide(b.exact(), MathContext.DECIMAL64).doubleValue();
        double multiple = Math.max(quotient, 1 / quotient);
        String before = passage.substring(Math.max(0, word.start() - 20), word.start());
        double factor = factor(word.group(1).toLowerCase(Locale.ROOT), word.group(2));
        double slack = factor * (ABOUT.matcher(before).find() ? LOOSE : PLAIN);
        boolean holds = MORE.matcher(before).find() ? multiple >= factor : LESS.matcher(before).find() ? multiple <= factor : Math.abs(multiple - factor) <= slack;
        String why = a.figure().text() + " and " + b.figure().text() + " are to each other as " + BigDecimal.valueOf(multiple).round(new MathContext(3)).toPlainString() + " to 1";
        return Optional.of(new Found(word.start(1), word.end(1), new Verdict(holds ? Label.DERIVED : Label.CONTRADICTED, List.of(a.fact(), b.fact()), "", "",
                a.fact() + ", " + b.fact(), why, false)));
    }

    private static double factor(String word, @org.jspecify.annotations.Nullable String number) {
        return number != null ? NumberWords.value(number) : word.startsWith("tri") || word.equals("thrice") ? 3 : 2;
    }
}
