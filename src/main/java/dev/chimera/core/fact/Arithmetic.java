package dev.chimera.core.fact;

import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A derived fact's arithmetic with the values that went in: `28 ÷ 101 = 27.7228 %`.
public final class Arithmetic {
    private static final int DIGITS = 6;

    private Arithmetic() {}

    /// Empty for a fact that was measured.
    public static Optional<String> of(Fact fact, FactSet facts) {
        return fact.formula().map(formula -> shape(formula.operation(), formula.operands().stream().map(id -> facts.find(id).map(Arithmetic::value).orElse("?")).toList()) + " = " + value(fact));
    }

    private static String shape(Formula.Operation operation, List<String> parts) {
        String first = parts.isEmpty() ? "?" : parts.getFirst();
        String last = parts.isEmpty() ? "?" : parts.getLast();
        return switch (operation) {
            case SHARE, RATIO -> first + " ÷ " + last;
            case DIFFERENCE -> first + " − " + last;
            case SUM -> parts.stream().collect(Collectors.joining(" + "));
            case PERCENT_CHANGE -> "(" + first + " − " + last + ") ÷ " + last;
        };
    }

    /// What went in, each as `csv_files = 28`.
    public static List<String> operands(Fact fact, FactSet facts) {
        return fact.formula().map(Formula::operands).orElse(List.of()).stream().map(id -> id + " = " + facts.find(id).map(Arithmetic::value).orElse("?")).toList();
    }

    /// A fact's value with its unit, to six digits where there are more behind the point.
    public static String value(Fact fact) {
        String number = switch (fact.value()) {
            case Value.Number(var decimal) -> (decimal.scale() > DIGITS ? decimal.round(new MathContext(DIGITS)).stripTrailingZeros() : decimal).toPlainString();
            case Value.Moment(var instant) -> instant.toString();
        };
        return fact.unit().isNone() ? number : number + " " + fact.unit();
    }
}
