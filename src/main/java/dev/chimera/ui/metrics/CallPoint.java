package dev.chimera.ui.metrics;

import dev.chimera.core.llm.CallRecord;
import dev.chimera.core.llm.Ending;
import dev.chimera.core.run.FinishedCall;
import java.time.Duration;
import java.util.OptionalDouble;

/// One call in the charts.
///
/// @param ttftSeconds from sending to the first token; empty when none came
/// @param rate tokens per second, the first token not counted; empty below two tokens
/// @param byServer whether the server measured the rate; else it is that of arrivals here
/// @param counts whether it takes part in statistics
record CallPoint(int call, OptionalDouble ttftSeconds, OptionalDouble rate, boolean byServer, CallRecord.Temperature temperature, boolean counts) {
    static CallPoint of(FinishedCall call) {
        CallRecord record = call.result().record();
        OptionalDouble ttft = record.firstToken().map(CallPoint::seconds).map(OptionalDouble::of).orElse(OptionalDouble.empty());
        OptionalDouble measured = record.server().map(CallRecord.ServerTimings::decodeRate).orElse(OptionalDouble.empty());
        boolean whole = call.result().ending() instanceof Ending.Done || call.result().ending() instanceof Ending.LimitReached;
        boolean counts = record.server().isPresent() ? record.countsInStatistics() : record.chunks() >= 2;
        return new CallPoint(call.call(), ttft, measured.isPresent() ? measured : arrivals(record), measured.isPresent(), record.temperature(),
                whole && counts);
    }

    /// (chunks - 1) over the time between the first piece and the end.
    private static OptionalDouble arrivals(CallRecord record) {
        double between = record.firstToken().map(first -> seconds(record.wall().minus(first))).orElse(0.0);
        return record.chunks() < 2 || between <= 0 ? OptionalDouble.empty() : OptionalDouble.of((record.chunks() - 1) / between);
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
