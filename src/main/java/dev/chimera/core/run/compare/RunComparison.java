package dev.chimera.core.run.compare;

import dev.chimera.core.run.history.OpenedRun;
import java.util.ArrayList;
import java.util.List;

/// Several kept runs side by side. Everything is compared with the first one.
///
/// @param settings what differs first
/// @param facts only those that changed
/// @param texts the report of each further run against the first one's, in the order of the runs
public record RunComparison(List<OpenedRun> runs, List<SettingRow> settings, List<TotalRow> totals, List<MetricRow> metrics, List<FactRow> facts,
                            List<List<DiffPart>> texts) {
    public RunComparison {
        runs = List.copyOf(runs);
        texts = List.copyOf(texts);
    }

    /// @throws IllegalArgumentException for fewer than two runs
    public static RunComparison of(List<OpenedRun> runs) {
        if (runs.size() < 2) {
            throw new IllegalArgumentException("Two or more runs can be compared, not " + runs.size() + ".");
        }
        List<List<DiffPart>> texts = new ArrayList<>();
        for (OpenedRun other : runs.subList(1, runs.size())) {
            texts.add(WordDiff.of(runs.getFirst().report(), other.report()));
        }
        return new RunComparison(runs, Settings.of(runs), Totals.of(runs), Metrics.of(runs), Facts.of(runs), texts);
    }
}
