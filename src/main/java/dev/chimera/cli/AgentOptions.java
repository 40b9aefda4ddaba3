package dev.chimera.cli;

import dev.chimera.core.llm.Endpoint;
import dev.chimera.core.llm.GenerationOptions;
import dev.chimera.core.run.Agent;
import dev.chimera.core.run.Engine;
import dev.chimera.core.run.agents.AgentSetup;
import dev.chimera.core.run.agents.Scenario;
import dev.chimera.core.run.agents.Side;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/// What sets the two agents apart. What is not given is the scenario's.
final class AgentOptions {
    private static final String OPTIONS = "num_ctx=4096,temp=0.6";

    @Option(names = "--model", paramLabel = "M", description = "the model of both agents (default: the first that the server has)")
    private String model = "";

    @Option(names = "--model-a", paramLabel = "M")
    private String modelA = "";

    @Option(names = "--model-b", paramLabel = "M")
    private String modelB = "";

    @Option(names = "--host-a", paramLabel = "URL", description = "the server of agent A (default: --host)")
    private String hostA = "";

    @Option(names = "--host-b", paramLabel = "URL", description = "the server of agent B (default: --host)")
    private String hostB = "";

    @Option(names = "--options-a", paramLabel = "LIST", description = "options of agent A like " + OPTIONS + "; `none` for the server's defaults")
    private Optional<String> optionsA = Optional.empty();

    @Option(names = "--options-b", paramLabel = "LIST", description = "options of agent B")
    private Optional<String> optionsB = Optional.empty();

    @Option(names = "--persona-a", paramLabel = "NAME", description = "one of those kept in the workbench, else Insight or DataCollector (default: the scenario's)")
    private String personaA = "";

    @Option(names = "--persona-b", paramLabel = "NAME")
    private String personaB = "";

    @Option(names = "--name-a", paramLabel = "NAME", description = "the name on the report (default: the scenario's)")
    private String nameA = "";

    @Option(names = "--name-b", paramLabel = "NAME")
    private String nameB = "";

    /// @throws IllegalArgumentException with a sentence for people
    Endpoint endpoint(Side side, Endpoint both) {
        String own = side == Side.A ? hostA : hostB;
        return own.isBlank() ? both : Endpoint.parse(own);
    }

    /// Empty where the server is to be asked.
    String model(Side side) {
        String own = side == Side.A ? modelA : modelB;
        return own.isBlank() ? model : own;
    }

    /// @param personas the user's, by name
    /// @throws IllegalArgumentException with a sentence for people
    AgentSetup setup(Scenario scenario, Side side, Engine engine, Map<String, String> personas) {
        Scenario.Beginning beginning = scenario.beginning(side);
        String name = either(side == Side.A ? nameA : nameB, beginning.label());
        String persona = either(side == Side.A ? personaA : personaB, beginning.persona());
        if (!personas.containsKey(persona)) {
            throw new IllegalArgumentException("no persona is called " + persona + "; there are " + String.join(", ", personas.keySet()));
        }
        GenerationOptions options = (side == Side.A ? optionsA : optionsB).map(GenerationOptions::parse).orElse(beginning.options());
        return new AgentSetup(new Agent(name, personas.getOrDefault(persona, "")), engine, options);
    }

    private static String either(String own, String other) {
        return own.isBlank() ? other : own;
    }
}
