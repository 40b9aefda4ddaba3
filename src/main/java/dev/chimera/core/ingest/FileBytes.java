package dev.chimera.core.ingest;

import dev.chimera.core.ingest.table.ByteSource;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/// The bytes of one file after another, read once: small files into one reused buffer, large ones as a stream that is digested while it
/// is parsed. One thread.
final class FileBytes implements ByteSource {
    /// what is held as a whole
    private static final int SMALL = 1 << 20;
    /// SHA-256 takes in so many bytes at a time; others have to wait in a buffer
    private static final int DIGESTED = 64;

    private final MessageDigest digest;
    private final BooleanSupplier cancelled;
    private final LongConsumer progress;
    private byte[] buffer = new byte[1 << 14];
    private int length;
    private boolean whole;
    private Path file = Path.of("");
    private long reported;
    private String sha256 = "";

    /// @param progress gets the number of bytes that were read, each byte once
    FileBytes(BooleanSupplier cancelled, LongConsumer progress) {
        this.cancelled = cancelled;
        this.progress = progress;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    void begin(Path next) throws IOException {
        begin(next, -1);
    }

    /// @param expected how many bytes the file had when it was listed: where a read ends just there, no second one has to find the end
    void begin(Path next, long expected) throws IOException {
        file = next;
        length = 0;
        reported = 0;
        sha256 = "";
        digest.reset();
        try (InputStream in = Files.newInputStream(next)) {
            whole = fill(in, expected);
        }
        if (whole) {
            digest.update(buffer, 0, length);
            sha256 = HexFormat.of().formatHex(digest.digest());
            report(length);
        }
    }

    private boolean fill(InputStream in, long expected) throws IOException {
        while (true) {
            if (length == buffer.length - Held.PAD) {
                if (length >= SMALL) {
                    return false;
                }
                buffer = Arrays.copyOf(buffer, Math.min(SMALL + Held.PAD, length * 4));
            }
            int room = buffer.length - Held.PAD - length;
            int got = in.read(buffer, length, room);
            length += Math.max(0, got);
            if (got < 0 || got < room && length == expected) {
                Arrays.fill(buffer, length, length + Held.PAD, (byte) 0);
                return true;
            }
        }
    }

    @Override
    public InputStream open() throws IOException {
        return whole ? new ByteArrayInputStream(buffer, 0, length) : new Stream(Files.newInputStream(file));
    }

    @Override
    public Optional<Held> whole() {
        return whole ? Optional.of(new Held(buffer, length)) : Optional.empty();
    }

    @Override
    public Held head() {
        return new Held(buffer, Math.min(length, HEAD));
    }

    /// Hexadecimal; reads what no reader has read.
    String sha256() throws IOException {
        if (sha256.isEmpty()) {
            try (InputStream in = open()) {
                in.transferTo(OutputStream.nullOutputStream());
            }
        }
        return sha256;
    }

    private void report(long upTo) {
        if (upTo > reported) {
            progress.accept(upTo - reported);
            reported = upTo;
        }
    }

    /// One pass over a large file. A pass that comes to the end knows the digest.
    private final class Stream extends FilterInputStream {
        private long passed;

        Stream(InputStream in) {
            super(in);
            digest.reset();
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int most) throws IOException {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            int got = super.read(target, offset, most < DIGESTED ? most : most - most % DIGESTED);
            if (got > 0) {
                digest.update(target, offset, got);
                passed += got;
                report(passed);
            } else if (got < 0 && sha256.isEmpty()) {
                sha256 = HexFormat.of().formatHex(digest.digest());
            }
            return got;
        }

        @Override
        public long skip(long n) throws IOException {
            return readNBytes((int) Math.min(n, HEAD)).length;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
