package dev.chimera.core.run.journal;

import dev.chimera.core.run.RunOutcome;
import dev.chimera.core.run.RunState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The folder of one kept run, as it is read. Its name is the run's id.
public record RunFolder(Path path) {
    /// The version of what this program writes into such a folder. Folders of later ones are read as far as they are understood, and never changed.
    public static final int VERSION = 1;

    /// What two agents gave together; it names the runs that belong to it.
    public static final String AGENTS = "agents.json";
    /// What a sweep was; its calls are in a journal of its own.
    public static final String SWEEP = "sweep.json";
    static final String SWEEP_JOURNAL = "sweep.ndjson";
    static final String JOURNAL = "journal.ndjson";
    static final String SUMMARY = "run.json";
    /// An empty file: it has room on a full disk.
    static final String UNRECORDED = "unrecorded";
    static final String REPORT = "report.md";
    static final String FIGURES = "figures.json";

    /// Where the runs of a program's home are, each in a folder of its own.
    public static Path allIn(Path home) {
        return home.resolve("runs");
    }

    public String id() {
        return String.valueOf(path.getFileName());
    }

    /// Every event as it happened.
    public Path journal() {
        return path.resolve(JOURNAL);
    }

    /// What the run was; missing while it is not finished.
    public Path summary() {
        return path.resolve(SUMMARY);
    }

    /// The report as it was; missing where there was none.
    public Path report() {
        return path.resolve(REPORT);
    }

    /// The figures of the report with their labels; missing where there was none.
    public Path figures() {
        return path.resolve(FIGURES);
    }

    /// Whether some process writes into this folder now. Unknown counts as no.
    public boolean inUse() {
        return JournalFolder.inUse(path);
    }

    /// Whether the run has come to an end of whatever kind, also where its end could not be recorded.
    public boolean ended() {
        return Files.exists(summary()) || unrecorded();
    }

    /// Whether the record of the run ended before the run did.
    public boolean unrecorded() {
        return Files.exists(path.resolve(UNRECORDED));
    }

    /// The outcome of a run whose journal names none, and that nobody is writing.
    public RunOutcome endOfRecord() {
        return unrecorded() ? new RunOutcome.Unrecorded() : new RunOutcome.Interrupted();
    }

    /// The run after all its events; empty if its journal has no first one. An unfinished run has no outcome.
    public Optional<RunState> read() throws IOException {
        return JournalReader.read(path);
    }

    /// The run at its start, without reading on; empty if its journal has no first event.
    public Optional<RunState> readStart() throws IOException {
        return JournalReader.readStart(path);
    }

    /// Whether a later version of this program began the journal.
    public boolean newer() {
        return JournalReader.version(path) > VERSION;
    }
}
