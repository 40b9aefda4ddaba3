package dev.chimera.core.run.compare;

import dev.chimera.core.llm.CallRecord;
import dev.chimera.core.run.FinishedCall;
import dev.chimera.core.run.RunState;
import dev.chimera.core.run.compare.TotalRow.Total;
import dev.chimera.core.run.history.OpenedRun;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// Figures of whole runs.
final class Totals {
    private Totals() {}

    static List<TotalRow> of(List<OpenedRun> runs) {
        return Arrays.stream(Total.values()).map(total -> new TotalRow(total, runs.stream().map(run -> of(total, run)).toList())).toList();
    }

    private static OptionalDouble of(Total total, OpenedRun run) {
        RunState state = run.state();
        return switch (total) {
            case SECONDS -> state.took().isEmpty() ? OptionalDouble.empty()
                    : OptionalDouble.of(state.took().values().stream().reduce(Duration.ZERO, Duration::plus).toNanos() / 1e9);
            case FILES -> known(state.ingested().map(result -> result.inventory().total()).orElse(-1));
            case FACTS -> known(state.ingested().map(result -> result.facts().size()).orElse(-1));
            case CALLS -> known(state.calls().size());
            case EXCLUDED_CALLS -> known(calls(state).filter(call -> !call.countsInStatistics()).count());
            case TOKENS -> known(calls(state).filter(CallRecord::countsInStatistics).flatMap(call -> call.server().stream())
                    .mapToLong(CallRecord.ServerTimings::tokens).sum());
            case SUPPORTED -> run.run().share();
        };
    }

    private static Stream<CallRecord> calls(RunState state) {
        return state.calls().stream().map(FinishedCall::result).map(result -> result.record());
    }

    private static OptionalDouble known(long count) {
        return count < 0 ? OptionalDouble.empty() : OptionalDouble.of(count);
    }
}
