package dev.chimera.ui;

import dev.chimera.core.ingest.FolderWatch;
import dev.chimera.core.ingest.Ingest;
import dev.chimera.core.ingest.Listing;
import dev.chimera.ui.sources.FolderLister;
import dev.chimera.ui.sources.FolderListing;
import dev.chimera.ui.sources.SourceFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/// Folders of the disk.
final class CoreFolders implements FolderLister {
    @Override
    public FolderListing list(Path folder) throws IOException {
        Listing listing = Ingest.list(folder);
        return new FolderListing(folder, listing.files().stream()
                .map(file -> new SourceFile(file.path(), file.type(), file.bytes(), file.modified())).toList(), listing.skipped());
    }

    @Override
    public Closeable watch(Path folder, Runnable changed) throws IOException {
        FolderWatch watch = new FolderWatch(folder, changed);
        return watch::close;
    }
}
