package dev.chimera.core.ingest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What lies in a folder, before any file was opened.
///
/// @param files every regular file, ordered by path; `type` is empty where the ingest will not read it
/// @param skipped files and folders that will not be read, each with the reason, ordered by path
public record Listing(List<File> files, List<Skipped> skipped) {
    /// @param path below the folder, with `/`
    public record File(String path, Optional<FileType> type, long bytes, Instant modified) {}

    public Listing {
        files = List.copyOf(files);
        skipped = List.copyOf(skipped);
    }
}
