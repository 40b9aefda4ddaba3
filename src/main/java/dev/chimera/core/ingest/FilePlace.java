package dev.chimera.core.ingest;

import dev.chimera.core.fact.Source;
import java.util.List;

/// A place in a file of the folder that somebody wants to see.
///
/// @param file path below the folder, with `/`
/// @param sha256 of the file when it was read, empty where that does not matter
/// @param column as in [ColumnProfile#name], empty for all
/// @param rows 1-based data rows, empty for all
/// @param line 1-based line, 0 where the rows tell it
public record FilePlace(String file, String sha256, String column, List<Long> rows, long line) {
    public FilePlace {
        rows = List.copyOf(rows);
    }

    public static FilePlace of(Source source) {
        return new FilePlace(source.file(), source.sha256(), source.column(), source.rows(), 0);
    }

    public static FilePlace of(Skipped skipped) {
        return new FilePlace(skipped.path(), "", "", List.of(), skipped.line());
    }
}
