package dev.chimera.core.run.compare;

import dev.chimera.core.llm.CallRecord.Temperature;
import dev.chimera.core.measure.Difference;
import dev.chimera.core.measure.Distribution;
import java.util.List;
import java.util.Optional;

/// One metric of the calls of one temperature, in each run.
///
/// @param values one for each run; empty where nothing was measured
/// @param differences one for each run, to the first one; empty for the first, and where one of the two has no values
public record MetricRow(Metric metric, Temperature temperature, List<Optional<Distribution>> values, List<Optional<Difference>> differences) {
    public MetricRow {
        values = List.copyOf(values);
        differences = List.copyOf(differences);
    }

    /// The difference of the medians to the first run, in the metric's unit.
    public Optional<Double> delta(int run) {
        return run == 0 ? Optional.empty() : values.getFirst().flatMap(first -> values.get(run).map(other -> other.median() - first.median()));
    }

    /// The same in parts of the first run's median.
    public Optional<Double> relative(int run) {
        return values.getFirst().filter(first -> first.median() != 0).flatMap(first -> delta(run).map(delta -> delta / first.median()));
    }
}
