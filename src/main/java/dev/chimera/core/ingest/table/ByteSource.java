package dev.chimera.core.ingest.table;

import java.io.IOException;
import java.io.InputStream;

/// The bytes of one file. May be opened again by a reader that has to start over; every opening gives the same bytes.
public interface ByteSource {
    int HEAD = 1 << 16;

    InputStream open() throws IOException;

    /// The first bytes, at most {@link #HEAD}.
    default byte[] head() throws IOException {
        try (InputStream in = open()) {
            return in.readNBytes(HEAD);
        }
    }
}
