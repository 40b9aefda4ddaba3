package dev.chimera.core.ingest;

import dev.chimera.core.fact.Subject;
import dev.chimera.core.ingest.csv.CsvTables;
import dev.chimera.core.ingest.json.JsonTables;
import dev.chimera.core.ingest.markdown.MarkdownTables;
import dev.chimera.core.ingest.markdown.MarkdownTables.Document;
import dev.chimera.core.ingest.table.Column;
import dev.chimera.core.ingest.table.Table;
import dev.chimera.core.ingest.table.Troubles;
import dev.chimera.core.ingest.table.Vocabulary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;

/// Reads files with one worker's buffers. One thread.
final class FileReader {
    private final Path root;
    private final FileBytes bytes;
    private final WideFiles.Width width;
    private final Vocabulary full;
    private final Vocabulary brief;

    FileReader(Path root, FileBytes bytes, WideFiles wide) {
        this.root = root;
        this.bytes = bytes;
        width = wide.new Width();
        full = new Vocabulary(false, width::grow);
        brief = new Vocabulary(true, width::grow);
    }

    /// @param wanted how much of it will be held
    /// @throws IOException if the file cannot be read; what cannot be understood is in the troubles
    FileReading read(Listing.File file, FileType type, Extent wanted) throws IOException {
        try {
            return reading(file, type, wanted);
        } finally {
            width.end();
        }
    }

    private FileReading reading(Listing.File file, FileType type, Extent wanted) throws IOException {
        bytes.begin(root.resolve(file.path()), file.bytes());
        Troubles troubles = new Troubles();
        boolean complete = wanted == Extent.FACTS;
        Document document = document(bytes, type, complete ? full : brief, troubles);
        List<Table> tables = document.tables();
        for (Table table : tables) {
            table.finish();
            strays(table, troubles);
        }
        FileProfile profile = wanted == Extent.BARE ? Profiles.bare(file, type, bytes.sha256(), tables) : Profiles.of(file, type, bytes.sha256(), tables);
        Subject subject = complete ? FileSubject.of(file.path(), tables) : Subject.EVERYTHING;
        return new FileReading(profile, subject, complete ? tables : List.of(), document.headings(), troubles, wanted);
    }

    static Document document(FileBytes bytes, FileType type, Vocabulary vocabulary, Troubles troubles) throws IOException {
        try {
            return switch (type) {
                case CSV -> new Document(CsvTables.read(bytes, vocabulary, troubles), List.of());
                case JSON -> new Document(JsonTables.read(bytes, vocabulary, troubles), List.of());
                case MARKDOWN -> MarkdownTables.read(bytes, vocabulary, troubles);
            };
        } catch (CancellationException cancelled) {
            throw cancelled;
        } catch (RuntimeException | StackOverflowError unforeseen) {
            troubles.row(0, "not understood: " + unforeseen.getClass().getSimpleName());
            return new Document(List.of(), List.of());
        }
    }

    /// Words in a column of numbers are told, with their lines.
    private static void strays(Table table, Troubles troubles) {
        for (Column column : table.columns()) {
            if (column.mixedUnits()) {
                troubles.note(0, "column " + column.name() + " has values in several units: no statistics");
            }
            if (column.isNumeric()) {
                column.strays().forEach(stray -> troubles.note(stray.line(), "no number in column " + column.name() + ": " + stray.text()));
            }
        }
    }
}
