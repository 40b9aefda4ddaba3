package dev.chimera.core.measure;

import dev.chimera.core.llm.CallRecord;
import dev.chimera.core.llm.CallRecord.ServerTimings;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// What a stretch of calls brought in: tokens, and the time on the wall from the first request to the last answer, pauses between calls included.
public record Throughput(long tokens, Duration wall) {
    /// Empty where nothing was measured. Calls may overlap; their time counts once.
    public static Optional<Throughput> of(Collection<CallRecord> calls) {
        long tokens = calls.stream().flatMap(call -> call.server().stream()).mapToLong(ServerTimings::tokens).sum();
        Optional<Instant> from = calls.stream().map(CallRecord::startedAt).min(Comparator.naturalOrder());
        Optional<Instant> to = calls.stream().map(call -> call.startedAt().plus(call.wall())).max(Comparator.naturalOrder());
        return tokens == 0 || from.isEmpty() || !from.get().isBefore(to.orElseThrow()) ? Optional.empty()
                : Optional.of(new Throughput(tokens, Duration.between(from.get(), to.get())));
    }

    public double tokensPerSecond() {
        return tokens / (wall.toNanos() / 1e9);
    }
}
