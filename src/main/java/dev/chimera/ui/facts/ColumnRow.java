package dev.chimera.ui.facts;

import dev.chimera.core.ingest.ColumnProfile;
import dev.chimera.core.ingest.FileProfile;
import java.util.function.ToDoubleFunction;

/// A column of a file as a row of the table of columns.
record ColumnRow(FileProfile file, ColumnProfile profile) {
    /// NaN where there are no statistics.
    double statistic(ToDoubleFunction<ColumnProfile.Statistics> value) {
        return profile.statistics().map(value::applyAsDouble).orElse(Double.NaN);
    }
}
