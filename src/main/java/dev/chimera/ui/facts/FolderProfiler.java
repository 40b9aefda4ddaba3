package dev.chimera.ui.facts;

import dev.chimera.core.ingest.IngestResult;
import dev.chimera.core.ingest.IngestSteps;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// Reads a folder: statistics, facts, smells. Called off the JavaFX thread, never twice at a time.
@FunctionalInterface
public interface FolderProfiler {
    /// @param excluded paths below the folder that are left out
    /// @param cancelled whether the result is no longer wanted
    /// @throws IOException if the folder cannot be read at all
    /// @throws java.util.concurrent.CancellationException soon after it is no longer wanted
    IngestResult profile(Path folder, Set<String> excluded, IngestSteps steps, BooleanSupplier cancelled) throws IOException;
}
