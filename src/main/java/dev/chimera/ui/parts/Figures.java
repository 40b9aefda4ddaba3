package dev.chimera.ui.parts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.Locale;

/// Figures as people read them. Decimal points everywhere, so that a figure looks the same here and in the report.
public final class Figures {
    private Figures() {}

    /// Bytes in powers of 1000 with three digits: `812 B`, `4.1 KB`, `1.02 GB`.
    public static String bytes(long bytes) {
        String[] units = {"B", "KB", "MB", "GB", "TB"};
        double value = bytes;
        int unit = 0;
        while (value >= 999.5 && unit < units.length - 1) {
            value /= 1000;
            unit++;
        }
        return (unit == 0 ? Long.toString(bytes) : number(value)) + " " + units[unit];
    }

    /// At most four significant digits, whole numbers in full, no exponent between 1e-4 and 1e15.
    public static String number(double value) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        int digits = Math.max(3, (int) Math.log10(Math.abs(value)) + 1);
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(Math.min(digits, 15))).stripTrailingZeros();
        return Math.abs(value) < 1e-4 ? rounded.toString() : rounded.toPlainString();
    }

    /// A clock: `0:07`, `12:40`, `1:02:03`.
    public static String clock(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        return seconds < 3600 ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    /// Seconds with the precision that fits: `812 ms`, `4.13 s`.
    public static String seconds(double seconds) {
        return seconds < 1 ? number(Math.rint(seconds * 1e4) / 10) + " ms" : number(seconds) + " s";
    }
}
