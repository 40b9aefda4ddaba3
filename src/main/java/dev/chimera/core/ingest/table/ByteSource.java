package dev.chimera.core.ingest.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// The bytes of one file. May be opened again by a reader that has to start over; every opening gives the same bytes.
public interface ByteSource {
    int HEAD = 1 << 16;

    /// The first bytes of a file, not to be written to.
    ///
    /// @param bytes from 0 to length, and {@link Held#PAD} zeros or more behind where it is the whole file
    record Held(byte[] bytes, int length) {
        /// how many zero bytes follow a whole file, so that a reader may look further than its end
        public static final int PAD = 512;
    }

    InputStream open() throws IOException;

    /// All bytes, where the file is small enough to be held.
    default Optional<Held> whole() {
        return Optional.empty();
    }

    /// The first bytes, at most {@link #HEAD}.
    default Held head() throws IOException {
        try (InputStream in = open()) {
            byte[] bytes = in.readNBytes(HEAD);
            return new Held(bytes, bytes.length);
        }
    }
}
