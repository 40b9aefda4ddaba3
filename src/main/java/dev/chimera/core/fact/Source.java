package dev.chimera.core.fact;

import java.util.List;

/// Where the values of a fact stand.
///
/// @param file path below the folder, with `/`
/// @param sha256 hexadecimal digest of the file's bytes when it was read
/// @param column column name or JSON path (`results[].ttft_s`), empty where the fact is about the whole file
/// @param rows 1-based data rows (not lines) that matter, at most 8 of them: extremes, the first row of a cold start; empty for all rows
/// @param n how many values of this file went in
public record Source(String file, String sha256, String column, List<Long> rows, long n) {
    public Source {
        rows = List.copyOf(rows);
    }
}
