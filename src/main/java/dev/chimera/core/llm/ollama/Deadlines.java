package dev.chimera.core.llm.ollama;

import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How long a call waits before it gives up.
///
/// @param connect for the connection, its encryption included
/// @param firstByte from the request to the first byte of the answer: loading a model and reading a long prompt are in here
/// @param gap between two arrivals of bytes
public record Deadlines(Duration connect, Duration firstByte, Duration gap) {
    public static final Deadlines DEFAULTS = new Deadlines(Duration.ofSeconds(3), Duration.ofMinutes(10), Duration.ofMinutes(2));
    private static final BigDecimal LONGEST_SECONDS = new BigDecimal(86_400);
    private static final BigDecimal SHORTEST_SECONDS = new BigDecimal("0.1");

    /// Each of them by a name, with its key in the settings.
    public enum Kind {
        CONNECT("connect_s"), FIRST_BYTE("first_byte_s"), GAP("gap_s");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }

    public Deadlines {
        if (!connect.isPositive() || !firstByte.isPositive() || !gap.isPositive()) {
            throw new IllegalArgumentException("a deadline must be longer than zero");
        }
    }

    public Duration get(Kind kind) {
        return switch (kind) {
            case CONNECT -> connect;
            case FIRST_BYTE -> firstByte;
            case GAP -> gap;
        };
    }

    public Deadlines with(Kind kind, Duration time) {
        return switch (kind) {
            case CONNECT -> new Deadlines(time, firstByte, gap);
            case FIRST_BYTE -> new Deadlines(connect, time, gap);
            case GAP -> new Deadlines(connect, firstByte, time);
        };
    }

    /// Reads a number of seconds, with decimals.
    ///
    /// @throws IllegalArgumentException with a sentence for people
    public static Duration seconds(String text) {
        try {
            BigDecimal seconds = new BigDecimal(text.strip());
            if (seconds.compareTo(SHORTEST_SECONDS) >= 0 && seconds.compareTo(LONGEST_SECONDS) <= 0) {
                return Duration.ofNanos(seconds.movePointRight(9).longValue());
            }
        } catch (NumberFormatException notANumber) {
            throw outside(text, notANumber);
        }
        throw outside(text, null);
    }

    private static IllegalArgumentException outside(String text, @Nullable Throwable cause) {
        return new IllegalArgumentException("a waiting time must be a number of seconds from " + SHORTEST_SECONDS + " to " + LONGEST_SECONDS + ", not \"" + text + "\"", cause);
    }
}
