package dev.chimera.core.llm.ollama;

import java.time.Duration;

/// How often a call that the server never took is sent again: a refused connection, or 503. Each pause is twice the one before.
///
/// @param tries how often a call is sent at most, 1 or more
public record Retries(int tries, Duration firstPause) {
    public static final Retries DEFAULTS = new Retries(3, Duration.ofMillis(400));

    /// The pause after the attempt with this number, counted from 1.
    Duration pauseAfter(int attempt) {
        return firstPause.multipliedBy(1L << (attempt - 1));
    }
}
