package dev.chimera.core.run.compare;

import dev.chimera.core.llm.CallRecord;
import dev.chimera.core.llm.CallRecord.Temperature;
import dev.chimera.core.measure.Difference;
import dev.chimera.core.measure.Distribution;
import dev.chimera.core.run.FinishedCall;
import dev.chimera.core.run.history.OpenedRun;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/// The calls of several runs in figures. Calls that do not count in statistics are left out, and temperatures are never pooled.
final class Metrics {
    private Metrics() {}

    private record Samples(Metric metric, Temperature temperature, List<double[]> runs) {}

    /// @param run which one is compared with the first, from 1
    private record Place(int row, int run) {}

    /// All differences are tested together, so that many metrics do not give a false alarm by their number.
    static List<MetricRow> of(List<OpenedRun> runs) {
        List<Samples> samples = samples(runs);
        List<Place> places = new ArrayList<>();
        List<Difference.Pair> pairs = new ArrayList<>();
        for (int row = 0; row < samples.size(); row++) {
            for (int run = 1; run < runs.size(); run++) {
                double[] first = samples.get(row).runs.getFirst();
                double[] other = samples.get(row).runs.get(run);
                if (first.length > 0 && other.length > 0) {
                    places.add(new Place(row, run));
                    pairs.add(new Difference.Pair(first, other));
                }
            }
        }
        List<List<Optional<Difference>>> differences = new ArrayList<>();
        samples.forEach(_ -> differences.add(new ArrayList<>(Collections.nCopies(runs.size(), Optional.empty()))));
        List<Difference> tested = Difference.of(pairs);
        for (int i = 0; i < tested.size(); i++) {
            differences.get(places.get(i).row).set(places.get(i).run, Optional.of(tested.get(i)));
        }
        List<MetricRow> rows = new ArrayList<>();
        for (int row = 0; row < samples.size(); row++) {
            Samples measured = samples.get(row);
            rows.add(new MetricRow(measured.metric, measured.temperature,
                    measured.runs.stream().map(values -> Distribution.of(DoubleStream.of(values))).toList(), differences.get(row)));
        }
        return rows;
    }

    private static List<Samples> samples(List<OpenedRun> runs) {
        List<Samples> samples = new ArrayList<>();
        for (Metric metric : Metric.values()) {
            for (Temperature temperature : Temperature.values()) {
                List<double[]> values = runs.stream().map(run -> values(run, metric, temperature)).toList();
                if (values.stream().anyMatch(of -> of.length > 0)) {
                    samples.add(new Samples(metric, temperature, values));
                }
            }
        }
        return samples;
    }

    private static double[] values(OpenedRun run, Metric metric, Temperature temperature) {
        return run.state().calls().stream().map(FinishedCall::result).map(result -> result.record()).filter(CallRecord::countsInStatistics)
                .filter(call -> call.temperature() == temperature).flatMap(call -> metric.of(call).stream()).mapToDouble(Double::doubleValue).toArray();
    }
}
