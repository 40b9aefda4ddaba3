package dev.chimera.core.run.journal;

import dev.chimera.core.check.CheckedReport;
import dev.chimera.core.check.Checker;
import dev.chimera.core.run.RunState;
import java.util.Optional;

/// Puts the report of a run together.
@FunctionalInterface
public interface ReportText {
    /// As Markdown; empty where there is nothing to report.
    String of(RunState state);

    /// The figures of that report with their labels: checked here, where writing it has not told them. Empty where there is nothing to report.
    default Optional<CheckedReport> figures(RunState state) {
        return figures(state, of(state));
    }

    /// The figures of any report on what the run has read.
    static Optional<CheckedReport> figures(RunState state, String report) {
        return state.ingested().filter(_ -> !report.isEmpty()).map(read -> Checker.check(report, read.facts()));
    }
}
