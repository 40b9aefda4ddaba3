package dev.chimera.core.run.agents;

import dev.chimera.core.file.WholeFile;
import dev.chimera.core.run.RunEvent;
import dev.chimera.core.run.journal.Journals;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// Keeps a measurement of two agents: each run in a folder of its own like any other run, and beside these a folder with [PairFile], that says which
/// they are and how it ended. From any thread. What cannot be kept is told once and stops nothing.
public final class PairJournal implements PairRecorder {
    private final Journals journals;
    private final Path folder;
    private final Consumer<String> trouble;
    private final AtomicBoolean told = new AtomicBoolean();
    private final List<PairFile.KeptTurn> turns = new ArrayList<>();
    private Optional<Mark> written = Optional.empty();

    /// What the file depends on.
    private record Mark(int repetition, Optional<Phase> phase, int turns, Sharing sharing, Optional<PairOutcome> outcome) {}

    /// Touches no file.
    ///
    /// @param trouble hears at most once, from any thread, why nothing (more) is kept
    public PairJournal(Journals journals, Consumer<String> trouble) {
        this.journals = journals;
        this.trouble = trouble;
        folder = journals.newFolder();
    }

    @Override
    public synchronized Consumer<RunEvent> recording(Turn turn, Consumer<RunEvent> next) {
        Path run = journals.newFolder();
        turns.add(new PairFile.KeptTurn(turn, String.valueOf(run.getFileName())));
        return journals.recording(run, next, this::tell);
    }

    /// Takes each state of the measurement; writes where something has changed that is kept.
    public synchronized void follow(PairState state) {
        Mark now = new Mark(state.repetition(), state.phase(), turns.size(), state.sharing(), state.outcome());
        if (state.startedAt().isPresent() && !written.equals(Optional.of(now))) {
            written = Optional.of(now);
            write(state);
        }
    }

    private void write(PairState state) {
        try {
            WholeFile.writePrivateWithFolders(folder.resolve(PairFile.NAME), PairFile.text(state, turns));
        } catch (IOException e) {
            tell(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
        }
    }

    private void tell(String reason) {
        if (told.compareAndSet(false, true)) {
            trouble.accept(reason);
        }
    }

    /// A measurement as it was, its runs read back. Runs that are not there any more are left out.
    ///
    /// @throws IOException if the folder holds none that can be read
    public static PairState read(Path folder) throws IOException {
        return PairFile.read(folder);
    }
}
