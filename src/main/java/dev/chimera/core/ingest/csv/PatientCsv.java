package dev.chimera.core.ingest.csv;

import dev.chimera.core.ingest.table.Table;
import dev.chimera.core.ingest.table.Troubles;
import dev.chimera.core.ingest.table.Vocabulary;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/// CSV that is not clean: a detected dialect, text before the table, several tables in one file, ragged rows, broken quotes. Commons CSV
/// takes each record apart; what does not fit is counted and listed.
final class PatientCsv {
    @FunctionalInterface
    interface TextSource {
        Reader open() throws IOException;
    }

    private record Row(long line, List<String> cells, String fault) {
        boolean isBlank() {
            return fault.isEmpty() && cells.stream().allMatch(String::isBlank);
        }
    }

    private static final int SAMPLE_LINES = 200;
    private static final int SAMPLE_CHARS = 1 << 16;

    private final Dialect dialect;
    private final CSVFormat format;
    private final RecordScanner scanner;
    private final Vocabulary vocabulary;
    private final Troubles troubles;
    private final Deque<Row> ahead = new ArrayDeque<>();
    private final List<Table> tables = new ArrayList<>();

    private PatientCsv(RecordScanner scanner, Dialect dialect, Vocabulary vocabulary, Troubles troubles) {
        this.vocabulary = vocabulary;
        this.dialect = dialect;
        this.troubles = troubles;
        this.scanner = scanner;
        CSVFormat.Builder builder = CSVFormat.DEFAULT.builder().setQuote(dialect.quote()).setTrailingData(true).setLenientEof(true)
                .setIgnoreSurroundingSpaces(true).setIgnoreEmptyLines(false);
        builder.setDelimiter(dialect.delimiter() == Dialect.NONE ? '\u0001' : dialect.delimiter());
        format = dialect.escape() == Dialect.NONE ? builder.get() : builder.setEscape(dialect.escape()).get();
    }

    static List<Table> read(TextSource source, Vocabulary vocabulary, Troubles troubles) throws IOException {
        List<String> sample;
        try (Reader text = source.open()) {
            sample = sample(text);
        }
        Dialect dialect = Dialect.of(sample);
        Set<Long> broken = new HashSet<>();
        while (true) {
            Troubles own = new Troubles();
            try (Reader text = new BufferedReader(source.open())) {
                List<Table> tables = new PatientCsv(new RecordScanner(text, dialect, broken), dialect, vocabulary, own).tables();
                troubles.addAll(own);
                return tables;
            } catch (RecordScanner.Unclosed quote) {
                broken.add(quote.line());
            }
        }
    }

    private static List<String> sample(Reader text) throws IOException {
        char[] chars = new char[SAMPLE_CHARS];
        int length = 0;
        for (int got = text.read(chars); got > 0; got = text.read(chars, length, chars.length - length)) {
            length += got;
        }
        List<String> lines = new String(chars, 0, length).lines().limit(SAMPLE_LINES).toList();
        return length == chars.length && lines.size() > 1 && lines.size() < SAMPLE_LINES ? lines.subList(0, lines.size() - 1) : lines;
    }

    private List<Table> tables() throws IOException {
        for (Row row = next(); row != null; row = next()) {
            if (row.isBlank()) {
                continue;
            }
            if (!row.fault().isEmpty()) {
                troubles.row(row.line(), row.fault());
            } else if (beginsTable(row)) {
                table(row);
            } else {
                troubles.row(row.line(), "outside any table: " + cut(row.cells()));
            }
        }
        if (tables.isEmpty()) {
            troubles.note(0, "no table was found");
        }
        return tables;
    }

    /// A header is as wide as the row after it; a single column needs numbers below it.
    private boolean beginsTable(Row row) throws IOException {
        Row after = peek();
        if (after == null || !after.fault().isEmpty()) {
            return row.cells().size() > 1 && row.cells().stream().noneMatch(cell -> cell.isBlank() || Header.isNumber(dialect.plain(cell)));
        }
        if (row.cells().size() != width(after, row.cells().size())) {
            return false;
        }
        return row.cells().size() > 1 || Header.isNumber(dialect.plain(after.cells().getFirst()));
    }

    private void table(Row header) throws IOException {
        Table table = new Table(tables.isEmpty() ? "" : "table " + (tables.size() + 1), vocabulary);
        RecordFeed feed = new RecordFeed(table, false);
        int width = header.cells().size();
        feed(feed, header);
        boolean gap = false;
        for (Row row = next(); row != null; row = next()) {
            if (row.isBlank() && width > 1) {
                gap = true;
                continue;
            }
            if (!row.fault().isEmpty()) {
                troubles.row(row.line(), row.fault());
            } else if (beginsAnother(row, width, gap)) {
                ahead.addFirst(row);
                break;
            } else if (row.cells().equals(header.cells())) {
                troubles.row(row.line(), "the header again");
            } else if (width(row, width) == width) {
                feed(feed, row);
            } else {
                troubles.row(row.line(), row.cells().size() + " cells where the header has " + width);
            }
            gap = false;
        }
        feed.finish();
        tables.add(table);
    }

    /// A second table: after an empty line or with another width, a row without numbers above a row of the same width.
    private boolean beginsAnother(Row row, int width, boolean gap) throws IOException {
        boolean other = width(row, width) != width;
        if (!gap && !other || row.cells().size() < 2 || row.cells().stream().anyMatch(cell -> cell.isBlank() || Header.isNumber(dialect.plain(cell)))) {
            return false;
        }
        Row after = peek();
        return after != null && after.cells().size() == row.cells().size() && after.cells().stream().anyMatch(cell -> Header.isNumber(dialect.plain(cell)));
    }

    private void feed(RecordFeed feed, Row row) {
        feed.begin(row.line());
        int cells = feed.width() < 0 ? row.cells().size() : feed.width();
        for (int i = 0; i < cells; i++) {
            char[] cell = dialect.plain(row.cells().get(i)).toCharArray();
            feed.field(cell, 0, cell.length);
        }
        feed.end();
    }

    /// A row's width, where one empty cell too many (a delimiter at the line's end) does not count.
    private static int width(Row row, int expected) {
        int size = row.cells().size();
        return size == expected + 1 && row.cells().getLast().isBlank() ? expected : size;
    }

    private @Nullable Row peek() throws IOException {
        Row row = next();
        while (row != null && row.isBlank()) {
            row = next();
        }
        if (row != null) {
            ahead.addFirst(row);
        }
        return row;
    }

    private @Nullable Row next() throws IOException {
        if (!ahead.isEmpty()) {
            return ahead.removeFirst();
        }
        Optional<RecordScanner.Piece> piece = scanner.next();
        return piece.map(this::row).orElse(null);
    }

    private Row row(RecordScanner.Piece piece) {
        if (!piece.fault().isEmpty()) {
            return new Row(piece.line(), List.of(), piece.fault());
        }
        if (piece.line() == 1 && Dialect.isStatement(piece.text())) {
            return new Row(1, List.of(""), "");
        }
        if (isComment(piece.text())) {
            return new Row(piece.line(), List.of(), "a comment: " + cut(List.of(piece.text())));
        }
        if (piece.text().indexOf(0) >= 0) {
            return new Row(piece.line(), List.of(), "a NUL byte in the row");
        }
        try (CSVParser parser = CSVParser.parse(dialect.spaced(piece.text()), format)) {
            List<CSVRecord> records = parser.getRecords();
            return new Row(piece.line(), records.isEmpty() ? List.of("") : records.getFirst().toList(), "");
        } catch (IOException | UncheckedIOException broken) {
            return new Row(piece.line(), List.of(), "not readable: " + broken.getMessage());
        }
    }

    private boolean isComment(String text) {
        return text.startsWith("#") && dialect.delimiter() != Dialect.NONE && text.indexOf(dialect.delimiter()) < 0;
    }

    private static String cut(List<String> cells) {
        String text = String.join(" ", cells).strip();
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }
}
