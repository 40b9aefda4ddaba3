package dev.chimera.ui.sources;

import dev.chimera.core.ingest.FileType;
import dev.chimera.core.ingest.Skipped;
import java.nio.file.Path;
import java.util.List;

/// What is in a folder, ordered by path.
///
/// @param skipped what could not be looked at, with reasons
public record FolderListing(Path root, List<SourceFile> files, List<Skipped> skipped) {
    public FolderListing {
        files = List.copyOf(files);
        skipped = List.copyOf(skipped);
    }

    public List<SourceFile> readable() {
        return files.stream().filter(file -> file.type().isPresent()).toList();
    }

    /// Files that are there and are not read.
    public List<SourceFile> others() {
        return files.stream().filter(file -> file.type().isEmpty()).toList();
    }

    public long count(FileType type) {
        return files.stream().filter(file -> file.type().filter(type::equals).isPresent()).count();
    }
}
