package dev.chimera.ui.run;

import dev.chimera.core.run.RunRequest;
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

    /// That run, to go on where it got to.
    ///
    /// @throws IOException if it cannot be read; the message says why
    Continuation resume(UnfinishedRun run) throws IOException;

    /// @param request what the run was asked for; what proves who one is at the server is not kept and has to be given again
    /// @param starter starts what is left of it
    record Continuation(RunRequest request, RunStarter starter) {}
}
