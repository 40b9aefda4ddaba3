package dev.chimera.cli;

import dev.chimera.core.file.WholeFile;
import dev.chimera.core.llm.Endpoint;
import dev.chimera.core.llm.ollama.Deadlines;
import dev.chimera.core.report.Printable;
import dev.chimera.core.sweep.OllamaSweepServer;
import dev.chimera.core.sweep.Pace;
import dev.chimera.core.sweep.SweepControl;
import dev.chimera.core.sweep.SweepJournal;
import dev.chimera.core.sweep.SweepOutcome;
import dev.chimera.core.sweep.SweepState;
import dev.chimera.core.sweep.SweepTables;
import dev.chimera.core.sweep.Sweeper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/// One sitting of a sweep on the command line: progress on stderr, results on stdout, tables beside the journal.
final class SweepRun {
    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean json;
    private final Optional<Path> folder;
    private int attemptsTold;

    /// @param folder where the tables go as well
    SweepRun(PrintWriter out, PrintWriter err, boolean json, Optional<Path> folder) {
        this.out = out;
        this.err = err;
        this.json = json;
        this.folder = folder;
    }

    /// @return the exit code
    int carryOut(SweepState start, SweepJournal journal, Endpoint endpoint) {
        SweepControl control = new SweepControl();
        SweepState end;
        try (StopHook _ = StopHook.during(control::stop)) {
            end = new Sweeper(_ -> new OllamaSweepServer(endpoint, Deadlines.DEFAULTS), Clock.systemUTC()).run(start, journal, this::progress, control);
            String id = String.valueOf(journal.folder().getFileName());
            writeTables(end, journal.folder());
            folder.ifPresent(wanted -> writeTables(end, wanted));
            out.println(json ? SweepJson.of(id, end).toPrettyString() : SweepText.results(end));
            SweepText.ending(end, id).ifPresent(err::println);
            out.flush();
            err.flush();
        }
        return exitCode(end.outcome().orElseThrow());
    }

    private void progress(SweepState state) {
        if (state.attempts().size() > attemptsTold && state.attempts().getLast().result().isPresent()) {
            attemptsTold = state.attempts().size();
            err.println(SweepText.progress(state, Pace.of(state).of(state.toMake())));
            err.flush();
        }
    }

    private void writeTables(SweepState state, Path where) {
        try {
            for (Map.Entry<String, String> table : SweepTables.files(state).entrySet()) {
                WholeFile.writeWithFolders(where.resolve(table.getKey()), table.getValue());
            }
            err.println("Tables are in " + where.toAbsolutePath().normalize());
        } catch (IOException e) {
            err.println("The tables cannot be written to " + where + ": " + Printable.text(String.valueOf(e.getMessage())) + ".");
        }
    }

    static int exitCode(SweepOutcome outcome) {
        return switch (outcome) {
            case SweepOutcome.Done ignored -> ExitCode.DONE;
            case SweepOutcome.Incomplete ignored -> ExitCode.MODEL_FAILED;
            case SweepOutcome.EndpointLost ignored -> ExitCode.MODEL_FAILED;
            case SweepOutcome.Stopped ignored -> ExitCode.CANCELLED;
            case SweepOutcome.NotKept ignored -> ExitCode.USAGE;
            case SweepOutcome.Broken ignored -> ExitCode.DATA_UNREADABLE;
        };
    }
}
