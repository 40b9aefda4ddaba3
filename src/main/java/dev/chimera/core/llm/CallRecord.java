package dev.chimera.core.llm;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/// What one call took, seen from here and, where it said so, from the server.
///
/// @param startedAt when the request was sent
/// @param wall from sending to the end
/// @param firstToken from sending to the first non-empty piece of text, thinking included; empty when none came
/// @param firstAnswer the same for text that is not thinking
/// @param chunks pieces of text that arrived
/// @param gaps times between arrivals; empty below three arrivals
/// @param server what the server measured; empty when it did not say (cut off, failed, or no server)
/// @param identity what answered; empty for the built-in writer and where the server does not tell
public record CallRecord(Instant startedAt, Duration wall, Optional<Duration> firstToken, Optional<Duration> firstAnswer, int chunks,
                         Optional<Gaps> gaps, Optional<ServerTimings> server, Temperature temperature, Optional<ModelIdentity> identity) {

    private static final int FEWEST_FOR_RECEIVED = 3;

    /// COLD: the model was loaded for this call. CACHED: a part of the prompt was known to the server. The three are never pooled.
    public enum Temperature { COLD, WARM, CACHED, UNKNOWN }

    /// Inter-token latency.
    public record Gaps(Duration p50, Duration p95, Duration max) {}

    /// The numbers of the `done` line (nanoseconds there). A count that the server leaves out is 0.
    ///
    /// @param eval time between the first and the last token
    public record ServerTimings(Duration total, Duration load, Duration prefill, Duration eval, int promptTokens, int tokens) {
        /// Time in the server's queue: total - load - prefill - eval, never below zero.
        public Duration queue() {
            Duration rest = total.minus(load).minus(prefill).minus(eval);
            return rest.isNegative() ? Duration.ZERO : rest;
        }

        /// Steady decode rate in tokens per second: the first token belongs to prefill. Empty below two tokens.
        public OptionalDouble decodeRate() {
            return tokens < 2 || eval.isZero() ? OptionalDouble.empty() : OptionalDouble.of((tokens - 1) / seconds(eval));
        }

        /// `eval_count / eval_duration`, as servers print it. Empty below two tokens.
        public OptionalDouble throughput() {
            return tokens < 2 || eval.isZero() ? OptionalDouble.empty() : OptionalDouble.of(tokens / seconds(eval));
        }
    }

    /// What the server says of the model and of how it is loaded.
    ///
    /// @param contextLength the window in use, 0 when not told
    /// @param gpuShare part of the model on the GPU, 0 to 1; empty when not told
    public record ModelIdentity(String model, String digest, String parameterSize, String quantization, int contextLength,
                                OptionalDouble gpuShare, String serverVersion) {}

    /// A call counts in statistics when the server measured it and it gave at least two tokens.
    public boolean countsInStatistics() {
        return server.filter(timings -> timings.tokens() >= 2).isPresent();
    }

    /// What is left of the time to the first token when the server's parts are taken away: the way there and back, and what no side tells. Never below
    /// zero; empty without a first token and where the server did not say.
    public Optional<Duration> network() {
        return firstToken.flatMap(first -> server.map(told -> first.minus(told.load()).minus(told.queue()).minus(told.prefill())))
                .map(rest -> rest.isNegative() ? Duration.ZERO : rest);
    }

    /// The decode rate in tokens per second as seen from here: the server's count over the time from the first piece of text to the end.
    /// Empty below three tokens and where the server did not count.
    public OptionalDouble receivedRate() {
        int tokens = server.map(ServerTimings::tokens).orElse(0);
        Duration decoding = firstToken.map(wall::minus).orElse(Duration.ZERO);
        return tokens < FEWEST_FOR_RECEIVED || !decoding.isPositive() ? OptionalDouble.empty() : OptionalDouble.of((tokens - 1) / seconds(decoding));
    }

    static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
