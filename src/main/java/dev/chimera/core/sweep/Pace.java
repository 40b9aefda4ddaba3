package dev.chimera.core.sweep;

import dev.chimera.core.llm.CallRecord;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;

/// How long calls take: at first a guess about a small model on a small machine, then what was measured.
///
/// @param guessed whether no call has been measured yet
public record Pace(Duration load, Duration prefill, Duration decode, boolean guessed) {
    private static final double GUESSED_LOAD_SECONDS = 10;
    private static final double GUESSED_PREFILL_SECONDS = 3;
    private static final double GUESSED_TOKENS_PER_SECOND = 20;

    public static Pace guess(Workload work) {
        return new Pace(seconds(GUESSED_LOAD_SECONDS), seconds(GUESSED_PREFILL_SECONDS), seconds(work.numPredict() / GUESSED_TOKENS_PER_SECOND), true);
    }

    /// What the calls of a sweep took on average; a guess for kinds of calls that were not made yet.
    public static Pace of(SweepState state) {
        Pace guess = guess(state.plan().request().work());
        OptionalDouble load = average(state, Use.WARMUP);
        OptionalDouble prefill = average(state, Use.PREFILL);
        OptionalDouble decode = average(state, Use.DECODE);
        return new Pace(load.isPresent() ? seconds(load.getAsDouble()) : guess.load, prefill.isPresent() ? seconds(prefill.getAsDouble()) : guess.prefill,
                decode.isPresent() ? seconds(decode.getAsDouble()) : guess.decode, load.isEmpty() && prefill.isEmpty() && decode.isEmpty());
    }

    public Duration of(List<PlannedCall> calls) {
        return calls.stream().map(call -> switch (call.use()) {
            case WARMUP -> call.repetition() == 1 ? load.plus(prefill) : prefill;
            case PREFILL -> prefill;
            case DECODE -> decode;
        }).reduce(Duration.ZERO, Duration::plus);
    }

    /// Of a warm-up only the loading is looked at.
    private static OptionalDouble average(SweepState state, Use use) {
        return state.attempts().stream().filter(attempt -> attempt.call().use() == use && (use != Use.WARMUP || attempt.call().repetition() == 1))
                .flatMap(attempt -> attempt.result().stream()).map(result -> use == Use.WARMUP ? loading(result.record()) : result.record().wall())
                .mapToDouble(time -> time.toNanos() / 1e9).average();
    }

    private static Duration loading(CallRecord record) {
        return record.server().map(CallRecord.ServerTimings::load).orElse(Duration.ZERO);
    }

    private static Duration seconds(double seconds) {
        return Duration.ofNanos((long) (seconds * 1e9));
    }
}
