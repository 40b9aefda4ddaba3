package dev.chimera.core.measure;

import dev.chimera.core.llm.CallRecord;
import dev.chimera.core.llm.CallRecord.ServerTimings;
import dev.chimera.core.llm.CallRecord.Temperature;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// How fast the calls of one temperature were; cold, warm and cached calls are never pooled.
///
/// @param ttftMillis time to first token as seen from here
/// @param tokensPerSecond the server's decode rate of each call
public record CallSpeed(Temperature temperature, int calls, Optional<Distribution> ttftMillis, Optional<Distribution> tokensPerSecond) {
    /// One for each temperature that occurs among the calls that count in statistics, the most frequent first.
    public static List<CallSpeed> of(Collection<CallRecord> calls) {
        Map<Temperature, List<CallRecord>> groups = calls.stream().filter(CallRecord::countsInStatistics)
                .collect(Collectors.groupingBy(CallRecord::temperature, () -> new EnumMap<>(Temperature.class), Collectors.toList()));
        return groups.entrySet().stream().sorted(Comparator.comparingInt(group -> -group.getValue().size()))
                .map(group -> of(group.getKey(), group.getValue())).toList();
    }

    private static CallSpeed of(Temperature temperature, List<CallRecord> calls) {
        return new CallSpeed(temperature, calls.size(),
                Distribution.of(calls.stream().flatMap(call -> call.firstToken().stream()).mapToDouble(duration -> duration.toNanos() / 1e6)),
                Distribution.of(calls.stream().flatMap(call -> call.server().stream()).map(ServerTimings::decodeRate)
                        .filter(rate -> rate.isPresent()).mapToDouble(rate -> rate.getAsDouble())));
    }
}
