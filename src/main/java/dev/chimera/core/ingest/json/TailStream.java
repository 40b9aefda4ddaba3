package dev.chimera.core.ingest.json;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// Remembers the last bytes that passed. One thread.
final class TailStream extends FilterInputStream {
    private static final int KEPT = 16;

    private String last = "";
    private boolean ended;

    TailStream(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int most) throws IOException {
        int got = super.read(target, offset, most);
        ended = got < 0;
        if (got > 0) {
            int kept = Math.min(got, KEPT);
            String now = new String(target, offset + got - kept, kept, StandardCharsets.ISO_8859_1);
            last = kept == KEPT ? now : last.substring(Math.max(0, last.length() + kept - KEPT)) + now;
        }
        return got;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /// The last characters of a stream that has come to its end (a parser closes it there), empty where it has not.
    String end() throws IOException {
        return ended || read() < 0 ? last.strip() : "";
    }
}
