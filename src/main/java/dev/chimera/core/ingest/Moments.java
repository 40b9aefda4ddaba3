package dev.chimera.core.ingest;

import dev.chimera.core.ingest.table.Column;
import dev.chimera.core.ingest.table.ColumnRole;
import dev.chimera.core.ingest.table.NumberSeries;
import java.time.Instant;
import java.util.Optional;

/// The first and the last moment of a column, written as dates or as seconds, milli-, micro- or nanoseconds since 1970.
///
/// @param earliestRow 1-based data row
/// @param n how many moments there are
record Moments(Instant earliest, long earliestRow, Instant latest, long latestRow, long n) {
    private static final double EPOCH_FROM = 1e9;
    private static final double EPOCH_TO = 4.2e9;
    private static final double THOUSAND = 1000;
    private static final double NANOS = 1e9;

    /// Empty for columns of something else.
    static Optional<Moments> of(Column column) {
        if (column.isNumeric()) {
            return isEpoch(column) ? Optional.of(ofNumbers(column.numbers())) : Optional.empty();
        }
        Instant earliest = column.earliest();
        Instant latest = column.latest();
        return earliest == null || latest == null ? Optional.empty()
                : Optional.of(new Moments(earliest, column.earliestRow(), latest, column.latestRow(), column.moments()));
    }

    /// Whether a column of numbers counts time since 1970, under a name that says so.
    static boolean isEpoch(Column column) {
        NumberSeries numbers = column.numbers();
        if (column.term().role() != ColumnRole.IDENTIFIER) {
            return false;
        }
        double scale = scale(numbers);
        return numbers.min() >= EPOCH_FROM * scale && numbers.max() <= EPOCH_TO * scale;
    }

    /// How many of them are a second.
    private static double scale(NumberSeries numbers) {
        double scale = 1;
        while (scale < NANOS && numbers.min() >= EPOCH_FROM * scale * THOUSAND) {
            scale *= THOUSAND;
        }
        return scale;
    }

    private static Moments ofNumbers(NumberSeries numbers) {
        double scale = scale(numbers);
        return new Moments(instant(numbers.min(), scale), numbers.minRow(), instant(numbers.max(), scale), numbers.maxRow(), numbers.n());
    }

    private static Instant instant(double number, double scale) {
        double seconds = Math.floor(number / scale);
        return Instant.ofEpochSecond((long) seconds, Math.round((number - seconds * scale) / scale * NANOS / THOUSAND) * (long) THOUSAND);
    }
}
