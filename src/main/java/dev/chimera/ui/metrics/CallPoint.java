package dev.chimera.ui.metrics;

import dev.chimera.core.llm.CallRecord;
import dev.chimera.core.llm.Ending;
import dev.chimera.core.run.FinishedCall;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/// One call in the charts.
///
/// @param parts what the time to the first token is made of; empty when none came
/// @param writing seconds from the first token to the end; empty when none came
/// @param rate tokens per second, the first token not counted; empty below two tokens
/// @param byServer whether the server measured the rate; else it is that of arrivals here
/// @param tokens how many the server counted, or pieces that arrived where it did not
/// @param counts whether it takes part in statistics
/// @param verdict why its answer was not used, in English; empty when it was
record CallPoint(RunOfCalls run, int call, Optional<FirstTokenParts> parts, Optional<Double> writing, OptionalDouble rate, boolean byServer, int tokens,
                 Optional<CallRecord.Gaps> gaps, CallRecord.Temperature temperature, boolean counts, Ending ending, String verdict) {
    static CallPoint of(RunOfCalls run, FinishedCall call) {
        CallRecord record = call.result().record();
        OptionalDouble measured = record.server().map(CallRecord.ServerTimings::decodeRate).orElse(OptionalDouble.empty());
        boolean whole = call.result().ending() instanceof Ending.Done || call.result().ending() instanceof Ending.LimitReached;
        boolean counts = record.server().isPresent() ? record.countsInStatistics() : record.chunks() >= 2;
        return new CallPoint(run, call.call(), FirstTokenParts.of(record), record.firstToken().map(first -> seconds(record.wall().minus(first))), measured.isPresent() ? measured : arrivals(record), measured.isPresent(),
                record.server().map(CallRecord.ServerTimings::tokens).orElse(record.chunks()), record.gaps(), record.temperature(), whole && counts, call.result().ending(), call.verdict());
    }

    /// From sending to the first token; empty when none came.
    OptionalDouble ttftSeconds() {
        return parts.map(FirstTokenParts::total).map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    boolean cold() {
        return temperature == CallRecord.Temperature.COLD;
    }

    /// (chunks - 1) over the time between the first piece and the end.
    private static OptionalDouble arrivals(CallRecord record) {
        double between = record.firstToken().map(first -> seconds(record.wall().minus(first))).orElse(0.0);
        return record.chunks() < 2 || between <= 0 ? OptionalDouble.empty() : OptionalDouble.of((record.chunks() - 1) / between);
    }

    static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
