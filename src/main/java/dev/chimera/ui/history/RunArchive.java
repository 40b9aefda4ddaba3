package dev.chimera.ui.history;

import dev.chimera.core.run.history.KeptRun;
import dev.chimera.core.run.history.OpenedRun;
import dev.chimera.core.run.journal.FigureCounts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The runs that are kept on disk. Asked in the background, one thing at a time; what an exception says is shown to the user.
public interface RunArchive {
    /// The list as it was made last, at once; it may be older than what is on the disk.
    List<KeptRun> remembered();

    /// All of them, newest first.
    List<KeptRun> list() throws IOException;

    OpenedRun open(KeptRun run) throws IOException;

    /// Can be undone by {@link #restore}.
    void delete(KeptRun run) throws IOException;

    KeptRun restore(String id) throws IOException;

    /// Takes over the outputs of the replaced system that lie in this folder.
    ///
    /// @param data the folder that the reports are about: their figures are checked against it
    Taken take(Path folder, Optional<Path> data) throws IOException;

    /// What was taken over.
    ///
    /// @param kept how many reports are new in the list
    /// @param there how many were in it already
    /// @param checked the figures of all reports against the folder that was named; empty where none was
    /// @param audit what the outputs are worth, as Markdown
    record Taken(int kept, int there, Optional<FigureCounts> checked, String audit) {}
}
