package dev.chimera.cli;

import dev.chimera.core.file.WholeFile;
import dev.chimera.core.llm.Cancellation;
import dev.chimera.core.llm.ollama.Deadlines;
import dev.chimera.core.report.Printable;
import dev.chimera.core.report.ReportMarkdown;
import dev.chimera.core.run.StandardEngines;
import dev.chimera.core.run.agents.PairJournal;
import dev.chimera.core.run.agents.PairOutcome;
import dev.chimera.core.run.agents.PairRecorder;
import dev.chimera.core.run.agents.PairRequest;
import dev.chimera.core.run.agents.PairRunner;
import dev.chimera.core.run.agents.PairState;
import dev.chimera.core.run.agents.Phase;
import dev.chimera.core.run.journal.Journals;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// Two agents on the command line: phases on stderr, results on stdout, reports in their folder.
final class AgentsRun {
    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean json;
    private final Optional<Path> folder;
    private String told = "";

    /// @param folder where the reports go as well
    AgentsRun(PrintWriter out, PrintWriter err, boolean json, Optional<Path> folder) {
        this.out = out;
        this.err = err;
        this.json = json;
        this.folder = folder;
    }

    /// @return the exit code
    int measure(PairRequest request, Optional<Journals> journals) {
        if (request.reloadsAtEveryTurn()) {
            err.println("Both agents ask one server for one model with different num_ctx or num_gpu: it is loaded again at every change of turn.");
        }
        Cancellation cancellation = new Cancellation();
        PairState end;
        try (StopHook _ = StopHook.during(cancellation::cancel)) {
            Optional<PairJournal> journal = journals.map(kept -> new PairJournal(kept, this::unkept));
            PairRecorder recorder = journal.map(PairRecorder.class::cast).orElse((_, next) -> next);
            end = new PairRunner(new StandardEngines(Duration.ZERO, Deadlines.DEFAULTS), Clock.systemUTC(), recorder).run(request, state -> {
                journal.ifPresent(kept -> kept.follow(state));
                progress(state);
            }, cancellation);
            String summary = AgentsJson.of(end).toPrettyString();
            folder.ifPresent(where -> writeFiles(end, summary, where));
            out.println(json ? summary : AgentsText.of(end));
            out.flush();
            AgentsText.ending(end.outcome().orElseThrow(), request).ifPresent(err::println);
            err.flush();
        }
        return exitCode(end.outcome().orElseThrow());
    }

    private void unkept(String reason) {
        err.println("The runs go on, but nothing more is kept in the folder of runs: " + Printable.text(reason) + ".");
    }

    private void progress(PairState state) {
        String now = state.phase().map(phase -> "run " + state.repetition() + " of " + state.request().repetitions() + ": " + words(phase, state.request())).orElse("");
        if (!now.isEmpty() && !now.equals(told)) {
            told = now;
            err.println(now);
            err.flush();
        }
    }

    private static String words(Phase phase, PairRequest request) {
        return switch (phase) {
            case SOLO_A -> Printable.text(request.a().agent().name()) + " alone";
            case SOLO_B -> Printable.text(request.b().agent().name()) + " alone";
            case TOGETHER -> "both together";
        };
    }

    private void writeFiles(PairState state, String summary, Path where) {
        try {
            for (PairState.EndedRun run : state.ended()) {
                if (run.phase() == Phase.TOGETHER) {
                    String name = "agent_" + run.side().name().toLowerCase(Locale.ROOT) + "_report.md";
                    WholeFile.writeWithFolders(where.resolve("run_" + run.repetition()).resolve(name), ReportMarkdown.of(run.state()));
                }
            }
            WholeFile.writeWithFolders(where.resolve("summary.json"), summary + "\n");
            err.println("Reports are in " + where.toAbsolutePath().normalize());
        } catch (IOException e) {
            err.println("The reports cannot be written to " + where + ": " + Printable.text(String.valueOf(e.getMessage())) + ".");
        }
    }

    private static int exitCode(PairOutcome outcome) {
        return switch (outcome) {
            case PairOutcome.Done ignored -> ExitCode.DONE;
            case PairOutcome.Stopped ignored -> ExitCode.CANCELLED;
            case PairOutcome.Interrupted ignored -> ExitCode.CANCELLED;
            case PairOutcome.AgentFailed(var _, var failed) -> Sentences.exitCode(failed);
            case PairOutcome.Broken ignored -> ExitCode.DATA_UNREADABLE;
        };
    }
}
