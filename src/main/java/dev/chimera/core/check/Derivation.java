package dev.chimera.core.check;

import dev.chimera.core.fact.FactId;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/// Arithmetic between two figures that the same sentence states and that are true.
final class Derivation {
    private static final String RATIO = "\\b(ratio|factor|times|fold|multiple)\\b|\\d\\s*[x×]";
    private static final String CHANGE = "\\b(higher|lower|more|less|faster|slower|increase\\w*|decrease\\w*|reduc\\w+|improv\\w+|drop\\w*|gain\\w*|differ\\w*|change\\w*|longer|shorter|larger|smaller)\\b";

    /// A figure of the sentence that was found true.
    ///
    /// @param exact the fact's value, in `unit`
    record Known(Figure figure, FactId fact, BigDecimal exact, String unit) {}

    private Derivation() {}

    static Optional<Verdict> of(Mention mention, List<Known> known) {
        Figure figure = mention.figure();
        String unit = figure.unit().symbol();
        boolean change = Words.has(mention.before() + mention.after(), CHANGE);
        boolean ratio = unit.equals("x") || Words.has(mention.before() + mention.figure().text(), RATIO);
        for (Known a : known) {
            for (Known b : known) {
                if (a == b || !a.unit().equals(b.unit()) || b.exact().signum() == 0 || b.figure().low().signum() == 0) {
                    continue;
                }
                List<BigDecimal> quotients = List.of(a.exact().divide(b.exact(), MathContext.DECIMAL64),
                        a.figure().low().divide(b.figure().low(), MathContext.DECIMAL64));
                BigDecimal difference = a.figure().low().subtract(b.figure().low());
                if (unit.equals("%") && change && quotients.stream().anyMatch(q -> near(figure, q.subtract(BigDecimal.ONE).movePointRight(2)))) {
                    return Optional.of(derived(figure, a, b, "change from " + b.figure().text() + " to " + a.figure().text()));
                }
                if (ratio && !unit.equals("%") && quotients.stream().anyMatch(q -> near(figure, q))) {
                    return Optional.of(derived(figure, a, b, a.figure().text() + " / " + b.figure().text()));
                }
                if (change && figure.unit().equals(a.figure().unit()) && !unit.equals("%") && figure.says(difference.abs())) {
                    return Optional.of(derived(figure, a, b, a.figure().text() + " - " + b.figure().text()));
                }
            }
        }
        return Optional.empty();
    }

    /// Whether the figure is the result, computed from the facts or from what the text prints of them.
    private static boolean near(Figure figure, BigDecimal value) {
        return value.abs().subtract(figure.low().abs()).abs().compareTo(figure.half()) <= 0;
    }

    private static Verdict derived(Figure figure, Known a, Known b, String why) {
        return new Verdict(Label.DERIVED, List.of(a.fact(), b.fact()), figure.text(), figure.unit().symbol(), a.fact() + ", " + b.fact(), why, false);
    }
}
