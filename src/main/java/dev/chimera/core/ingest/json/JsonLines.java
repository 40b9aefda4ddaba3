package dev.chimera.core.ingest.json;

import dev.chimera.core.ingest.table.ByteSource.Held;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// The lines of a file in which every line is a JSON value of its own, in bounded memory. One thread.
final class JsonLines {
    static final int LONGEST = 1 << 22;
    /// enough to see how the second line begins
    private static final int SECOND = 256;

    private final BufferedReader in;
    private final StringBuilder text = new StringBuilder();
    private long number;
    private boolean tooLong;

    JsonLines(InputStream in) {
        this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    /// Whether the first line is a whole object or array and the second begins another.
    static boolean looksLike(Held file) {
        byte[] head = file.bytes();
        int start = 0;
        while (start < file.length() && head[start] <= ' ' && head[start] >= 0) {
            start++;
        }
        int end = start;
        while (end < file.length() && head[end] != '\n') {
            end++;
        }
        if (end == file.length()) {
            return false;
        }
        String first = new String(head, start, end - start, StandardCharsets.UTF_8).strip();
        String second = new String(head, end, Math.min(SECOND, file.length() - end), StandardCharsets.UTF_8).strip();
        boolean whole = first.startsWith("{") && first.endsWith("}") || first.startsWith("[") && first.endsWith("]");
        return whole && (second.startsWith("{") || second.startsWith("["));
    }

    /// The next line that is not blank, null at the end. A line that was too long is cut.
    @Nullable String next() throws IOException {
        while (true) {
            text.setLength(0);
            tooLong = false;
            int c = in.read();
            if (c < 0) {
                return null;
            }
            number++;
            for (; c >= 0 && c != '\n'; c = in.read()) {
                if (text.length() < LONGEST) {
                    text.append((char) c);
                } else {
                    tooLong = true;
                }
            }
            String line = text.toString();
            if (!line.isBlank()) {
                return line;
            }
        }
    }

    /// 1-based number of the line that was returned last.
    long number() {
        return number;
    }

    boolean wasTooLong() {
        return tooLong;
    }
}
