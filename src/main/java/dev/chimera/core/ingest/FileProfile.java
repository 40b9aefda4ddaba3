package dev.chimera.core.ingest;

import java.time.Instant;
import java.util.List;

/// One file that was read.
///
/// @param path below the folder, with `/`
/// @param rows data rows; for JSON the number of root values or of elements of the longest array of objects; 0 for a Markdown file without tables
/// @param columns none where a folder has too many columns to hold those of this file too; it is then among what was skipped
public record FileProfile(String path, FileType type, long bytes, Instant modified, String sha256, long rows, List<ColumnProfile> columns) {
    public FileProfile {
        columns = List.copyOf(columns);
    }

    /// The same without the columns.
    FileProfile bare() {
        return new FileProfile(path, type, bytes, modified, sha256, rows, List.of());
    }
}
