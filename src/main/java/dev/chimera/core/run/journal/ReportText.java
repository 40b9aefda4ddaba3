package dev.chimera.core.run.journal;

import dev.chimera.core.run.RunState;

/// Puts the report of a run together.
@FunctionalInterface
public interface ReportText {
    /// As Markdown; empty where there is nothing to report.
    String of(RunState state);
}
