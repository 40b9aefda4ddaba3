package dev.chimera.core.check;

import dev.chimera.core.fact.Dimension;
import dev.chimera.core.fact.Fact;
import dev.chimera.core.fact.Unit;
import dev.chimera.core.fact.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Compares a figure with the facts that may be meant.
final class Comparison {
    /// A match among so many values that chance alone gives one in this share of cases proves nothing.
    private static final double CHANCE = 0.05;
    private static final Unit BINARY = new Unit("KiB");

    private Comparison() {}

    static Verdict of(Figure figure, Unit unit, List<Fact> facts, boolean exactKey) {
        List<Fact> numbers = facts.stream().filter(fact -> fact.value() instanceof Value.Number).toList();
        if (numbers.isEmpty()) {
            return Verdict.unsupported("no fact is about this quantity");
        }
        List<Fact> comparable = numbers.stream().filter(fact -> factor(unit, fact).isPresent()).toList();
        if (comparable.isEmpty()) {
            return exactly(numbers) ? Verdict.contradicts(numbers.getFirst()) : Verdict.undecided(numbers, "the unit is another");
        }
        Optional<Fact> match = comparable.stream().filter(fact -> agrees(figure, unit, fact)).findFirst();
        if (match.isPresent()) {
            return exactKey || exactly(comparable) || chance(figure, unit, comparable) < CHANCE
                    ? Verdict.agrees(match.get(), match.get().noun() + ": " + Verdict.text(match.get()))
                    : Verdict.undecided(comparable, "several facts could be meant");
        }
        Comparator<Fact> order = Comparator.comparingDouble(Fact::number);
        Fact low = comparable.stream().min(order).orElseThrow();
        Fact high = comparable.stream().max(order).orElseThrow();
        double printed = figure.low().multiply(factor(unit, comparable.getFirst()).orElse(BigDecimal.ONE)).doubleValue();
        if (exactly(comparable)) {
            return Verdict.contradicts(comparable.getFirst());
        }
        return printed < low.number() || printed > high.number() ? Verdict.outside(comparable, low, high)
                : Verdict.undecided(comparable, "several facts could be meant, and none has this value");
    }

    private static boolean exactly(List<Fact> facts) {
        return facts.stream().map(Verdict::text).distinct().count() == 1;
    }

    private static double chance(Figure figure, Unit unit, List<Fact> facts) {
        double[] values = facts.stream().mapToDouble(Fact::number).sorted().distinct().toArray();
        double width = 2 * figure.half().multiply(factor(unit, facts.getFirst()).orElse(BigDecimal.ONE)).doubleValue();
        double span = values[values.length * 9 / 10] - values[values.length / 10];
        return span <= 0 ? 1 : values.length * width / span;
    }

    private static boolean agrees(Figure figure, Unit unit, Fact fact) {
        BigDecimal factor = factor(unit, fact).orElseThrow();
        BigDecimal value = BigDecimal.valueOf(fact.number());
        if (figure.says(value.divide(factor, MathContext.DECIMAL64))) {
            return true;
        }
        int power = List.of("B", "KB", "MB", "GB", "TB").indexOf(unit.symbol());
        return unit.dimension() == Dimension.SIZE && power > 0 && fact.unit().factorTo(BINARY).isPresent()
                && figure.says(value.multiply(fact.unit().factorTo(new Unit("B")).orElseThrow()).divide(BigDecimal.valueOf(1024).pow(power), MathContext.DECIMAL64));
    }

    /// Without a unit on either side the numbers are compared as they are.
    private static Optional<BigDecimal> factor(Unit unit, Fact fact) {
        return unit.isNone() || fact.unit().isNone() && !unit.symbol().equals("%") ? Optional.of(BigDecimal.ONE) : unit.factorTo(fact.unit());
    }
}
