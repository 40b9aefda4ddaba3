package dev.chimera.ui.sources;

import dev.chimera.core.ingest.FileType;
import java.time.Instant;
import java.util.Optional;

/// A file of the folder as the tree shows it, before it is read.
///
/// @param path below the folder, with `/`
/// @param type empty for files that are not read
public record SourceFile(String path, Optional<FileType> type, long bytes, Instant modified) {
    /// The part after the last `/`.
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
