package dev.chimera.core.ingest.table;

/// Reads plain numbers out of bytes, eight digits at a time. One thread.
public final class NumberBytes {
    /// how many bytes must follow the first one
    public static final int REACH = 40;
    private static final long[] TENS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000};
    private static final int EIGHT = 8;

    private double value;

    /// The number that was read last.
    public double value() {
        return value;
    }

    /// Reads `-12.5` where it begins: at most 18 digits that count, at most 8 of them before the point.
    ///
    /// @param text with {@link #REACH} bytes more behind the first
    /// @return the place of the first byte behind it, -1 where none or no such number stands
    public int read(byte[] text, int from) {
        boolean negative = text[from] == '-';
        int at = negative ? from + 1 : from;
        long loaded = EightDigits.load(text, at);
        int whole = EightDigits.count(loaded);
        long digits = EightDigits.number(loaded, whole);
        int counting = digits == 0 ? 0 : whole;
        int fraction = 0;
        at += whole;
        if (text[at] == '.') {
            at++;
            int part;
            do {
                loaded = EightDigits.load(text, at);
                part = EightDigits.count(loaded);
                digits = digits * TENS[part] + EightDigits.number(loaded, part);
                fraction += part;
                at += part;
            } while (part == EIGHT && fraction < 3 * EIGHT);
        }
        if (whole + fraction == 0 || counting + fraction > PlainNumber.DIGITS || whole == EIGHT && fraction == 0 && isDigit(text[at])) {
            return -1;
        }
        value = PlainNumber.of(negative, digits, fraction);
        return at;
    }

    private static boolean isDigit(byte c) {
        return c >= '0' && c <= '9';
    }
}
