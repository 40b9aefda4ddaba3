package dev.chimera.core.measure;

import dev.chimera.core.llm.CallRecord;
import dev.chimera.core.llm.CallRecord.ServerTimings;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// How long calls waited in a server's queue: what is left of its total after loading, prefill and decode. A server with one slot serialises calls,
/// and shows it nowhere else.
///
/// @param calls that the server measured
/// @param waited those that waited longer than calls do that have the server to themselves
/// @param total of all waiting
public record QueueTime(int calls, int waited, Duration total, Duration longest) {
    /// Bookkeeping of a server takes less than this.
    private static final Duration NOTICEABLE = Duration.ofMillis(20);

    /// @param solo the longest that a call of the same agent waited while it had the server to itself
    public static QueueTime of(Collection<CallRecord> calls, Duration solo) {
        List<Duration> queues = calls.stream().flatMap(call -> call.server().stream()).map(ServerTimings::queue).toList();
        Duration usual = solo.plus(NOTICEABLE);
        return new QueueTime(queues.size(), (int) queues.stream().filter(queue -> queue.compareTo(usual) > 0).count(),
                queues.stream().reduce(Duration.ZERO, Duration::plus), longest(queues));
    }

    private static Duration longest(List<Duration> queues) {
        return queues.stream().max(Comparator.naturalOrder()).orElse(Duration.ZERO);
    }

    /// Whether calls stood in each other's way.
    public boolean contended() {
        return waited > 0;
    }
}
