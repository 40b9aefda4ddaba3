package dev.chimera.core.ingest.table;

import java.math.BigInteger;

/// The double nearest to `digits / 10^fraction`: the method of Eisel and Lemire (Number Parsing at a Gigabyte per Second, 2021), for the
/// powers that measurements have. The product with a reciprocal of 5^fraction in 128 bits decides every case in this range.
final class DecimalFraction {
    /// largest number of decimals for which 128 bits always suffice
    static final int MOST = 27;
    private static final int MANTISSA_BITS = 52;
    private static final int EXPONENT_BIAS = 1023;
    private static final long UNDECIDED = -1L >>> (MANTISSA_BITS + 3);
    private static final long[] HIGH = new long[MOST + 1];
    private static final long[] LOW = new long[MOST + 1];

    static {
        for (int i = 0; i <= MOST; i++) {
            BigInteger power = BigInteger.valueOf(5).pow(i);
            BigInteger reciprocal = i == 0 ? BigInteger.ONE.shiftLeft(127)
                    : BigInteger.ONE.shiftLeft(power.bitLength() + 127).divide(power).add(BigInteger.ONE);
            HIGH[i] = reciprocal.shiftRight(64).longValue();
            LOW[i] = reciprocal.longValue();
        }
    }

    private DecimalFraction() {}

    /// @param digits above 0, below 2^63
    /// @param fraction from 0 to {@link #MOST}
    static double of(long digits, int fraction) {
        int zeros = Long.numberOfLeadingZeros(digits);
        long normal = digits << zeros;
        long high = Math.unsignedMultiplyHigh(normal, HIGH[fraction]);
        long low = normal * HIGH[fraction];
        if ((high & UNDECIDED) == UNDECIDED) {
            long more = Math.unsignedMultiplyHigh(normal, LOW[fraction]);
            low += more;
            high += Long.compareUnsigned(more, low) > 0 ? 1 : 0;
        }
        int upper = (int) (high >>> 63);
        int shift = upper + 64 - MANTISSA_BITS - 3;
        long mantissa = high >>> shift;
        long exponent = (((152_170 + 65_536) * -fraction) >> 16) + 63 + upper - zeros + EXPONENT_BIAS;
        boolean mayTie = fraction <= 4 && Long.compareUnsigned(low, 1) <= 0 && (mantissa & 3) == 1;
        if (mayTie && mantissa << shift == high) {
            mantissa &= ~1L;
        }
        mantissa = (mantissa + (mantissa & 1)) >>> 1;
        if (mantissa >= 2L << MANTISSA_BITS) {
            mantissa = 1L << MANTISSA_BITS;
            exponent++;
        }
        return Double.longBitsToDouble((mantissa & ~(1L << MANTISSA_BITS)) | exponent << MANTISSA_BITS);
    }
}
