package dev.chimera.core.report;

import dev.chimera.core.llm.CallRecord;
import dev.chimera.core.llm.CallRecord.ServerTimings;
import dev.chimera.core.measure.Distribution;
import dev.chimera.core.run.FinishedCall;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// The seven figures of the model's calls. Durations and tokens are sums over the calls that count, the time to first token is a median.
final class MetricsSection {
    private MetricsSection() {}

    static String of(List<FinishedCall> calls) {
        List<CallRecord> counted = calls.stream().map(call -> call.result().record()).filter(CallRecord::countsInStatistics).toList();
        String note = note(calls.size(), counted.size());
        List<ServerTimings> timings = counted.stream().flatMap(call -> call.server().stream()).toList();
        Duration eval = sum(timings, ServerTimings::eval);
        int tokens = timings.stream().mapToInt(ServerTimings::tokens).sum();
        Optional<Distribution> ttft = Distribution.of(counted.stream().flatMap(call -> call.firstToken().stream()).mapToDouble(MetricsSection::millis));
        boolean none = timings.isEmpty();
        return "\n## Metrics\n"
                + line("Throughput", none || eval.isZero() ? "" : two(tokens / (eval.toNanos() / 1e9)) + " tok/s")
                + line("TTFT", ttft.map(distribution -> two(distribution.median()) + " ms" + spread(distribution)).orElse(""))
                + line("Total Duration", none ? "" : ms(sum(timings, ServerTimings::total)))
                + line("Tokens Generated", none ? "" : Integer.toString(tokens))
                + line("Prompt Eval", none ? "" : ms(sum(timings, ServerTimings::prefill)))
                + line("Eval Duration", none ? "" : ms(eval))
                + line("Load Duration", none ? "" : ms(sum(timings, ServerTimings::load)))
                + note;
    }

    private static String note(int all, int counted) {
        if (all == 0 || counted == 0) {
            return "\nNo model measured anything in this run, so there is nothing to state.\n";
        }
        String excluded = counted == all ? "" : " " + (all - counted) + " of " + all
                + " calls are left out because they failed or gave fewer than two tokens.";
        return "\nSums over " + counted + (counted == 1 ? " call" : " calls") + "; the TTFT is a median." + excluded + "\n";
    }

    private static String spread(Distribution ttft) {
        return ttft.n() < 2 ? "" : " (n " + ttft.n() + ", p95 " + two(ttft.p95()) + " ms, " + two(ttft.min()) + "–" + two(ttft.max()) + " ms)";
    }

    private static String line(String name, String value) {
        return "- " + name + ": " + (value.isEmpty() ? "not measured" : value) + "\n";
    }

    private static Duration sum(List<ServerTimings> timings, Function<ServerTimings, Duration> part) {
        return timings.stream().map(part).reduce(Duration.ZERO, Duration::plus);
    }

    static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }

    static String ms(Duration duration) {
        return two(millis(duration)) + " ms";
    }

    private static String two(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
