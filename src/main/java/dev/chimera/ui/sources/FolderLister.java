package dev.chimera.ui.sources;

import java.io.IOException;
import java.nio.file.Path;

/// Lists a folder, files below it included. Called off the JavaFX thread.
@FunctionalInterface
public interface FolderLister {
    /// @throws IOException if the folder cannot be read at all; the message is a sentence for people
    FolderListing list(Path folder) throws IOException;
}
