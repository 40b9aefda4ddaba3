package dev.chimera.ui;

import dev.chimera.core.run.RunState;
import dev.chimera.core.run.journal.UnfinishedRun;
import dev.chimera.ui.run.RunShelf;
import java.io.IOException;
import java.util.Optional;

/// Kept runs as a test wants them: at most one that was not finished.
final class ScriptedShelf implements RunShelf {
    volatile Optional<UnfinishedRun> unfinished = Optional.empty();
    volatile Optional<RunState> kept = Optional.empty();
    volatile Optional<Continuation> rest = Optional.empty();

    @Override
    public Optional<UnfinishedRun> unfinished() {
        return unfinished;
    }

    @Override
    public RunState open(UnfinishedRun run) throws IOException {
        return kept.orElseThrow(() -> new IOException("no permission"));
    }

    @Override
    public Continuation resume(UnfinishedRun run) throws IOException {
        return rest.orElseThrow(() -> new IOException("no permission"));
    }
}
