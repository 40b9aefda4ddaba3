package dev.chimera.core.report;

import dev.chimera.core.llm.CallRecord;
import dev.chimera.core.llm.CallRecord.ServerTimings;
import dev.chimera.core.llm.CallRecord.Temperature;
import dev.chimera.core.measure.Distribution;
import dev.chimera.core.run.FinishedCall;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The seven figures of the model's calls. Durations and tokens are sums over the calls that count; the time to first token is a median;
/// rates and times to first token of cold, warm and cached calls are never pooled.
final class MetricsSection {
    private MetricsSection() {}

    static String of(List<FinishedCall> calls) {
        List<CallRecord> counted = calls.stream().map(call -> call.result().record()).filter(CallRecord::countsInStatistics).toList();
        List<ServerTimings> timings = counted.stream().flatMap(call -> call.server().stream()).toList();
        boolean none = timings.isEmpty();
        return "\n## Metrics\n"
                + line("Throughput", byTemperature(counted, MetricsSection::throughput))
                + line("TTFT", byTemperature(counted, MetricsSection::ttft))
                + line("Total Duration", none ? "" : ms(sum(timings, ServerTimings::total)))
                + line("Tokens Generated", none ? "" : Integer.toString(timings.stream().mapToInt(ServerTimings::tokens).sum()))
                + line("Prompt Eval", none ? "" : ms(sum(timings, ServerTimings::prefill)))
                + line("Eval Duration", none ? "" : ms(sum(timings, ServerTimings::eval)))
                + line("Load Duration", none ? "" : ms(sum(timings, ServerTimings::load)))
                + note(calls.size(), counted.size());
    }

    /// Cold, warm and cached calls have each their own figure, the most frequent kind first.
    private static String byTemperature(List<CallRecord> calls, Function<List<CallRecord>, String> figure) {
        Map<Temperature, List<CallRecord>> groups = calls.stream().collect(Collectors.groupingBy(CallRecord::temperature,
                () -> new EnumMap<>(Temperature.class), Collectors.toList()));
        return groups.entrySet().stream().sorted(Comparator.comparingInt(group -> -group.getValue().size()))
                .map(group -> figure.apply(group.getValue()) + kind(group.getKey(), groups.size())).collect(Collectors.joining("; "));
    }

    private static String kind(Temperature temperature, int kinds) {
        return kinds == 1 ? "" : " " + temperature.name().toLowerCase(Locale.ROOT);
    }

    private static String throughput(List<CallRecord> calls) {
        List<ServerTimings> timings = calls.stream().flatMap(call -> call.server().stream()).toList();
        double seconds = sum(timings, ServerTimings::eval).toNanos() / 1e9;
        return seconds == 0 ? "" : two(timings.stream().mapToInt(ServerTimings::tokens).sum() / seconds) + " tok/s";
    }

    private static String ttft(List<CallRecord> calls) {
        return Distribution.of(calls.stream().flatMap(call -> call.firstToken().stream()).mapToDouble(MetricsSection::millis))
                .map(distribution -> two(distribution.median()) + " ms" + spread(distribution)).orElse("");
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
