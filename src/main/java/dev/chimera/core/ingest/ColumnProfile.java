package dev.chimera.core.ingest;

import dev.chimera.core.fact.Unit;
import java.util.Optional;

/// What is known of one column, JSON path or Markdown table column.
///
/// @param name header as it stands, or the JSON path (`results[].ttft_s`)
/// @param n values that were understood as this kind
/// @param missing cells that are empty or say so (`-`, `N/A`, `NaN`)
/// @param distinct number of different values, -1 when there are more than 64
/// @param statistics present for numeric columns with n of 1 or more
public record ColumnProfile(String name, Kind kind, Unit unit, long n, long missing, int distinct, Optional<Statistics> statistics) {
    public enum Kind { NUMBER, TEXT, TIME, BOOLEAN, EMPTY }

    /// @param sd sample standard deviation (n - 1), 0 for one value
    /// @param minRow 1-based data row of the (first) minimum
    /// @param maxRow 1-based data row of the (first) maximum
    public record Statistics(double mean, double sd, double min, double p25, double median, double p75, double p95, double max,
                             long minRow, long maxRow, Histogram histogram) {}
}
