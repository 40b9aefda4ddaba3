package dev.chimera.core.fact;

import java.math.BigDecimal;
import java.time.Instant;

/// What a fact says: a decimal number, or a moment in time.
public sealed interface Value {
    record Number(BigDecimal decimal) implements Value {}

    record Moment(Instant instant) implements Value {}

    /// @throws IllegalArgumentException if the double is not finite
    static Value of(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("not a finite number: " + number);
        }
        return new Number(BigDecimal.valueOf(number));
    }

    static Value of(long number) {
        return new Number(BigDecimal.valueOf(number));
    }

    static Value of(Instant instant) {
        return new Moment(instant);
    }
}
