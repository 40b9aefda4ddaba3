package dev.chimera.core.run.agents;

import dev.chimera.core.llm.ContextGuard;
import dev.chimera.core.llm.GenerationOption;
import dev.chimera.core.llm.GenerationOptions;
import dev.chimera.core.run.Engine;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;

/// What the user asked for.
///
/// @param excluded paths below the folder (with `/`) that are left out
/// @param repetitions how often solo and pair are measured
public record PairRequest(Path folder, Set<String> excluded, Scenario scenario, AgentSetup a, AgentSetup b, int repetitions) {
    /// @throws IllegalArgumentException with a sentence for people
    public PairRequest {
        excluded = Set.copyOf(excluded);
        if (repetitions < 1) {
            throw new IllegalArgumentException("at least one run is needed");
        }
        boolean same = a.options().equals(b.options()) && a.engine().equals(b.engine());
        if (scenario == Scenario.CHIMERA_HETERO && same) {
            throw new IllegalArgumentException("chimera_hetero compares two different settings, but both agents have the same; take chimera_homo for that");
        }
        if (scenario == Scenario.CHIMERA_HOMO && !a.options().equals(b.options())) {
            throw new IllegalArgumentException("chimera_homo runs the same options twice, but the agents have different ones; take chimera_hetero for that");
        }
    }

    public AgentSetup agent(Side side) {
        return side == Side.A ? a : b;
    }

    /// Whether both agents ask one server for one model loaded in two ways, so that it may be loaded again at every change of turn.
    public boolean reloadsAtEveryTurn() {
        return a.engine() instanceof Engine.Ollama one && b.engine() instanceof Engine.Ollama other && one.endpoint().base().equals(other.endpoint().base())
                && one.model().equals(other.model())
                && !(window(a.options()) == window(b.options()) && Objects.equals(a.options().get(GenerationOption.NUM_GPU), b.options().get(GenerationOption.NUM_GPU)));
    }

    private static int window(GenerationOptions options) {
        return options.get(GenerationOption.NUM_CTX).map(tokens -> ContextGuard.windowFor(tokens.intValue())).orElse(0);
    }
}
