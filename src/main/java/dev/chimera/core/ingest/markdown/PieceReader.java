package dev.chimera.core.ingest.markdown;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/// Lines of bounded length: a longer one comes in pieces, so that a file of one line takes no more memory than others.
final class PieceReader {
    /// A line with more cells of a table than people write takes much memory in the parser.
    static final int LONGEST = 1 << 17;
    private static final int BLOCK = 1 << 13;

    private final Reader text;
    private final char[] block = new char[BLOCK];
    private int at;
    private int filled;
    private boolean cut;

    PieceReader(Reader text) {
        this.text = text;
    }

    /// The next line without its end (LF, CR or both); null where the text ends.
    @Nullable String next() throws IOException {
        StringBuilder line = new StringBuilder();
        while (line.length() < LONGEST) {
            if (!fill()) {
                return line.isEmpty() ? null : line.toString();
            }
            char c = block[at++];
            if (c == '\n' || c == '\r') {
                if (c == '\r' && fill() && block[at] == '\n') {
                    at++;
                }
                return line.toString();
            }
            line.append(c);
        }
        cut = true;
        return line.toString();
    }

    /// Whether a line was too long.
    boolean hasCut() {
        return cut;
    }

    private boolean fill() throws IOException {
        if (at == filled) {
            filled = Math.max(0, text.read(block));
            at = 0;
        }
        return at < filled;
    }
}
