package dev.chimera.cli;

import dev.chimera.core.llm.Cancellation;
import dev.chimera.core.llm.ollama.Deadlines;
import dev.chimera.core.report.export.AtomicFile;
import dev.chimera.core.report.Printable;
import dev.chimera.core.report.export.ReportFormat;
import dev.chimera.core.report.ReportMarkdown;
import dev.chimera.core.run.RunEvent;
import dev.chimera.core.run.RunFold;
import dev.chimera.core.run.RunOutcome;
import dev.chimera.core.run.RunRequest;
import dev.chimera.core.run.RunState;
import dev.chimera.core.run.Runner;
import dev.chimera.core.run.Stage;
import dev.chimera.core.run.StandardEngines;
import dev.chimera.core.run.journal.Journals;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// One run on the command line: progress on stderr, the report in its file, the file's path on stdout.
final class ReportRun {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private final PrintWriter out;
    private final PrintWriter err;
    private final Optional<Journals> journals;

    /// @param journals where the run is kept; empty for nowhere
    ReportRun(PrintWriter out, PrintWriter err, Optional<Journals> journals) {
        this.out = out;
        this.err = err;
        this.journals = journals;
    }

    /// @param files where the report goes, each with its format
    /// @return the exit code
    int write(RunRequest request, Map<Path, ReportFormat> files, boolean replace) {
        for (Path file : files.keySet()) {
            if (Files.exists(file) && !replace) {
                err.println(file + " exists. Give another --out, or --force to replace it.");
                return ExitCode.USAGE;
            }
        }
        Cancellation cancellation = new Cancellation();
        CountDownLatch written = new CountDownLatch(1);
        Thread hook = new Thread(() -> stop(cancellation, written), "stop");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return write(run(request, cancellation), files);
        } finally {
            written.countDown();
            forget(hook);
        }
    }

    private static void stop(Cancellation cancellation, CountDownLatch written) {
        cancellation.cancel();
        try {
            if (!written.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                System.err.println("The run did not end in time; its report is not written.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int write(RunState state, Map<Path, ReportFormat> files) {
        RunOutcome outcome = state.outcome().orElseThrow();
        String report = ReportMarkdown.of(state);
        if (!(outcome instanceof RunOutcome.Done)) {
            err.println(Sentences.of(outcome));
        }
        for (Map.Entry<Path, ReportFormat> file : files.entrySet()) {
            if (!report.isEmpty() && !write(file.getKey(), file.getValue().of(report))) {
                return ExitCode.USAGE;
            }
        }
        err.flush();
        return Sentences.exitCode(outcome);
    }

    private boolean write(Path file, byte[] content) {
        try {
            AtomicFile.write(file, content);
            out.println(file.toAbsolutePath().normalize());
            out.flush();
            return true;
        } catch (IOException e) {
            err.println("The report cannot be written to " + file + ": " + Printable.text(String.valueOf(e.getMessage())) + ". Give another place with --out.");
            return false;
        }
    }

    /// Runs until the end or until the process is asked to end: then what was written is still brought to its file.
    private RunState run(RunRequest request, Cancellation cancellation) {
        RunFold fold = new RunFold(this::progress);
        new Runner(new StandardEngines(Duration.ZERO, Deadlines.DEFAULTS), Clock.systemUTC()).run(request, recorded(fold), cancellation);
        return fold.state();
    }

    private Consumer<RunEvent> recorded(Consumer<RunEvent> events) {
        return journals.map(kept -> kept.recording(events, reason -> err.println("The run goes on, but nothing more of it is kept in the folder of runs: "
                + Printable.text(reason) + "."))).orElse(events);
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the process is ending already, and waits for this run
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
