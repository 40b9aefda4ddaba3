package dev.chimera.core.ingest;

import java.nio.file.Path;
import java.util.List;

/// The files of a folder that were read, ordered by path (by code unit, so the order is the same on every machine).
public record Inventory(Path root, List<FileProfile> files) {
    public Inventory {
        files = List.copyOf(files);
    }

    public List<FileProfile> of(FileType type) {
        return files.stream().filter(file -> file.type() == type).toList();
    }

    public int total() {
        return files.size();
    }
}
