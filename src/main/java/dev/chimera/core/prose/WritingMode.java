package dev.chimera.core.prose;

import java.util.OptionalDouble;

/// How much a model may say itself: small ones choose from phrases, larger ones write their own words within a pattern.
public enum WritingMode {
    /// one phrase of each list
    PHRASES,
    /// a sentence in own words, without a placeholder
    WORDS,
    /// a sentence in own words that may name values of the finding
    NAMING,
    /// two sentences
    TEXT;

    /// What is sold as 1B has 0.99 billion parameters and the like.
    private static final double NEARLY_A_BILLION = 0.9;
    private static final double THREE_BILLIONS = 2.9;
    private static final double EIGHT_BILLIONS = 8.5;

    /// Below a billion parameters free words failed in nearly every trial, while phrases were accepted in 49 of 50.
    ///
    /// @param billions the model's size; empty when unknown, then it is treated as small
    public static WritingMode forSize(OptionalDouble billions) {
        double size = billions.orElse(0);
        return size < NEARLY_A_BILLION ? PHRASES : size < THREE_BILLIONS ? WORDS : size < EIGHT_BILLIONS ? NAMING : TEXT;
    }
}
