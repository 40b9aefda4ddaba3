package dev.chimera.ui.sources;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/// Lists a folder, files below it included. Called off the JavaFX thread.
@FunctionalInterface
public interface FolderLister {
    /// @throws IOException if the folder cannot be read at all; the message is a sentence for people
    FolderListing list(Path folder) throws IOException;

    /// Watches the folder until the watch is closed; without a way to watch, nothing is ever told.
    ///
    /// @param changed called from any thread when something in the folder changed
    /// @throws IOException if the folder cannot be watched
    default Closeable watch(Path folder, Runnable changed) throws IOException {
        return () -> { };
    }
}
