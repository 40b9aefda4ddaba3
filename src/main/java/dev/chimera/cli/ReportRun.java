package dev.chimera.cli;

import dev.chimera.core.file.WholeFile;
import dev.chimera.core.llm.Cancellation;
import dev.chimera.core.llm.Ending;
import dev.chimera.core.llm.TokenEstimate;
import dev.chimera.core.llm.ollama.CallPolicy;
import dev.chimera.core.report.Printable;
import dev.chimera.core.report.Sidecar;
import dev.chimera.core.report.FigureSources;
import dev.chimera.core.report.chart.ReportCharts;
import dev.chimera.core.report.export.ExportFiles;
import dev.chimera.core.report.export.Exported;
import dev.chimera.core.report.export.ReportFormat;
import dev.chimera.core.report.export.Sources;
import dev.chimera.core.run.EarlierPart;
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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// One run on the command line: progress on stderr, the report in its file, the file's path on stdout.
final class ReportRun {
    private final PrintWriter out;
    private final PrintWriter err;
    private final Optional<Journals> journals;
    private final OneReport report;
    private CallPolicy policy = CallPolicy.DEFAULTS;
    private Optional<Path> sidecar = Optional.empty();
    private boolean charts;

    /// @param journals where the run is kept; empty for nowhere
    /// @param report what they and the files get
    ReportRun(PrintWriter out, PrintWriter err, Optional<Journals> journals, OneReport report) {
        this.report = report;
        this.out = out;
        this.err = err;
        this.journals = journals;
    }

    ReportRun with(CallPolicy chosen) {
        policy = chosen;
        return this;
    }

    /// @param file where the JSON goes that says what stands behind the report
    ReportRun beside(Optional<Path> file) {
        sidecar = file;
        return this;
    }

    /// @param wanted whether charts go along
    ReportRun withCharts(boolean wanted) {
        charts = wanted;
        return this;
    }

    /// What is to be done.
    ///
    /// @param earlier what an earlier part of the run has left behind
    /// @param folder of the run, where it is kept
    record Work(RunRequest request, EarlierPart earlier, Path folder) {}

    /// A run from its beginning.
    ///
    /// @param files where the report goes, each with its format
    /// @return the exit code
    int write(RunRequest request, Map<Path, ReportFormat> files, boolean replace) {
        return write(new Work(request, new EarlierPart(), journals.map(Journals::newFolder).orElse(Path.of(""))), files, replace);
    }

    int write(Work work, Map<Path, ReportFormat> files, boolean replace) {
        for (Path file : Stream.concat(ExportFiles.existing(files, charts).stream(), sidecar.filter(Files::exists).stream()).toList()) {
            if (!replace) {
                err.println(Printable.text(file.toString()) + " exists. Give another --out, or --force to replace it.");
                return ExitCode.USAGE;
            }
        }
        Cancellation cancellation = new Cancellation();
        try (StopHook _ = StopHook.during(cancellation::cancel, "The run did not end in time; its report is not written.")) {
            int code = write(run(work, cancellation), files);
            if (code == ExitCode.MODEL_FAILED || code == ExitCode.CANCELLED) {
                journals.filter(_ -> Files.exists(work.folder)).ifPresent(_ -> err.println("What was answered is kept. Go on with: chimera resume " + work.folder.getFileName()));
                err.flush();
            }
            return code;
        }
    }

    private int write(RunState state, Map<Path, ReportFormat> files) {
        RunOutcome outcome = state.outcome().orElseThrow();
        String markdown = report.of(state);
        if (!(outcome instanceof RunOutcome.Done)) {
            err.println(Sentences.of(outcome));
            if (!state.calls().isEmpty() && state.calls().getLast().result().ending().equals(new Ending.Cancelled(true))) {
                err.println("The server is still finishing what it was reading; the next call may have to wait for it.");
            }
        }
        Exported exported = exported(state, markdown, files);
        for (Map.Entry<Path, Supplier<byte[]>> file : ExportFiles.of(exported, markdown.isEmpty() ? Map.of() : files).entrySet()) {
            if (!write(file.getKey(), file.getValue().get())) {
                return ExitCode.USAGE;
            }
        }
        if (!markdown.isEmpty() && sidecar.isPresent() && !write(sidecar.get(), Sidecar.of(state, ExportFiles.markdown(exported, sidecar.get())).getBytes(StandardCharsets.UTF_8))) {
            return ExitCode.USAGE;
        }
        err.flush();
        return Sentences.exitCode(outcome);
    }

    private Exported exported(RunState state, String markdown, Map<Path, ReportFormat> files) {
        boolean noted = files.values().stream().anyMatch(format -> format != ReportFormat.MD);
        Sources sources = noted ? state.ingested().map(read -> FigureSources.of(markdown, read.facts())).orElse(Sources.NONE) : Sources.NONE;
        return new Exported(markdown, sources, charts ? ReportCharts.of(state) : List.of());
    }

    private boolean write(Path file, byte[] content) {
        try {
            WholeFile.writeWithFolders(file, content);
            out.println(file.toAbsolutePath().normalize());
            out.flush();
            return true;
        } catch (IOException e) {
            err.println("The report cannot be written to " + Printable.text(file.toString()) + ": " + Printable.text(String.valueOf(e.getMessage())) + ". Give another place with --out.");
            return false;
        }
    }

    /// Runs until the end or until the process is asked to end: then what was written is still brought to its file.
    private RunState run(Work work, Cancellation cancellation) {
        RunFold fold = new RunFold(this::progress);
        new Runner(new StandardEngines(Duration.ZERO, () -> policy), Clock.systemUTC(),
                engine -> journals.map(kept -> kept.estimate(engine)).orElseGet(TokenEstimate::uncalibrated)).run(work.request, work.earlier, recorded(work.folder, fold), cancellation);
        return fold.state();
    }

    private Consumer<RunEvent> recorded(Path folder, Consumer<RunEvent> events) {
        return journals.map(kept -> kept.recording(folder, events, reason -> err.println("The run goes on, but nothing more of it is kept in the folder of runs: "
                + Printable.text(reason) + "."))).orElse(events);
    }

    private void progress(RunEvent event, RunState state) {
        switch (event) {
            case RunEvent.Ingested(var result, var took) -> err.printf(Locale.ROOT, "ingest: %d files, %d facts, %d skipped, %.2f s%n", result.inventory().total(),
                    result.facts().size(), result.skipped().size(), took.toNanos() / 1e9);
            case RunEvent.StageFinished(var stage, var took) when stage != Stage.INGEST -> err.printf(Locale.ROOT, "%s: %d sentences, %.2f s%n",
                    stage.name().toLowerCase(Locale.ROOT), state.calls().stream().filter(call -> call.stage() == stage).count(), took.toNanos() / 1e9);
            case RunEvent.CallRetried(var attempt, var pause, var reason) -> err.printf(Locale.ROOT, "trying again in %.1f s: %s%n", pause.toMillis() / 1e3,
                    Printable.text(reason));
            case RunEvent.TextDropped(var dropped) when dropped.isModelGivenUp() -> err.println(dropped.stage().name().toLowerCase(Locale.ROOT) + ": "
                    + Printable.text(dropped.reason()));
            // here, while the journal still writes down what was read
            case RunEvent.Ended ignored -> report.of(state);
            default -> { }
        }
        err.flush();
    }
}
