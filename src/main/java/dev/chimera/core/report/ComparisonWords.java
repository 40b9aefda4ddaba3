package dev.chimera.core.report;

import dev.chimera.core.run.compare.Metric;
import dev.chimera.core.run.compare.MetricRow;
import dev.chimera.core.run.compare.SettingRow;
import dev.chimera.core.run.compare.TotalRow.Total;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/// What rows of a comparison are called, and how their figures are printed.
final class ComparisonWords {
    private static final MathContext FOUR_DIGITS = new MathContext(4);

    private ComparisonWords() {}

    static String of(SettingRow row) {
        String name = row.name().replace('_', ' ');
        return switch (row.group()) {
            case RUN, MODEL -> name;
            case ASKED -> row.name() + ", asked for";
            case IN_FORCE -> row.name() + ", in force";
            case MACHINE -> Printable.text(row.name());
        };
    }

    static String of(MetricRow row) {
        return of(row.metric()) + ", " + row.temperature().name().toLowerCase(Locale.ROOT);
    }

    private static String of(Metric metric) {
        return switch (metric) {
            case TTFT -> "time to first token";
            case DECODE_RATE -> "decode rate";
            case PREFILL -> "prefill";
            case LOAD -> "load";
            case QUEUE -> "queue";
            case TOKENS -> "tokens";
            case WALL -> "whole call";
        };
    }

    static String of(Total total) {
        return switch (total) {
            case SECONDS -> "duration";
            case FILES -> "files";
            case FACTS -> "facts";
            case CALLS -> "calls";
            case EXCLUDED_CALLS -> "calls left out";
            case TOKENS -> "tokens";
            case SUPPORTED -> "supported figures";
        };
    }

    /// With four significant digits, whole numbers in full.
    static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        BigDecimal exact = new BigDecimal(value);
        BigDecimal rounded = exact.precision() - exact.scale() > FOUR_DIGITS.getPrecision() ? new BigDecimal(Math.rint(value)) : exact.round(FOUR_DIGITS);
        return rounded.toPlainString();
    }

    static String signed(double value) {
        return value > 0 ? "+" + number(value) : number(value);
    }

    static String percent(double part) {
        return String.format(Locale.ROOT, "%+.1f %%", 100 * part);
    }
}
