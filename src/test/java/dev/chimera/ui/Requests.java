package dev.chimera.ui;

import dev.chimera.core.llm.Endpoint;
import dev.chimera.core.llm.GenerationOption;
import dev.chimera.core.llm.GenerationOptions;
import dev.chimera.core.run.Agent;
import dev.chimera.core.run.Engine;
import dev.chimera.core.run.RunRequest;
import java.util.Set;

/// Requests for tests.
public final class Requests {
    private static final Agent AGENT = new Agent("Chimera Insight", "You write plainly and claim nothing that was not measured.");

    private Requests() {}

    public static RunRequest builtIn() {
        return new RunRequest(Fixtures.FOLDER, Set.of(), AGENT, new Engine.BuiltIn(), GenerationOptions.DEFAULTS);
    }

    public static RunRequest ollama() {
        return new RunRequest(Fixtures.FOLDER, Set.of(), AGENT, new Engine.Ollama(Endpoint.parse("127.0.0.1:11434"), "gemma3:1b"),
                GenerationOptions.DEFAULTS.with(GenerationOption.NUM_CTX, 2048));
    }
}
