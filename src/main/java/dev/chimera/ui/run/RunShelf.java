package dev.chimera.ui.run;

import dev.chimera.core.run.RunState;
import dev.chimera.core.run.journal.UnfinishedRun;
import java.io.IOException;
import java.util.Optional;

/// The runs that are kept on disk.
public interface RunShelf {
    /// The newest run that the program did not live to finish.
    Optional<UnfinishedRun> unfinished();

    /// That run as far as it got, ended.
    ///
    /// @throws IOException if it cannot be read; the message says why
    RunState open(UnfinishedRun run) throws IOException;
}
