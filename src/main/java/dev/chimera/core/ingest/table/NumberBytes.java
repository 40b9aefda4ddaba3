package dev.chimera.core.ingest.table;

/// Reads plain numbers out of bytes, eight of them at a time. One thread.
public final class NumberBytes {
    /// how many bytes must follow the first one
    public static final int REACH = 40;
    private static final long[] TENS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000};
    private static final int EIGHT = 8;
    /// so many bytes hold a point and no more digits than a long does
    private static final int LONGEST = PlainNumber.DIGITS + 1;

    private double value;

    /// The number that was read last.
    public double value() {
        return value;
    }

    /// Reads `-12.5` where it begins: at most 18 digits that count, at most 7 of them before the point; of whole numbers, at most 8.
    ///
    /// @param text with {@link #REACH} bytes more behind the first
    /// @return the place of the first byte behind it, -1 where none or no such number stands
    public int read(byte[] text, int from) {
        boolean negative = text[from] == '-';
        int at = negative ? from + 1 : from;
        long loaded = EightDigits.load(text, at);
        long others = EightDigits.others(loaded);
        int whole = EightDigits.before(others);
        if (whole < EIGHT && text[at + whole] == '.') {
            return decimal(text, at, negative, whole);
        }
        if (whole == 0 || whole == EIGHT && (isDigit(text[at + EIGHT]) || text[at + EIGHT] == '.')) {
            return -1;
        }
        double number = EightDigits.number(loaded, whole);
        value = negative ? -number : number;
        return at + whole;
    }

    /// The number that just these bytes are, where they are one as {@link #read} reads them and no longer than {@link #LONGEST}; else NaN.
    ///
    /// @param text with {@link #REACH} bytes more behind the first
    public static double between(byte[] text, int from, int to) {
        boolean negative = text[from] == '-';
        int at = negative ? from + 1 : from;
        int length = to - at;
        long loaded = EightDigits.load(text, at);
        long others = EightDigits.others(loaded);
        int whole = EightDigits.before(others);
        if (whole >= length && length > 0) {
            double number = EightDigits.number(loaded, length);
            return negative ? -number : number;
        }
        int first = Math.min(length, EIGHT);
        if (length < 2 || length > LONGEST || whole == EIGHT || text[at + whole] != '.' || EightDigits.before(others & others - 1) < first) {
            return Double.NaN;
        }
        long digits = EightDigits.number(EightDigits.without(loaded, whole), first - 1);
        for (int done = EIGHT; done < length; done += EIGHT) {
            long more = EightDigits.load(text, at + done);
            int part = Math.min(length - done, EIGHT);
            if (EightDigits.before(EightDigits.others(more)) < part) {
                return Double.NaN;
            }
            digits = digits * TENS[part] + EightDigits.number(more, part);
        }
        return PlainNumber.of(negative, digits, length - 1 - whole);
    }

    /// The point is taken out of the first eight bytes: many numbers are read with them.
    private int decimal(byte[] text, int start, boolean negative, int whole) {
        long loaded = EightDigits.load(text, start);
        long others = EightDigits.others(loaded);
        int end = EightDigits.before(others & others - 1);
        long digits = EightDigits.number(EightDigits.without(loaded, whole), end - 1);
        int at = start + end;
        int fraction = end - 1 - whole;
        if (end == EIGHT) {
            int part;
            do {
                loaded = EightDigits.load(text, at);
                part = EightDigits.before(EightDigits.others(loaded));
                digits = digits * TENS[part] + EightDigits.number(loaded, part);
                fraction += part;
                at += part;
            } while (part == EIGHT && fraction < 3 * EIGHT);
        }
        int counting = whole == 1 && text[start] == '0' ? 0 : whole;
        if (whole + fraction == 0 || counting + fraction > PlainNumber.DIGITS) {
            return -1;
        }
        value = PlainNumber.of(negative, digits, fraction);
        return at;
    }

    private static boolean isDigit(byte c) {
        return c >= '0' && c <= '9';
    }
}
