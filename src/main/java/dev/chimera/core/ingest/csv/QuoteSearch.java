package dev.chimera.core.ingest.csv;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Looks for quotes, eight bytes at a time, and counts the lines that end before them. One thread.
final class QuoteSearch {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long QUOTES = 0x2222222222222222L;
    private static final long NEWLINES = 0x0a0a0a0a0a0a0a0aL;
    private static final long ONES = 0x0101010101010101L;
    private static final long TOP_BITS = 0x8080808080808080L;

    private boolean doubled;
    private long newlines;

    /// Where the quote stands that closes a field, or the last byte before `end` that may be it, or `end` where none does.
    ///
    /// @param from the first byte behind the opening quote
    int closing(byte[] bytes, int from, int end) {
        doubled = false;
        long lines = 0;
        int at = from;
        while (true) {
            for (; at + 8 <= end; at += 8) {
                long eight = (long) EIGHT.get(bytes, at);
                long quotes = zeros(eight ^ QUOTES);
                lines |= zeros(eight ^ NEWLINES) & quotes - 1 & ~quotes;
                if (quotes != 0) {
                    at += Long.numberOfTrailingZeros(quotes) >>> 3;
                    break;
                }
            }
            for (; at < end && bytes[at] != '"'; at++) {
                lines |= bytes[at] == '\n' ? 1 : 0;
            }
            if (at + 1 >= end || bytes[at + 1] != '"') {
                newlines = lines == 0 ? 0 : count(bytes, from, at);
                return at;
            }
            doubled = true;
            at += 2;
        }
    }

    /// 0x80 in the first byte that is zero, and in none before it.
    private static long zeros(long eight) {
        return eight - ONES & ~eight & TOP_BITS;
    }

    private static long count(byte[] bytes, int from, int to) {
        long count = 0;
        for (int i = from; i < to; i++) {
            count += bytes[i] == '\n' ? 1 : 0;
        }
        return count;
    }

    /// Whether quotes stand doubled in the field that was found last.
    boolean doubled() {
        return doubled;
    }

    /// How many lines end in it.
    long newlines() {
        return newlines;
    }
}
