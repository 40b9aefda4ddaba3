package dev.chimera.core.ingest.table;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;

/// A plain decimal number (`-12.5e3`) in a stretch of characters, always the nearest double. Short numbers need one exact division, up to
/// 18 digits one product; exponents and longer numbers go to FastDoubleParser.
public final class PlainNumber {
    /// how many digits always fit in a long
    public static final int DIGITS = 18;
    private static final double[] TENS = {1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
        1e18, 1e19, 1e20, 1e21, 1e22};
    /// Below this a double holds the digits exactly. Numbers with all digits of a double have more, so that which way they go can be foreseen.
    private static final long SHORT = 1_000_000_000_000_000L;

    private PlainNumber() {}

    /// NaN where the text is not a plain number. Infinite where the number is too large for a double.
    public static double parse(char[] text, int offset, int length) {
        int at = offset;
        int end = offset + length;
        boolean negative = at < end && text[at] == '-';
        if (negative || at < end && text[at] == '+') {
            at++;
        }
        long mantissa = 0;
        int point = -1;
        int start = at;
        for (; at < end; at++) {
            int digit = text[at] - '0';
            if (digit >= 0 && digit <= 9) {
                mantissa = mantissa * 10 + digit;
            } else if (text[at] == '.' && point < 0) {
                point = at;
            } else {
                return at > start && (text[at] | 0x20) == 'e' ? slow(text, offset, length) : Double.NaN;
            }
        }
        int digits = end - start - (point < 0 ? 0 : 1);
        if (digits <= 0) {
            return Double.NaN;
        }
        return digits > DIGITS ? slow(text, offset, length) : of(negative, mantissa, point < 0 ? 0 : end - point - 1);
    }

    /// `digits / 10^fraction`.
    ///
    /// @param digits of a number with at most {@link #DIGITS} digits
    /// @param fraction how many of the digits stand behind the point
    public static double of(boolean negative, long digits, int fraction) {
        double value = digits < SHORT ? digits / TENS[fraction] : DecimalFraction.of(digits, fraction);
        return negative ? -value : value;
    }

    private static double slow(char[] text, int offset, int length) {
        char last = text[offset + length - 1];
        if (last != '.' && (last < '0' || last > '9')) {
            return Double.NaN;
        }
        try {
            return JavaDoubleParser.parseDouble(text, offset, length);
        } catch (NumberFormatException notPlain) {
            return Double.NaN;
        }
    }
}
