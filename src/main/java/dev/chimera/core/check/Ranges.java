package dev.chimera.core.check;

import dev.chimera.core.fact.Aggregate;
import dev.chimera.core.fact.Fact;
import dev.chimera.core.fact.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/// A range is true where both its ends are: those of all values, or those of the middle half.
final class Ranges {
    private Ranges() {}

    static Verdict of(Figure figure, Unit unit, List<Fact> facts) {
        List<Fact> like = facts.stream().filter(fact -> !Double.isNaN(fact.number()) && (unit.isNone() || fact.unit().isNone() || fact.unit().factorTo(unit).isPresent())).toList();
        if (like.isEmpty()) {
            return Verdict.unsupported("no fact is about this quantity");
        }
        for (Fact low : like) {
            for (Fact high : like) {
                boolean ends = low.aggregate() == Aggregate.MIN && high.aggregate() == Aggregate.MAX || low.aggregate() == Aggregate.P25 && high.aggregate() == Aggregate.P75
                        || low.aggregate() == high.aggregate() && low.number() < high.number() && like.stream().filter(fact -> fact.aggregate() == low.aggregate())
                                .allMatch(fact -> fact.number() >= low.number() && fact.number() <= high.number());
                if (ends && low.measure().equals(high.measure()) && is(figure.low(), figure, unit, low) && is(figure.high(), figure, unit, high)) {
                    return Verdict.agrees(low, low.noun() + ": " + Verdict.text(low) + " to " + Verdict.text(high)).labelled(Label.SUPPORTED,
                            low.noun() + ": " + Verdict.text(low) + " to " + Verdict.text(high));
                }
            }
        }
        Optional<Fact> least = like.stream().filter(fact -> fact.aggregate() == Aggregate.MIN).findFirst();
        Optional<Fact> most = like.stream().filter(fact -> fact.aggregate() == Aggregate.MAX).findFirst();
        return least.isPresent() && most.isPresent() && like.stream().filter(fact -> fact.aggregate() == Aggregate.MIN).count() == 1
                ? Verdict.outside(List.of(least.get(), most.get()), least.get(), most.get()) : Verdict.undecided(like, "these are not the ends of the values");
    }

    private static boolean is(BigDecimal printed, Figure figure, Unit unit, Fact fact) {
        BigDecimal factor = unit.isNone() || fact.unit().isNone() ? BigDecimal.ONE : fact.unit().factorTo(unit).orElse(BigDecimal.ONE);
        BigDecimal value = BigDecimal.valueOf(fact.number()).multiply(factor, MathContext.DECIMAL64);
        return value.subtract(printed).abs().compareTo(figure.half()) <= 0;
    }
}
