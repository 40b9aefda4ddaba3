package dev.chimera.cli;

import dev.chimera.core.llm.Endpoint;
import dev.chimera.core.llm.ollama.ModelEntry;
import dev.chimera.core.llm.ollama.OllamaServer;
import dev.chimera.core.llm.ollama.OllamaUnavailable;
import dev.chimera.core.run.Engine;
import dev.chimera.core.run.Personas;
import dev.chimera.core.run.agents.PairRequest;
import dev.chimera.core.run.agents.Scenario;
import dev.chimera.core.run.agents.Side;
import dev.chimera.core.settings.PersonaFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `chimera agents DIR`: two agents, alone and together.
@Command(name = "agents", mixinStandardHelpOptions = true, sortOptions = false, description = "Lets two agents write the report of a folder, first each "
        + "alone, then both at the same time, and says what the second way gains.")
final class AgentsCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "the folder with the benchmark files")
    private Path folder = Path.of("");

    @Option(names = "--scenario", paramLabel = "NAME", required = true, description = "baseline_vs_chimera, chimera_hetero or chimera_homo")
    private String scenario = "";

    @Option(names = "--runs", paramLabel = "N", description = "how often it is all measured (default: ${DEFAULT-VALUE})")
    private int runs = 1;

    @Mixin
    private ServerOptions server = new ServerOptions();

    @Mixin
    private AgentOptions agents = new AgentOptions();

    @Mixin
    private ExcludeOption excluded = new ExcludeOption();

    @Option(names = "--out", paramLabel = "FOLDER", description = "where the reports go as well, with summary.json")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--json", description = "the results as JSON on standard output")
    private boolean json;

    @Mixin
    private JournalOptions journal = new JournalOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Path home;

    /// @param home where the program keeps its files
    AgentsCommand(Path home) {
        this.home = home;
    }

    @Override
    public Integer call() {
        PairRequest request;
        try {
            Scenario chosen = Scenario.of(scenario).orElseThrow(() -> new IllegalArgumentException(
                    "--scenario must be baseline_vs_chimera, chimera_hetero or chimera_homo, not \"" + scenario + "\""));
            Map<String, String> personas = personas();
            request = new PairRequest(folder, excluded.paths(), chosen, agents.setup(chosen, Side.A, engine(Side.A), personas),
                    agents.setup(chosen, Side.B, engine(Side.B), personas), runs);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        } catch (OllamaUnavailable e) {
            spec.commandLine().getErr().println(Sentences.of(e.failure()));
            return ExitCode.MODEL_FAILED;
        }
        return new AgentsRun(spec.commandLine().getOut(), spec.commandLine().getErr(), json, out).measure(request, journal.journals(home));
    }

    /// Those that the user keeps; where they cannot be read, those that come with the program.
    private Map<String, String> personas() {
        try {
            return new PersonaFile(home.resolve("personas.json"), Personas.standard()).load();
        } catch (IOException e) {
            return Personas.standard();
        }
    }

    private Engine engine(Side side) throws OllamaUnavailable {
        Endpoint endpoint = agents.endpoint(side, server.endpoint());
        String model = agents.model(side);
        if (!model.isBlank()) {
            return new Engine.Ollama(endpoint, model);
        }
        try (OllamaServer ollama = new OllamaServer(endpoint)) {
            List<ModelEntry> models = ollama.models();
            if (models.isEmpty()) {
                throw new IllegalArgumentException("the server at " + endpoint + " has no models; pull one with `ollama pull`");
            }
            return new Engine.Ollama(endpoint, models.getFirst().name());
        }
    }
}
