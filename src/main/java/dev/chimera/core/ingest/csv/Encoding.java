package dev.chimera.core.ingest.csv;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// How the bytes of a text file are to be read, told from its first bytes.
///
/// @param bom how many bytes to leave out at the start
/// @param trouble why the text cannot be trusted at all, empty where it can
public record Encoding(Charset charset, int bom, Optional<String> trouble) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long TOP_BITS = 0x8080808080808080L;

    /// A whole text file, without its byte order mark; never fails, what is malformed becomes U+FFFD.
    public static String text(byte[] bytes) {
        Encoding encoding = of(bytes, bytes.length);
        return new String(bytes, encoding.bom(), bytes.length - encoding.bom(), encoding.charset());
    }

    /// @param length how many of the bytes count: all, or the first ones of a longer file
    public static Encoding of(byte[] head, int length) {
        if (startsWith(head, length, 0xef, 0xbb, 0xbf)) {
            return new Encoding(StandardCharsets.UTF_8, 3, Optional.empty());
        }
        if (startsWith(head, length, 0xff, 0xfe)) {
            return new Encoding(StandardCharsets.UTF_16LE, 2, Optional.empty());
        }
        if (startsWith(head, length, 0xfe, 0xff)) {
            return new Encoding(StandardCharsets.UTF_16BE, 2, Optional.empty());
        }
        if (isAscii(head, length)) {
            return new Encoding(StandardCharsets.UTF_8, 0, Optional.empty());
        }
        int[] nuls = nuls(head, length);
        if (nuls[0] + nuls[1] > length / 3 && (startsWith(head, length, 0xc3, 0xbf, 0xc3, 0xbe) || startsWith(head, length, 0xc3, 0xbe, 0xc3, 0xbf))) {
            return new Encoding(StandardCharsets.UTF_8, 4, Optional.of("UTF-16 text that was re-encoded as UTF-8: damaged, not a table"));
        }
        if (length >= 4 && nuls[1] > length * 0.3 && nuls[0] < length * 0.05) {
            return new Encoding(StandardCharsets.UTF_16LE, 0, Optional.empty());
        }
        if (length >= 4 && nuls[0] > length * 0.3 && nuls[1] < length * 0.05) {
            return new Encoding(StandardCharsets.UTF_16BE, 0, Optional.empty());
        }
        return new Encoding(isUtf8(head, length) ? StandardCharsets.UTF_8 : WINDOWS, 0, Optional.empty());
    }

    /// Whether every byte is a character of its own, none of them NUL.
    private static boolean isAscii(byte[] head, int length) {
        long odd = 0;
        int i = 0;
        for (; i + Long.BYTES <= length; i += Long.BYTES) {
            long eight = (long) EIGHT.get(head, i);
            odd |= eight | eight - ONES;
        }
        for (; i < length; i++) {
            odd |= head[i] <= 0 ? TOP_BITS : 0;
        }
        return (odd & TOP_BITS) == 0;
    }

    private static boolean startsWith(byte[] head, int length, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= length || (head[i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /// How many NUL bytes stand at even and at odd places.
    private static int[] nuls(byte[] head, int length) {
        int[] counts = new int[2];
        for (int i = 0; i < length; i++) {
            counts[i & 1] += head[i] == 0 ? 1 : 0;
        }
        return counts;
    }

    private static boolean isUtf8(byte[] head, int length) {
        CharBuffer sink = CharBuffer.allocate(length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(head, 0, length), sink, false);
        return !result.isError();
    }
}
