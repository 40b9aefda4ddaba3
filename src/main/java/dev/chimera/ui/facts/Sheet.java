package dev.chimera.ui.facts;

import dev.chimera.core.ingest.FilePlace;
import dev.chimera.core.ingest.IngestResult;
import dev.chimera.core.text.CsvCell;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// A kind of table: which rows it takes from what was read, and its columns.
///
/// @param key of its name's text; also the key of what it says when it is empty, with `.empty`
/// @param count how many rows there are
/// @param place where in a file a row comes from
/// @param detail what is shown of a row that is chosen, below the table
record Sheet<T>(String key, List<SheetColumn<T>> columns, Function<IngestResult, List<T>> rows, ToIntFunction<IngestResult> count,
                Function<T, Optional<FilePlace>> place, Function<T, Optional<Node>> detail) {
    Sheet(String key, List<SheetColumn<T>> columns, Function<IngestResult, List<T>> rows, Function<T, Optional<FilePlace>> place) {
        this(key, columns, rows, result -> rows.apply(result).size(), place, _ -> Optional.empty());
    }

    /// What tells a row from others: its first three cells.
    String name(T row) {
        return columns.stream().limit(3).map(column -> column.text().apply(row)).collect(Collectors.joining("\n"));
    }

    /// Whether any cell of the row contains the text, in any case.
    boolean matches(T row, String search) {
        String wanted = search.strip().toLowerCase(Locale.ROOT);
        return wanted.isEmpty() || columns.stream().anyMatch(column -> column.text().apply(row).toLowerCase(Locale.ROOT).contains(wanted));
    }

    /// The rows as CSV with a head, lines ended by LF. A cell that a spreadsheet would take for a formula gets an apostrophe before it.
    ///
    /// @param title the words of a column's key
    String csv(List<T> shown, Function<String, String> title) {
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get())) {
            printer.printRecord(written().map(column -> CsvCell.harmless(title.apply(column.key()))));
            for (T row : shown) {
                printer.printRecord(written().map(column -> CsvCell.harmless(column.text().apply(row))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private Stream<SheetColumn<T>> written() {
        return columns.stream().filter(column -> column.picture() == null);
    }
}
