package dev.chimera.cli;

import dev.chimera.core.report.Printable;
import dev.chimera.core.report.export.ReportFormat;
import dev.chimera.core.run.EarlierPart;
import dev.chimera.core.run.Engine;
import dev.chimera.core.run.RunRequest;
import dev.chimera.core.run.journal.Journals;
import dev.chimera.core.run.journal.UnfinishedRun;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `chimera resume`: goes on with a run that did not come to its end.
@Command(name = "resume", mixinStandardHelpOptions = true, sortOptions = false, description = "Goes on with a run that was killed, stopped or failed, "
        + "with its own options. What was read is not read again, what was answered is not asked again.")
final class ResumeCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "RUN", description = "which one, as in `history` (default: the newest that was killed)")
    private String run = "";

    @Mixin
    private ServerOptions server = new ServerOptions();

    @Mixin
    private DeadlineOptions deadlines = new DeadlineOptions();

    @Option(names = "--out", paramLabel = "PATH", description = "the report's file (default: report-<folder>.md here)")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--format", paramLabel = "FORMAT", description = "the file's format: ${COMPLETION-CANDIDATES}; may be repeated (default: ${DEFAULT-VALUE})",
            defaultValue = "MD")
    private Set<ReportFormat> formats = Set.of();

    @Option(names = "--sidecar", description = "also writes facts, claims, origins, attempts and what was dropped, as JSON beside the report (its name with .json)")
    private boolean sidecar;

    @Option(names = "--charts", description = "charts go along: as SVG files beside Markdown (its name with -charts), within HTML and PDF")
    private boolean charts;

    @Option(names = "--force", description = "replace the file if it exists")
    private boolean force;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Path home;

    /// @param home where the program keeps its files
    ResumeCommand(Path home) {
        this.home = home;
    }

    @Override
    public Integer call() {
        OneReport report = new OneReport();
        Journals journals = new Journals(home, report, Clock.systemUTC());
        return RunNames.orSay(spec, () -> {
            Path folder = run.isEmpty() ? newest(journals) : HistoryCommand.history(home).find(run).folder().path();
            EarlierPart earlier = journals.earlier(folder);
            RunRequest request = request(earlier.request().orElseThrow());
            spec.commandLine().getErr().println("Going on with the run of " + Printable.text(request.folder().toString()) + ": "
                    + earlier.answers() + (earlier.answers() == 1 ? " answer is there." : " answers are there."));
            Path file = out.orElseGet(() -> ReportFiles.byDefault(request.folder()));
            return new ReportRun(spec.commandLine().getOut(), spec.commandLine().getErr(), Optional.of(journals), report).with(deadlines.policy())
                    .beside(sidecar ? Optional.of(ReportFiles.sidecar(file)) : Optional.empty()).withCharts(charts)
                    .write(new ReportRun.Work(request, earlier, folder), ReportFiles.of(formats, file), force);
        });
    }

    private static Path newest(Journals journals) {
        return journals.newestUnfinished().map(UnfinishedRun::journal).orElseThrow(() -> new IllegalArgumentException("No run is unfinished."));
    }

    /// The server may have moved, and what proves who one is was not kept: an address that is given holds.
    private RunRequest request(RunRequest kept) {
        return kept.engine() instanceof Engine.Ollama(var endpoint, var model)
                ? kept.with(new Engine.Ollama(server.given().orElse(endpoint), model)) : kept;
    }
}
