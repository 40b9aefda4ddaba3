package dev.chimera.core.ingest.csv;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.Optional;
import java.util.Set;

/// Cuts text into records at line ends outside quotes, in bounded memory, whatever the quotes do. One thread.
final class RecordScanner {
    /// longest record that is kept, in chars
    static final int LONGEST = 1 << 20;
    private static final String UNCLOSED = "a quote is opened and never closed";
    private static final int GIVE_UP_QUOTES = 8;

    /// @param line 1-based line in which the record begins
    /// @param text without the line end
    /// @param fault why it cannot be read, empty where it can
    record Piece(long line, String text, String fault) {}

    /// A quote stays open for longer than can be kept: the text has to be read again with its line marked as broken.
    static final class Unclosed extends RuntimeException {
        private final long line;

        Unclosed(long line) {
            super("", null, false, false);
            this.line = line;
        }

        long line() {
            return line;
        }
    }

    private final PushbackReader in;
    private final Dialect dialect;
    private final Set<Long> broken;
    private final StringBuilder text = new StringBuilder();
    private long line = 1;
    private int unclosed;
    private boolean tooLong;
    private long lines;

    /// @param broken lines in which a quote is known to stay open
    RecordScanner(Reader in, Dialect dialect, Set<Long> broken) {
        this.broken = broken;
        this.in = new PushbackReader(in, LONGEST + 16);
        this.dialect = dialect;
    }

    Optional<Piece> next() throws IOException {
        text.setLength(0);
        tooLong = false;
        lines = 0;
        int first = in.read();
        if (first < 0) {
            return Optional.empty();
        }
        in.unread(first);
        long begin = line;
        boolean known = broken.contains(begin);
        boolean closed = known ? skipLine() : scan();
        if (!closed && tooLong) {
            throw new Unclosed(begin);
        }
        if (!closed) {
            return Optional.of(firstLineOnly(begin));
        }
        line += lines;
        String fault = known ? UNCLOSED : tooLong ? "a row of more than " + LONGEST + " characters" : "";
        return Optional.of(new Piece(begin, text.toString(), fault));
    }

    private boolean skipLine() throws IOException {
        for (int c = in.read(); c >= 0 && !endsLine(c); c = in.read()) {
            keep(c);
        }
        lines = 1;
        return true;
    }

    /// Reads to the end of the record.
    /// @return false where a quote is not closed, or closes in the middle of another line's cell
    private boolean scan() throws IOException {
        boolean quoted = false;
        boolean cellStart = true;
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (dialect.escape() != Dialect.NONE && c == dialect.escape()) {
                keep(c);
                c = in.read();
                if (c < 0) {
                    break;
                }
                keep(c);
                cellStart = false;
            } else if (quoted && c == dialect.quote()) {
                keep(c);
                int after = in.read();
                if (after == dialect.quote()) {
                    keep(after);
                } else {
                    unread(after);
                    quoted = false;
                    if (lines > 0 && !endsCell(after)) {
                        return false;
                    }
                }
            } else if (endsLine(c)) {
                if (!quoted) {
                    return true;
                }
                keep('\n');
            } else {
                quoted |= cellStart && c == dialect.quote() && unclosed + broken.size() < GIVE_UP_QUOTES;
                cellStart = !quoted && (c == dialect.delimiter() || cellStart && c == ' ');
                keep(c);
            }
        }
        lines++;
        return !quoted;
    }

    private boolean endsCell(int c) {
        return c < 0 || c == dialect.delimiter() || c == '\n' || c == '\r' || c == ' ';
    }

    private boolean endsLine(int c) throws IOException {
        if (c == '\r') {
            int after = in.read();
            if (after != '\n') {
                unread(after);
            }
        }
        if (c == '\n' || c == '\r') {
            lines++;
            return true;
        }
        return false;
    }

    private void unread(int c) throws IOException {
        if (c >= 0) {
            in.unread(c);
        }
    }

    private void keep(int c) {
        if (text.length() < LONGEST) {
            text.append((char) c);
        } else {
            tooLong = true;
        }
    }

    /// Gives all but the first line back to be read again.
    private Piece firstLineOnly(long begin) throws IOException {
        unclosed++;
        int end = text.indexOf("\n");
        String head = end < 0 ? text.toString() : text.substring(0, end);
        if (end >= 0) {
            in.unread(text.substring(end + 1).toCharArray());
        }
        line = begin + 1;
        return new Piece(begin, head, UNCLOSED);
    }
}
