package dev.chimera.ui.facts;

import dev.chimera.core.ingest.IngestResult;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// A kind of table: which rows it takes from what was read, and its columns.
///
/// @param key of its name's text; also the key of what it says when it is empty, with `.empty`
record Sheet<T>(String key, List<SheetColumn<T>> columns, Function<IngestResult, List<T>> rows) {
    /// Whether any cell of the row contains the text, in any case.
    boolean matches(T row, String search) {
        String wanted = search.strip().toLowerCase(Locale.ROOT);
        return wanted.isEmpty() || columns.stream().anyMatch(column -> column.text().apply(row).toLowerCase(Locale.ROOT).contains(wanted));
    }

    /// The rows as CSV with a head, lines ended by LF.
    ///
    /// @param title the words of a column's key
    String csv(List<T> shown, Function<String, String> title) {
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get())) {
            printer.printRecord(columns.stream().map(column -> title.apply(column.key())));
            for (T row : shown) {
                printer.printRecord(columns.stream().map(column -> column.text().apply(row)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
