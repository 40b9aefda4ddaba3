package dev.chimera.cli;

import dev.chimera.core.fact.Fact;
import dev.chimera.core.ingest.Ingest;
import dev.chimera.core.llm.Endpoint;
import dev.chimera.core.llm.LlmFailure;
import dev.chimera.core.llm.ollama.OllamaServer;
import dev.chimera.core.llm.ollama.OllamaUnavailable;
import dev.chimera.core.prose.FactText;
import dev.chimera.core.report.Printable;
import dev.chimera.core.run.RunOutcome;
import dev.chimera.core.sweep.SweepEvent;
import dev.chimera.core.sweep.SweepJournal;
import dev.chimera.core.sweep.SweepPlan;
import dev.chimera.core.sweep.SweepState;
import dev.chimera.core.sweep.Sweeps;
import dev.chimera.core.sweep.Workload;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `chimera sweep`: measures models with every combination of options.
@Command(name = "sweep", mixinStandardHelpOptions = true, sortOptions = false, description = "Measures models with every combination of options, one call "
        + "after the other, and says what differs. A sweep that was stopped or has crashed goes on with --resume.")
final class SweepCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "DIR", description = "a folder whose facts the prompts are made of (default: a text of the program's)")
    private Optional<Path> folder = Optional.empty();

    @Mixin
    private SweepOptions options = new SweepOptions();

    @Mixin
    private ServerOptions server = new ServerOptions();

    @Option(names = "--plan", description = "show the plan and make no call")
    private boolean planOnly;

    @Option(names = "--resume", paramLabel = "ID", description = "go on with this sweep; the beginning of its name is enough")
    private Optional<String> resumed = Optional.empty();

    @Option(names = "--out", paramLabel = "FOLDER", description = "where the tables go as well, as CSV and JSON Lines")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--json", description = "the results as JSON on standard output")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Path home;

    /// @param home where the program keeps its files
    SweepCommand(Path home) {
        this.home = home;
    }

    @Override
    public Integer call() {
        Sweeps sweeps = new Sweeps(home, Clock.systemUTC());
        PrintWriter err = spec.commandLine().getErr();
        try {
            return resumed.isPresent() ? resume(sweeps, resumed.get()) : begin(sweeps, err);
        } catch (IOException e) {
            err.println("The sweep cannot be kept: " + Printable.text(String.valueOf(e.getMessage())) + ".");
            return ExitCode.USAGE;
        }
    }

    private int begin(Sweeps sweeps, PrintWriter err) throws IOException {
        Endpoint endpoint = server.endpoint();
        SweepPlan plan;
        try {
            plan = SweepPlan.of(options.request(endpoint, text()));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            err.println(Sentences.of(new RunOutcome.FolderUnreadable(String.valueOf(e.getMessage()))));
            return ExitCode.DATA_UNREADABLE;
        }
        if (plan.calls().isEmpty()) {
            err.println("The plan has no calls: name at least one model with --model, and one run or more with --runs.");
            return ExitCode.USAGE;
        }
        SweepText.plan(plan, err);
        if (planOnly) {
            spec.commandLine().getOut().println(json ? SweepJson.plan(plan).toPrettyString() : SweepText.calls(plan));
            return ExitCode.DONE;
        }
        Optional<LlmFailure> missing = missing(endpoint, plan);
        if (missing.isPresent()) {
            err.println(Sentences.of(missing.get()));
            return ExitCode.MODEL_FAILED;
        }
        SweepEvent.Planned planned = new SweepEvent.Planned(plan, Clock.systemUTC().instant());
        try (SweepJournal journal = sweeps.begin(planned)) {
            return carryOut(SweepState.of(planned), journal, endpoint);
        }
    }

    private int resume(Sweeps sweeps, String id) throws IOException {
        String whole = sweeps.read(id).id();
        try (SweepJournal journal = sweeps.resume(whole)) {
            SweepState state = sweeps.read(whole).state();
            return carryOut(state, journal, server.given().orElse(state.plan().request().endpoint()));
        }
    }

    private int carryOut(SweepState start, SweepJournal journal, Endpoint endpoint) {
        return new SweepRun(spec.commandLine().getOut(), spec.commandLine().getErr(), json, out).carryOut(start, journal, endpoint);
    }

    /// Looks before the first call whether the server is there and has the models.
    private static Optional<LlmFailure> missing(Endpoint endpoint, SweepPlan plan) {
        try (OllamaServer ollama = new OllamaServer(endpoint)) {
            List<String> there = ollama.models().stream().map(model -> model.name()).toList();
            return plan.request().models().stream().filter(model -> !there.contains(model) && !there.contains(model + ":latest"))
                    .findFirst().map(model -> new LlmFailure.ModelMissing(model, there));
        } catch (OllamaUnavailable e) {
            return Optional.of(e.failure());
        }
    }

    private List<String> text() throws IOException {
        if (folder.isEmpty()) {
            return Workload.NOTES;
        }
        List<String> facts = Ingest.folder(folder.get(), _ -> true, _ -> { }, () -> false).facts().all().stream().map(SweepCommand::line).toList();
        return facts.isEmpty() ? Workload.NOTES : facts;
    }

    private static String line(Fact fact) {
        return fact.id() + ": " + FactText.of(fact);
    }
}
