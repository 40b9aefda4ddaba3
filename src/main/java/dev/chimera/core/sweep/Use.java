package dev.chimera.core.sweep;

/// What a call of a sweep is for.
public enum Use {
    /// Loads the model and is never counted.
    WARMUP,
    /// A prompt that begins with something new, so that the server reads all of it; the answer is as short as can be.
    PREFILL,
    /// Always the same prompt, seed and number of tokens.
    DECODE
}
