package dev.chimera.core.llm.ollama;

import java.time.Duration;

/// How long a call waits before it gives up.
///
/// @param connect for the connection, its encryption included
/// @param firstByte from the request to the first byte of the answer: loading a model and reading a long prompt are in here
/// @param gap between two arrivals of bytes
public record Deadlines(Duration connect, Duration firstByte, Duration gap) {
    public static final Deadlines DEFAULTS = new Deadlines(Duration.ofSeconds(3), Duration.ofMinutes(10), Duration.ofMinutes(2));

    public Deadlines {
        if (!connect.isPositive() || !firstByte.isPositive() || !gap.isPositive()) {
            throw new IllegalArgumentException("a deadline must be longer than zero");
        }
    }
}
