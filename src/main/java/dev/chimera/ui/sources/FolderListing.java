package dev.chimera.ui.sources;

import dev.chimera.core.ingest.FileType;
import dev.chimera.core.ingest.Skipped;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What is in a folder, ordered by path.
///
/// @param skipped what will not be read, with reasons; may name other files too
public record FolderListing(Path root, List<SourceFile> files, List<Skipped> skipped) {
    public FolderListing {
        files = List.copyOf(files);
        skipped = List.copyOf(skipped);
    }

    /// The folder's own name.
    public String name() {
        return Optional.ofNullable(root.getFileName()).orElse(root).toString();
    }

    public List<SourceFile> readable() {
        return files.stream().filter(file -> file.type().isPresent()).toList();
    }

    /// Files that are there and are not read.
    public List<SourceFile> others() {
        return files.stream().filter(file -> file.type().isEmpty()).toList();
    }

    /// What could not be looked at.
    public List<Skipped> unreadable() {
        Set<String> others = others().stream().map(SourceFile::path).collect(Collectors.toSet());
        return skipped.stream().filter(place -> !others.contains(place.path())).toList();
    }

    public long count(FileType type) {
        return files.stream().filter(file -> file.type().filter(type::equals).isPresent()).count();
    }
}
