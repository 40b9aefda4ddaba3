package dev.chimera.core.ingest.table;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;

/// A plain decimal number (`-12.5e3`) in a stretch of characters. The common case is done with one exact division; the rest goes to
/// FastDoubleParser.
final class PlainNumber {
    private static final double[] TENS = {1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
        1e18, 1e19, 1e20, 1e21, 1e22};
    private static final long EXACT = 1L << 53;

    private PlainNumber() {}

    /// NaN where the text is not a plain number. Infinite where the number is too large for a double.
    static double parse(char[] text, int offset, int length) {
        int at = offset;
        int end = offset + length;
        boolean negative = at < end && text[at] == '-';
        if (negative || at < end && text[at] == '+') {
            at++;
        }
        long mantissa = 0;
        int digits = 0;
        int point = -1;
        for (; at < end; at++) {
            int digit = text[at] - '0';
            if (digit >= 0 && digit <= 9) {
                mantissa = mantissa * 10 + digit;
                digits++;
            } else if (text[at] == '.' && point < 0) {
                point = digits;
            } else {
                return digits > 0 && (text[at] | 0x20) == 'e' ? slow(text, offset, length) : Double.NaN;
            }
        }
        int fraction = point < 0 ? 0 : digits - point;
        if (digits == 0) {
            return Double.NaN;
        }
        if (digits > 18 || mantissa > EXACT || fraction > 22) {
            return slow(text, offset, length);
        }
        double value = mantissa / TENS[fraction];
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
