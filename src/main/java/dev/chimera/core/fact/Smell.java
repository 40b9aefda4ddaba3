package dev.chimera.core.fact;

import java.util.List;

/// Something in the data that makes figures misleading, found by rule and without a model.
///
/// @param file path below the folder, empty when it is about several files (then `sources` names them)
/// @param column column name or JSON path, empty for the whole file
/// @param rows 1-based data rows that show it, at most 8
/// @param facts the figures that tell its size, most important first
/// @param sources where it shows
public record Smell(Kind kind, String file, String column, List<Long> rows, List<FactId> facts, List<Source> sources) {
    public enum Kind {
        /// the first measurement of a sweep is far slower than the rest
        COLD_START,
        /// measurements with zero tokens, zero duration or an error text
        FAILED_MEASUREMENT,
        /// failed measurements take part in a mean
        FAILED_AVERAGED_IN,
        /// files with the same bytes
        DUPLICATE_FILES,
        DUPLICATE_ROWS,
        CONSTANT_COLUMN,
        /// the same quantity in different units in different files
        UNIT_MIX,
        /// values far from the median (robust z over 3.5 on n of 8 or more)
        OUTLIERS,
        /// parts that do not add up to their stated total
        SUM_MISMATCH,
        PERCENT_OVER_HUNDRED,
        /// a stated mean outside its own minimum and maximum
        MEAN_OUTSIDE_RANGE,
        FUTURE_TIMESTAMP,
        /// coefficient of variation over 0.3
        HIGH_VARIATION,
        MISSING_VALUES
    }

    public Smell {
        rows = List.copyOf(rows);
        facts = List.copyOf(facts);
        sources = List.copyOf(sources);
    }
}
