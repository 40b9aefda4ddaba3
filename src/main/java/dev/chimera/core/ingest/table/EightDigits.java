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

    /// 0x80 in every byte that is no digit.
    static long others(long loaded) {
        return (loaded + ABOVE_NINE | loaded) & TOP_BITS;
    }

    /// How many bytes, from 0 to 8, come before the first one of those.
    static int before(long others) {
        return Long.numberOfTrailingZeros(others) >>> 3;
    }

    /// The same bytes without the one at a place from 0 to 7; those behind it move up.
    static long without(long loaded, int place) {
        long front = (1L << 8 * place) - 1;
        return loaded & front | loaded >>> 8 & ~front;
    }

    /// The number that the first digits are; 0 for none.
    ///
    /// @param count how many digits come first, from 0 to 8
    static long number(long loaded, int count) {
        long eight = count == 0 ? 0 : loaded << -8 * count;
        long pairs = eight * 10 + (eight >>> 8);
        return ((pairs & 0x000000FF000000FFL) * 0x000F424000000064L + (pairs >>> 16 & 0x000000FF000000FFL) * 0x0000271000000001L) >>> 32;
    }
}
