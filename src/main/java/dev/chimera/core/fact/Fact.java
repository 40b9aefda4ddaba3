package dev.chimera.core.fact;

import java.util.List;
import java.util.Optional;

/// One figure that the program stands for.
///
/// @param id stable between runs over the same folder
/// @param value with the unit as found
/// @param noun what is counted or measured, as it reads after the value ("JSON files") or before it ("time to first token")
/// @param measure the quantity's key, equal for the same quantity everywhere (`files`, `ttft`, `tokens_s`)
/// @param subject whom it is about
/// @param aggregate how the value came out of `n` values
/// @param n how many values went in
/// @param formula for derived facts: the arithmetic
/// @param sources where the values stand; never empty for measured facts about columns
public record Fact(FactId id, Value value, Unit unit, String noun, String measure, Subject subject, Aggregate aggregate, long n,
                   Provenance provenance, Optional<Formula> formula, List<Source> sources) {
    public Fact {
        sources = List.copyOf(sources);
    }

    /// The value as a double, NaN for a moment in time.
    public double number() {
        return switch (value) {
            case Value.Number(var decimal) -> decimal.doubleValue();
            case Value.Moment ignored -> Double.NaN;
        };
    }
}
