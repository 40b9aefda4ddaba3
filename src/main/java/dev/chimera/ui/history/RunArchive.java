package dev.chimera.ui.history;

import dev.chimera.core.run.history.KeptRun;
import dev.chimera.core.run.history.OpenedRun;
import java.io.IOException;
import java.util.List;

/// The runs that are kept on disk. Asked in the background, one thing at a time; what an exception says is shown to the user.
public interface RunArchive {
    /// All of them, newest first.
    List<KeptRun> list() throws IOException;

    OpenedRun open(KeptRun run) throws IOException;

    /// Can be undone by {@link #restore}.
    void delete(KeptRun run) throws IOException;

    KeptRun restore(String id) throws IOException;
}
