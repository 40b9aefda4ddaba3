package dev.chimera.core.prose;

import java.util.OptionalDouble;

/// How much a model may say itself: small ones choose from phrases, larger ones write their own words within a pattern.
public enum WritingMode {
    PHRASES, WORDS;

    /// What is sold as 1B has 0.99 billion parameters and the like.
    private static final double NEARLY_A_BILLION = 0.9;

    /// Below a billion parameters free words failed in nearly every trial, while phrases were accepted in 49 of 50.
    ///
    /// @param billions the model's size; empty when unknown, then it is treated as small
    public static WritingMode forSize(OptionalDouble billions) {
        return billions.isPresent() && billions.getAsDouble() >= NEARLY_A_BILLION ? WORDS : PHRASES;
    }
}
