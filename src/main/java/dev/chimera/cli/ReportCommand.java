package dev.chimera.cli;

import dev.chimera.core.llm.Endpoint;
import dev.chimera.core.llm.ollama.ModelEntry;
import dev.chimera.core.llm.ollama.OllamaServer;
import dev.chimera.core.llm.ollama.OllamaUnavailable;
import dev.chimera.core.report.export.ReportFormat;
import dev.chimera.core.run.Agent;
import dev.chimera.core.run.Engine;
import dev.chimera.core.run.Personas;
import dev.chimera.core.run.RunRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `chimera report DIR`: the report of a folder as a Markdown file.
@Command(name = "report", mixinStandardHelpOptions = true, sortOptions = false, description = "Writes the report of a folder.")
final class ReportCommand implements Callable<Integer> {
    static final String AGENT = "Chimera Insight";

    enum EngineName { OLLAMA, BUILTIN }

    @Parameters(paramLabel = "DIR", description = "the folder with the benchmark files")
    private Path folder = Path.of("");

    @Option(names = "--engine", paramLabel = "ollama|builtin", description = "what writes between the figures (default: Ollama where it answers)")
    private Optional<EngineName> engineName = Optional.empty();

    @Option(names = "--model", paramLabel = "M", description = "the model (default: the first that the server has)")
    private String model = "";

    @Mixin
    private ServerOptions server = new ServerOptions();

    @Option(names = "--agent", paramLabel = "NAME", description = "the name on the report (default: ${DEFAULT-VALUE})")
    private String agent = AGENT;

    @Option(names = "--persona", paramLabel = "NAME", description = "the persona prompt: Insight or DataCollector (default: ${DEFAULT-VALUE})")
    private String persona = "Insight";

    @Mixin
    private ModelOptions options = new ModelOptions();

    @Mixin
    private DeadlineOptions deadlines = new DeadlineOptions();

    @Mixin
    private WritingOptions writing = new WritingOptions();

    @Mixin
    private ExcludeOption excluded = new ExcludeOption();

    @Option(names = "--out", paramLabel = "PATH", description = "the report's file (default: report-<folder>.md here)")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--format", paramLabel = "FORMAT", description = "the file's format: ${COMPLETION-CANDIDATES}; may be repeated, then --out gives the first one's name "
            + "(default: ${DEFAULT-VALUE})", defaultValue = "MD")
    private Set<ReportFormat> formats = Set.of();

    @Option(names = "--sidecar", description = "also writes facts, claims, origins, attempts and what was dropped, as JSON beside the report (its name with .json)")
    private boolean sidecar;

    @Option(names = "--charts", description = "charts go along: as SVG files beside Markdown (its name with -charts), within HTML and PDF")
    private boolean charts;

    @Option(names = "--force", description = "replace the file if it exists")
    private boolean force;

    @Mixin
    private JournalOptions journal = new JournalOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Path home;

    /// @param home where the program keeps its files
    ReportCommand(Path home) {
        this.home = home;
    }

    @Override
    public Integer call() {
        if (!Personas.NAMES.contains(persona)) {
            throw new ParameterException(spec.commandLine(), "--persona must be one of " + String.join(", ", Personas.NAMES) + ", not \"" + persona + "\"");
        }
        Engine engine = chosenEngine();
        RunRequest request = new RunRequest(folder, excluded.paths(), new Agent(agent, Personas.prompt(persona)), engine, options.options(), writing.writing(engine));
        Path file = out.orElseGet(() -> ReportFiles.byDefault(folder));
        return new ReportRun(spec.commandLine().getOut(), spec.commandLine().getErr(), journal.journals(home), journal.report()).with(deadlines.policy())
                .beside(sidecar ? Optional.of(ReportFiles.sidecar(file)) : Optional.empty()).withCharts(charts)
                .write(request, ReportFiles.of(formats, file), force);
    }

    private Engine chosenEngine() {
        if (engineName.filter(EngineName.BUILTIN::equals).isPresent()) {
            return new Engine.BuiltIn();
        }
        Endpoint endpoint = server.endpoint();
        if (!model.isEmpty()) {
            return new Engine.Ollama(endpoint, model);
        }
        try (OllamaServer ollama = new OllamaServer(endpoint)) {
            List<ModelEntry> models = ollama.models();
            if (!models.isEmpty()) {
                return new Engine.Ollama(endpoint, models.getFirst().name());
            }
        } catch (OllamaUnavailable e) {
            if (engineName.isPresent()) {
                return new Engine.Ollama(endpoint, "");
            }
        }
        spec.commandLine().getErr().println("No model is there at " + endpoint + ", so the built-in writer does the report.");
        return new Engine.BuiltIn();
    }
}
