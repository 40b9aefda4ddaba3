package dev.chimera.core.run.compare;

import dev.chimera.core.llm.CallRecord;
import dev.chimera.core.llm.CallRecord.ServerTimings;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// What is measured of a call. Only calls that count in statistics have it.
public enum Metric {
    /// from sending to the first piece of text, as seen from here
    TTFT("ms", call -> call.firstToken().map(Metric::millis)),
    /// the server's rate after the first token
    DECODE_RATE("tok/s", rate(ServerTimings::decodeRate)),
    /// reading of the prompt
    PREFILL("ms", server(timings -> millis(timings.prefill()))),
    LOAD("ms", server(timings -> millis(timings.load()))),
    QUEUE("ms", server(timings -> millis(timings.queue()))),
    TOKENS("", server(ServerTimings::tokens)),
    WALL("ms", call -> Optional.of(millis(call.wall())));

    private final String unit;
    private final Function<CallRecord, Optional<Double>> value;

    Metric(String unit, Function<CallRecord, Optional<Double>> value) {
        this.unit = unit;
        this.value = value;
    }

    /// Empty where it is a number of things.
    public String unit() {
        return unit;
    }

    Optional<Double> of(CallRecord call) {
        return value.apply(call);
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }

    private static Function<CallRecord, Optional<Double>> server(ToDoubleFunction<ServerTimings> part) {
        return call -> call.server().map(part::applyAsDouble);
    }

    private static Function<CallRecord, Optional<Double>> rate(Function<ServerTimings, OptionalDouble> rate) {
        return call -> call.server().map(rate).filter(OptionalDouble::isPresent).map(OptionalDouble::getAsDouble);
    }
}
