package dev.chimera.core.ingest;

/// Hears how an ingest goes. Of single files it hears on the threads that read them, of several files at a time.
public interface IngestSteps {
    /// Called on the thread that began the ingest, about every 20 ms and once at the end.
    void progress(IngestProgress progress);

    /// A file is being opened.
    void begun(String path);

    /// A file was read to its end, or taken over unchanged.
    void read(FileProfile profile);

    /// A file could not be read.
    void failed(Skipped file);
}
