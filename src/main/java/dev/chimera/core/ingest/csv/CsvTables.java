package dev.chimera.core.ingest.csv;

import dev.chimera.core.ingest.table.ByteSource;
import dev.chimera.core.ingest.table.ByteSource.Held;
import dev.chimera.core.ingest.table.Table;
import dev.chimera.core.ingest.table.Troubles;
import dev.chimera.core.ingest.table.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// The tables of a CSV file: strictly first; what is not plain comma-separated text is read by {@link PatientCsv}.
public final class CsvTables {
    private CsvTables() {}

    /// @param troubles gets every row that was not understood, and what is odd about the file
    public static List<Table> read(ByteSource source, Vocabulary vocabulary, Troubles troubles) throws IOException {
        Held head = source.head();
        if (head.length() == 0) {
            troubles.note(0, "the file is empty");
            return List.of();
        }
        Encoding encoding = Encoding.of(head.bytes(), head.length());
        if (encoding.trouble().isPresent()) {
            troubles.row(1, encoding.trouble().get());
            return List.of();
        }
        try {
            return tables(source, encoding, vocabulary, troubles);
        } catch (RecordFeed.TooWide wide) {
            troubles.row(1, String.valueOf(wide.getMessage()));
            return List.of();
        }
    }

    private static List<Table> tables(ByteSource source, Encoding encoding, Vocabulary vocabulary, Troubles troubles) throws IOException {
        try {
            Table table = strict(source, encoding, vocabulary);
            if (table.rows() == 0) {
                troubles.note(1, "only a header, no rows");
            }
            return List.of(table);
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        } catch (NotStrict reason) {
            return PatientCsv.read(() -> open(source, encoding), vocabulary, troubles);
        }
    }

    private static Table strict(ByteSource source, Encoding encoding, Vocabulary vocabulary) throws IOException {
        if (encoding.charset().equals(StandardCharsets.UTF_8)) {
            Optional<Held> whole = source.whole();
            if (whole.isPresent()) {
                return StrictBytes.read(whole.get(), encoding.bom(), vocabulary);
            }
            try (InputStream in = source.open()) {
                in.skipNBytes(encoding.bom());
                return StrictBytes.read(in, vocabulary);
            }
        }
        try (Reader text = open(source, encoding)) {
            return StrictCsv.read(text, vocabulary);
        }
    }

    private static Reader open(ByteSource source, Encoding encoding) throws IOException {
        InputStream in = source.open();
        in.skipNBytes(encoding.bom());
        return new InputStreamReader(in, encoding.charset());
    }
}
