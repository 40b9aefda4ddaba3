package dev.chimera.ui.facts;

import dev.chimera.core.ingest.IngestResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/// Reads a folder: statistics, facts, smells. Called off the JavaFX thread, never twice at a time.
@FunctionalInterface
public interface FolderProfiler {
    /// @param excluded paths below the folder that are left out
    /// @throws IOException if the folder cannot be read at all
    IngestResult profile(Path folder, Set<String> excluded) throws IOException;
}
