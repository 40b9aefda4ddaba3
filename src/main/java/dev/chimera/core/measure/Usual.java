package dev.chimera.core.measure;

import dev.chimera.core.llm.CallRecord;
import dev.chimera.core.llm.CallRecord.ServerTimings;
import dev.chimera.core.llm.CallRecord.Temperature;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// What calls of a model usually take, to set beside a running clock: medians of earlier calls. Empty where no call says it.
///
/// @param firstTokenCold from sending to the first token when the model had to be loaded
/// @param firstTokenWarm the same when it was in memory
/// @param thinking from the first token to the first one of the answer, of calls that thought
/// @param rate steady decode rate in tokens per second
public record Usual(Optional<Duration> firstTokenCold, Optional<Duration> firstTokenWarm, Optional<Duration> thinking, OptionalDouble rate) {
    public static final Usual UNKNOWN = of(List.of());

    public static Usual of(List<CallRecord> calls) {
        return new Usual(time(calls.stream().filter(call -> call.temperature() == Temperature.COLD).flatMap(call -> call.firstToken().stream())),
                time(calls.stream().filter(call -> call.temperature() == Temperature.WARM || call.temperature() == Temperature.CACHED)
                        .flatMap(call -> call.firstToken().stream())),
                time(calls.stream().flatMap(call -> call.firstToken().flatMap(first -> call.firstAnswer().map(answer -> answer.minus(first))).stream())
                        .filter(Duration::isPositive)),
                median(calls.stream().flatMap(call -> call.server().stream()).map(ServerTimings::decodeRate).filter(OptionalDouble::isPresent)
                        .mapToDouble(OptionalDouble::getAsDouble)));
    }

    private static Optional<Duration> time(Stream<Duration> times) {
        return Distribution.of(times.mapToDouble(Duration::toNanos)).map(nanos -> Duration.ofNanos((long) nanos.median()));
    }

    private static OptionalDouble median(DoubleStream values) {
        return Distribution.of(values).map(all -> OptionalDouble.of(all.median())).orElse(OptionalDouble.empty());
    }
}
