package dev.chimera.core.run.journal;

import dev.chimera.core.check.CheckedReport;
import dev.chimera.core.check.Label;
import java.util.OptionalDouble;

/// How many figures of a report have which label.
public record FigureCounts(long supported, long derived, long contradicted, long unsupported, long ignored) {
    public static FigureCounts of(CheckedReport checked) {
        return new FigureCounts(checked.count(Label.SUPPORTED), checked.count(Label.DERIVED), checked.count(Label.CONTRADICTED),
                checked.count(Label.UNSUPPORTED), checked.count(Label.IGNORE));
    }

    /// The part of the figures that a fact supports or that follow from facts, 0 to 1; ignored ones say nothing. Empty without figures.
    public OptionalDouble share() {
        long all = supported + derived + contradicted + unsupported;
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of((supported + derived) / (double) all);
    }
}
