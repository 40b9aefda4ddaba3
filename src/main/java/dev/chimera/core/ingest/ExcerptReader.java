package dev.chimera.core.ingest;

import dev.chimera.core.ingest.Profiles.NamedColumn;
import dev.chimera.core.ingest.csv.Encoding;
import dev.chimera.core.ingest.json.JsonPlaces;
import dev.chimera.core.ingest.table.RowLines;
import dev.chimera.core.ingest.table.Table;
import dev.chimera.core.ingest.table.Troubles;
import dev.chimera.core.ingest.table.Vocabulary;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;

/// Reads a file twice: as the ingest does, to learn in which lines the rows are, and as text. One thread.
final class ExcerptReader {
    /// how many rows are looked at where none is named
    private static final int ALL = 300;
    private static final int AROUND = 40;
    private static final int SHORT_FILE = 2_000;
    private static final int LONGEST_LINE = 2_000;

    private final FilePlace place;
    private final FileType type;
    private final List<JsonPlaces.Place> spots = new ArrayList<>();
    private Optional<NamedColumn> column = Optional.empty();
    private Optional<Character> delimiter = Optional.empty();

    private ExcerptReader(FilePlace place) {
        this.place = place;
        type = FileType.of(place.file()).orElse(FileType.MARKDOWN);
    }

    static FileExcerpt read(Path root, FilePlace place) throws IOException {
        FileBytes bytes = new FileBytes(() -> false, _ -> { });
        bytes.begin(root.resolve(place.file()));
        ExcerptReader reader = new ExcerptReader(place);
        reader.learn(bytes);
        List<FileExcerpt.Line> lines = reader.lines(bytes);
        return new FileExcerpt(place, lines, !place.sha256().isEmpty() && !bytes.sha256().equals(place.sha256()));
    }

    private boolean isWanted(long row) {
        return place.rows().isEmpty() ? row <= ALL : place.rows().contains(row);
    }

    private void learn(FileBytes bytes) throws IOException {
        if (type == FileType.JSON) {
            try (Reader text = reader(bytes)) {
                spots.addAll(JsonPlaces.of(text, place.column(), this::isWanted, place.file().toLowerCase(Locale.ROOT).endsWith("l")));
            }
            return;
        }
        RowLines found = new RowLines(this::isWanted);
        List<Table> tables = FileReader.document(bytes, type, new Vocabulary(found), new Troubles()).tables();
        column = Profiles.columns(type, tables).stream().filter(named -> named.name().equals(place.column())).findFirst();
        Optional<Table> table = column.map(NamedColumn::table).or(() -> tables.stream().max(Comparator.comparingLong(Table::rows)));
        LongStream rows = place.rows().isEmpty() ? LongStream.rangeClosed(1, ALL) : place.rows().stream().mapToLong(Long::longValue);
        table.ifPresent(rowsOf -> rows.forEach(row -> found.of(rowsOf, row).ifPresent(line -> spots.add(new JsonPlaces.Place(row, line, line, 0, 0, 0)))));
    }

    private List<FileExcerpt.Line> lines(FileBytes bytes) throws IOException {
        List<FileExcerpt.Line> lines = new ArrayList<>();
        List<FileExcerpt.Line> near = new ArrayList<>();
        try (BufferedReader text = new BufferedReader(reader(bytes))) {
            long number = 1;
            for (String line = text.readLine(); line != null; line = text.readLine(), number++) {
                learnDelimiter(line);
                boolean wanted = isNear(number);
                if (wanted || number <= SHORT_FILE) {
                    FileExcerpt.Line shown = line(number, line);
                    lines.add(shown);
                    if (wanted) {
                        near.add(shown);
                    }
                }
                if (number > SHORT_FILE && number > last() + AROUND) {
                    return near;
                }
            }
        }
        return lines.size() > SHORT_FILE ? near : lines;
    }

    private void learnDelimiter(String line) {
        if (type == FileType.CSV && delimiter.isEmpty()) {
            delimiter = column.flatMap(named -> CellPlace.delimiter(line, named.column().name(), named.index()));
        }
    }

    private static Reader reader(FileBytes bytes) throws IOException {
        Encoding encoding = Encoding.of(bytes.head().bytes(), bytes.head().length());
        InputStream in = bytes.open();
        in.skipNBytes(encoding.bom());
        return new InputStreamReader(in, encoding.charset());
    }

    private long last() {
        return Math.max(place.line(), spots.stream().mapToLong(JsonPlaces.Place::line).max().orElse(0));
    }

    /// The beginning of the file, for its header, and what is around the places.
    private boolean isNear(long number) {
        return number <= 3 || place.line() > 0 && Math.abs(number - place.line()) <= AROUND
                || spots.stream().anyMatch(spot -> Math.abs(number - spot.line()) <= AROUND);
    }

    private FileExcerpt.Line line(long number, String text) {
        List<JsonPlaces.Place> here = spots.stream().filter(row -> number >= row.line() && number <= Math.min(row.lastLine(), row.line() + AROUND)).toList();
        boolean marked = number == place.line() || !here.isEmpty() && !place.rows().isEmpty();
        CellPlace.Span cell = here.stream().flatMap(row -> cell(row, number, text).stream()).findFirst().orElse(new CellPlace.Span(0, 0));
        return text.length() <= LONGEST_LINE ? new FileExcerpt.Line(number, text, marked, cell.from(), cell.to()) : cut(number, text, marked, cell);
    }

    private static FileExcerpt.Line cut(long number, String text, boolean marked, CellPlace.Span cell) {
        int begin = Math.clamp(cell.from() - LONGEST_LINE / 2, 0, text.length() - LONGEST_LINE);
        int end = begin + LONGEST_LINE;
        String before = begin > 0 ? "… " : "";
        int shift = cell.to() == 0 ? 0 : before.length() - begin;
        return new FileExcerpt.Line(number, before + text.substring(begin, end) + (end < text.length() ? " …" : ""), marked, cell.from() + shift,
                Math.min(cell.to(), end) + shift);
    }

    private Optional<CellPlace.Span> cell(JsonPlaces.Place row, long number, String text) {
        return switch (type) {
            case CSV -> column.flatMap(named -> delimiter.flatMap(by -> CellPlace.inCells(text, by, named.index())));
            case MARKDOWN -> column.flatMap(named -> CellPlace.inMarkdown(text, named.index()));
            case JSON -> number == row.valueLine() ? Optional.of(new CellPlace.Span(row.from(), row.to())) : Optional.empty();
        };
    }
}
