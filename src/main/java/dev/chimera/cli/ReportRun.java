package dev.chimera.cli;

import dev.chimera.core.llm.Cancellation;
import dev.chimera.core.llm.ollama.Deadlines;
import dev.chimera.core.report.AtomicFile;
import dev.chimera.core.report.Printable;
import dev.chimera.core.report.ReportMarkdown;
import dev.chimera.core.run.RunEvent;
import dev.chimera.core.run.RunFold;
import dev.chimera.core.run.RunOutcome;
import dev.chimera.core.run.RunRequest;
import dev.chimera.core.run.RunState;
import dev.chimera.core.run.Runner;
import dev.chimera.core.run.Stage;
import dev.chimera.core.run.StandardEngines;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;

/// One run on the command line: progress on stderr, the report in its file, the file's path on stdout.
final class ReportRun {
    private final PrintWriter out;
    private final PrintWriter err;

    ReportRun(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    /// @return the exit code
    int write(RunRequest request, Path file, boolean replace) {
        if (Files.exists(file) && !replace) {
            err.println(file + " exists. Give another --out, or --force to replace it.");
            return ExitCode.USAGE;
        }
        RunState state = run(request);
        RunOutcome outcome = state.outcome().orElseThrow();
        String report = ReportMarkdown.of(state);
        if (!(outcome instanceof RunOutcome.Done)) {
            err.println(Sentences.of(outcome));
        }
        if (!report.isEmpty()) {
            try {
                AtomicFile.write(file, report);
                out.println(file.toAbsolutePath().normalize());
                out.flush();
            } catch (IOException e) {
                err.println("The report cannot be written to " + file + ": " + Printable.text(String.valueOf(e.getMessage()))
                        + ". Give another place with --out.");
                return ExitCode.USAGE;
            }
        }
        err.flush();
        return Sentences.exitCode(outcome);
    }

    private RunState run(RunRequest request) {
        Cancellation cancellation = new Cancellation();
        Thread runs = Thread.currentThread();
        Thread stop = new Thread(() -> {
            cancellation.cancel();
            try {
                runs.join(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }, "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            RunFold fold = new RunFold(this::progress);
            new Runner(new StandardEngines(Duration.ZERO, Deadlines.DEFAULTS), Clock.systemUTC()).run(request, fold, cancellation);
            return fold.state();
        } finally {
            forget(stop);
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the program is ending already; the hook waits for this run to write what it has
        }
    }

    private void progress(RunEvent event, RunState state) {
        switch (event) {
            case RunEvent.Ingested(var result, var took) -> err.printf(Locale.ROOT, "ingest: %d files, %d facts, %d skipped, %.2f s%n", result.inventory().total(),
                    result.facts().size(), result.skipped().size(), took.toNanos() / 1e9);
            case RunEvent.StageFinished(var stage, var took) when stage != Stage.INGEST -> err.printf(Locale.ROOT, "%s: %d sentences, %.2f s%n",
                    stage.name().toLowerCase(Locale.ROOT), state.calls().stream().filter(call -> call.stage() == stage).count(), took.toNanos() / 1e9);
            case RunEvent.CallRetried(var attempt, var pause, var reason) -> err.println("trying again: " + Printable.text(reason));
            default -> { }
        }
        err.flush();
    }
}
