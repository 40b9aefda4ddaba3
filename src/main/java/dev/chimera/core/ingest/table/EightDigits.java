package dev.chimera.core.ingest.table;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Eight bytes of text at once: how many of them are decimal digits before anything else, and what these say. Without a branch that
/// depends on the text (three products: Lemire, Quickly parsing eight digits, 2018).
final class EightDigits {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ZEROS = 0x3030303030303030L;
    private static final long ABOVE_NINE = 0x7676767676767676L;
    private static final long TOP_BITS = 0x8080808080808080L;

    private EightDigits() {}

    /// @param at followed by at least seven bytes
    static long load(byte[] text, int at) {
        return (long) EIGHT.get(text, at) ^ ZEROS;
    }

    /// How many digits come first, from 0 to 8.
    static int count(long loaded) {
        return Long.numberOfTrailingZeros((loaded + ABOVE_NINE | loaded) & TOP_BITS) >>> 3;
    }

    /// The number that the first digits are; 0 for none.
    ///
    /// @param count of {@link #count}
    static long number(long loaded, int count) {
        long eight = count == 0 ? 0 : loaded << -8 * count;
        long pairs = eight * 10 + (eight >>> 8);
        return ((pairs & 0x000000FF000000FFL) * 0x000F424000000064L + (pairs >>> 16 & 0x000000FF000000FFL) * 0x0000271000000001L) >>> 32;
    }
}
