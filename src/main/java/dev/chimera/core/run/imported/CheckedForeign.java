package dev.chimera.core.run.imported;

import dev.chimera.core.check.Claim;
import dev.chimera.core.run.journal.FigureCounts;
import java.util.List;

/// A report of the replaced system, with what the files of a folder say about its figures.
///
/// @param report which one, as `run_3/insight_report.md`
/// @param contradicted the figures that are false
public record CheckedForeign(String report, FigureCounts figures, List<Claim> contradicted) {
    public CheckedForeign {
        contradicted = List.copyOf(contradicted);
    }
}
