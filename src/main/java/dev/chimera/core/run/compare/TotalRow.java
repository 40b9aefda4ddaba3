package dev.chimera.core.run.compare;

import java.util.List;
import java.util.OptionalDouble;

/// One figure of a whole run, in each run. There is one value a run and no spread, so nothing is said about a difference.
public record TotalRow(Total total, List<OptionalDouble> values) {
    /// Counts, but SECONDS (ingest, analysis and report together) and SUPPORTED (part of the report's figures that facts carry, 0 to 1).
    public enum Total { SECONDS, FILES, FACTS, CALLS, EXCLUDED_CALLS, TOKENS, SUPPORTED }

    public TotalRow {
        values = List.copyOf(values);
    }

    public boolean differs() {
        return values.stream().distinct().count() > 1;
    }
}
