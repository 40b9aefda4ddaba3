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
    record Known(Figure figure, FactId fact) {}

    private Derivation() {}

    static Optional<Verdict> of(Mention mention, List<Known> known) {
        Figure figure = mention.figure();
        String unit = figure.unit().symbol();
        boolean change = Words.has(mention.before() + mention.after(), CHANGE);
        boolean ratio = unit.equals("x") || Words.has(mention.before() + mention.figure().text(), RATIO);
        for (Known a : known) {
            for (Known b : known) {
                if (a == b || !a.figure().unit().equals(b.figure().unit()) || b.figure().low().signum() == 0) {
                    continue;
                }
                BigDecimal quotient = a.figure().low().divide(b.figure().low(), MathContext.DECIMAL64);
                BigDecimal difference = a.figure().low().subtract(b.figure().low());
                if (unit.equals("%") && change && near(figure, quotient.subtract(BigDecimal.ONE).movePointRight(2), b, a)) {
                    return Optional.of(derived(figure, a, b, "change from " + b.figure().text() + " to " + a.figure().text()));
                }
                if (ratio && !unit.equals("%") && near(figure, quotient, a, b)) {
                    return Optional.of(derived(figure, a, b, a.figure().text() + " / " + b.figure().text()));
                }
                if (change && figure.unit().equals(a.figure().unit()) && !unit.equals("%") && figure.says(difference.abs())) {
                    return Optional.of(derived(figure, a, b, a.figure().text() + " - " + b.figure().text()));
                }
            }
        }
        return Optional.empty();
    }

    /// The operands are rounded too: their rounding may move the result by their relative errors.
    private static boolean near(Figure figure, BigDecimal value, Known a, Known b) {
        BigDecimal printed = value.signum() < 0 ? value.negate() : value;
        BigDecimal relative = error(a.figure()).add(error(b.figure()));
        BigDecimal slack = figure.half().add(printed.abs().add(BigDecimal.valueOf(figure.unit().symbol().equals("%") ? 100 : 0)).multiply(relative));
        return printed.subtract(figure.low().abs()).abs().compareTo(slack) <= 0;
    }

    private static BigDecimal error(Figure figure) {
        return figure.low().signum() == 0 ? BigDecimal.ZERO : figure.half().divide(figure.low().abs(), MathContext.DECIMAL64);
    }

    private static Verdict derived(Figure figure, Known a, Known b, String why) {
        return new Verdict(Label.DERIVED, Optional.of(a.fact()), figure.text(), figure.unit().symbol(), a.fact() + ", " + b.fact(), why);
    }
}
