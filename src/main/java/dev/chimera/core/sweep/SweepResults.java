package dev.chimera.core.sweep;

import dev.chimera.core.measure.Difference;
import dev.chimera.core.measure.Distribution;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/// What the counted calls of a sweep say.
///
/// @param rows one a configuration and metric, configurations in their order
/// @param comparisons of every configuration with the first one, where both have samples; their probabilities are adjusted together
public record SweepResults(List<Row> rows, List<Comparison> comparisons) {
    public SweepResults {
        rows = List.copyOf(rows);
        comparisons = List.copyOf(comparisons);
    }

    /// @param samples in the metric's unit, in the order in which they were taken
    public record Row(Configuration configuration, Metric metric, List<Double> samples) {
        public Row {
            samples = List.copyOf(samples);
        }

        public Optional<Distribution> distribution() {
            return Distribution.of(doubles());
        }

        private DoubleStream doubles() {
            return samples.stream().mapToDouble(Double::doubleValue);
        }
    }

    /// @param difference from the baseline to the configuration
    public record Comparison(Metric metric, Configuration baseline, Configuration configuration, Difference difference) {}

    public static SweepResults of(SweepState state) {
        List<Row> rows = new ArrayList<>();
        for (Configuration configuration : state.plan().configurations()) {
            for (Metric metric : Metric.values()) {
                rows.add(new Row(configuration, metric, samples(state, configuration, metric)));
            }
        }
        return new SweepResults(rows, comparisons(rows));
    }

    public Row row(Configuration configuration, Metric metric) {
        return rows.stream().filter(row -> row.metric() == metric && row.configuration().equals(configuration)).findFirst().orElseThrow();
    }

    public Optional<Comparison> comparison(Configuration configuration, Metric metric) {
        return comparisons.stream().filter(each -> each.metric() == metric && each.configuration().equals(configuration)).findFirst();
    }

    /// The samples are those of attempts that count; a repetition that was made twice counts once, as only its settled attempt can count.
    private static List<Double> samples(SweepState state, Configuration configuration, Metric metric) {
        return state.attempts().stream().filter(attempt -> attempt.call().use() == metric.use() && attempt.call().configuration() == configuration.number())
                .filter(attempt -> attempt.result().isPresent() && state.exclusion(attempt).isEmpty())
                .flatMap(attempt -> metric.of(attempt.result().orElseThrow().record()).stream().boxed()).toList();
    }

    private static List<Comparison> comparisons(List<Row> rows) {
        List<Row[]> pairs = new ArrayList<>();
        for (Row row : rows) {
            Row baseline = rows.get(row.metric().ordinal());
            if (!row.configuration().equals(baseline.configuration()) && !row.samples().isEmpty() && !baseline.samples().isEmpty()) {
                pairs.add(new Row[] {baseline, row});
            }
        }
        List<Difference> differences = Difference.of(pairs.stream()
                .map(pair -> new Difference.Pair(pair[0].doubles().toArray(), pair[1].doubles().toArray())).toList());
        List<Comparison> comparisons = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            Row[] pair = pairs.get(i);
            comparisons.add(new Comparison(pair[1].metric(), pair[0].configuration(), pair[1].configuration(), differences.get(i)));
        }
        return comparisons;
    }
}
