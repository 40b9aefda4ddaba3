package dev.chimera.core.ingest.csv;

import dev.chimera.core.ingest.table.ByteSource.Held;
import dev.chimera.core.ingest.table.NumberBytes;
import dev.chimera.core.ingest.table.Table;
import dev.chimera.core.ingest.table.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The fastest way, for UTF-8: numbers are read from the bytes while their end is looked for, and text that is only counted is never
/// decoded. As strict as {@link StrictCsv}: commas, double quotes, one width, no quote out of place.
final class StrictBytes {
    /// longest field, in bytes
    private static final int LONGEST = 1 << 20;
    /// what a file that is larger than the first few kilobytes is read by
    private static final int BLOCK = 1 << 16;
    private static final int MORE = -1;
    static final int LONGEST_NUMBER = 24;

    private final InputStream in;
    private final RecordFeed feed;
    private final QuoteSearch quotes = new QuoteSearch();
    private final NumberBytes number = new NumberBytes();
    private final NumberRecords plain = new NumberRecords();
    private byte[] bytes;
    private char[] chars = new char[256];
    private int start;
    private int end;
    private boolean ended;
    private boolean readsFull;
    private long line = 1;

    private StrictBytes(InputStream in, byte[] bytes, RecordFeed feed) {
        this.in = in;
        this.bytes = bytes;
        this.feed = feed;
    }

    /// @throws NotStrict as soon as something is out of order; the table is then of no use
    static Table read(InputStream in, Vocabulary vocabulary) throws IOException {
        Table table = new Table("", vocabulary);
        return new StrictBytes(in, new byte[1 << 12], new RecordFeed(table, true)).into(table);
    }

    /// The same where the whole file is held.
    ///
    /// @param from the first byte that counts
    static Table read(Held file, int from, Vocabulary vocabulary) throws IOException {
        Table table = new Table("", vocabulary);
        StrictBytes reading = new StrictBytes(InputStream.nullInputStream(), file.bytes(), new RecordFeed(table, true));
        reading.start = from;
        reading.end = file.length();
        reading.ended = true;
        return reading.into(table);
    }

    private Table into(Table table) throws IOException {
        records();
        feed.finish();
        if (feed.width() < 2) {
            throw new NotStrict("a single column");
        }
        return table;
    }

    private void records() throws IOException {
        while (has(1)) {
            byte first = bytes[start];
            if (first == '\n' || first == '\r') {
                endLine();
            } else if (!feed.isOpen() || !plainRecord()) {
                record();
            }
        }
    }

    private boolean plainRecord() {
        int stop = plain.read(bytes, start, end, feed.row());
        if (stop >= 0) {
            feed.numbers(line++);
            start = stop + 1;
        }
        return stop >= 0;
    }

    private void record() throws IOException {
        feed.begin(line);
        boolean more = true;
        while (more) {
            if (!feed.isOpen() || !numbers()) {
                int stop = field(start);
                while (stop == MORE) {
                    refill();
                    stop = field(start);
                }
                start = stop;
            }
            more = has(1) && bytes[start] == ',';
            start += more ? 1 : 0;
        }
        endLine();
        if (!feed.end()) {
            throw new NotStrict("records of different width");
        }
    }

    private void endLine() throws IOException {
        if (!has(1)) {
            return;
        }
        boolean both = bytes[start] == '\r' && has(2) && bytes[start + 1] == '\n';
        start += both ? 2 : 1;
        line++;
    }

    /// @return where the field ends, or {@link #MORE} when the buffer ends first; nothing is taken over then
    private int field(int from) {
        if (from < end && bytes[from] == '"') {
            return quoted(from);
        }
        return unquoted(from);
    }

    /// The fields from here on as long as they are numbers.
    /// @return whether the last one of the record was among them; else a field begins here
    private boolean numbers() {
        byte[] text = bytes;
        while (start + NumberBytes.REACH < end && text[start] != '"') {
            int stop = number.read(text, start);
            if (stop < 0 || !endsField(text[stop])) {
                return false;
            }
            taken(feed.number(number.value()));
            start = stop;
            if (text[stop] != ',') {
                return true;
            }
            start++;
        }
        return false;
    }

    private int unquoted(int from) {
        int at = from;
        for (; at < end && !endsField(bytes[at]); at++) {
            if (bytes[at] == '"' || bytes[at] == 0) {
                throw new NotStrict("a stray quote or NUL");
            }
        }
        if (at == end && !ended) {
            return MORE;
        }
        text(from, at);
        return at;
    }

    private static boolean endsField(byte c) {
        return c == ',' || c == '\n' || c == '\r';
    }

    private int quoted(int from) {
        int at = quotes.closing(bytes, from + 1, end);
        if (at + 1 >= end && !ended) {
            return MORE;
        }
        if (at >= end) {
            throw new NotStrict("a quote that is not closed");
        }
        if (at + 1 < end && !endsField(bytes[at + 1])) {
            throw new NotStrict("text behind a closing quote");
        }
        line += quotes.newlines();
        decimals(from + 1, at);
        if (quotes.doubled() && !feed.onlyCounts(bytes[from + 1], at - from - 1)) {
            String content = new String(bytes, from + 1, at - from - 1, StandardCharsets.UTF_8).replace("\"\"", "\"");
            taken(feed.field(content.toCharArray(), 0, content.length()));
        } else {
            text(from + 1, at);
        }
        return at + 1;
    }

    /// A number in quotes with a comma where only a decimal comma can stand.
    private void decimals(int from, int to) {
        boolean number = to - from > 2 && to - from < LONGEST_NUMBER && bytes[to - 1] >= '0' && bytes[to - 1] <= '9';
        if (number && Dialect.isSure(new String(bytes, from, to - from, StandardCharsets.ISO_8859_1))) {
            throw new NotStrict("a decimal comma");
        }
    }

    private void text(int from, int to) {
        int length = to - from;
        if (length > 0 && feed.onlyCounts(bytes[from], length)) {
            taken(feed.countText());
            return;
        }
        if (chars.length < length) {
            chars = new char[length * 2];
        }
        for (int i = 0; i < length; i++) {
            byte c = bytes[from + i];
            if (c < 0) {
                String text = new String(bytes, from, length, StandardCharsets.UTF_8);
                taken(feed.field(text.toCharArray(), 0, text.length()));
                return;
            }
            chars[i] = (char) c;
        }
        if (feed.repeatsHeader(chars, 0, length)) {
            throw new NotStrict("the header again");
        }
        taken(feed.field(chars, 0, length));
    }

    private static void taken(boolean fits) {
        if (!fits) {
            throw new NotStrict("a field too many");
        }
    }

    /// Whether so many bytes are left, after reading on if need be.
    private boolean has(int more) throws IOException {
        while (start + more > end && !ended) {
            refill();
        }
        return start + more <= end;
    }

    private void refill() throws IOException {
        plain.forget();
        System.arraycopy(bytes, start, bytes, 0, end - start);
        end -= start;
        start = 0;
        if (end == bytes.length) {
            if (end >= LONGEST) {
                throw new NotStrict("a very long field");
            }
            bytes = Arrays.copyOf(bytes, end * 2);
        } else if (bytes.length < BLOCK && readsFull) {
            bytes = Arrays.copyOf(bytes, BLOCK);
        }
        int got = in.read(bytes, end, bytes.length - end);
        readsFull = got == bytes.length - end;
        ended = got < 0;
        end += Math.max(0, got);
    }
}
