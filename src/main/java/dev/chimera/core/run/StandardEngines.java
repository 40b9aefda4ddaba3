package dev.chimera.core.run;

import dev.chimera.core.llm.builtin.BuiltInWriter;
import dev.chimera.core.llm.ollama.CallPolicy;
import dev.chimera.core.llm.ollama.Deadlines;
import dev.chimera.core.llm.ollama.ModelEntry;
import dev.chimera.core.llm.ollama.OllamaModel;
import dev.chimera.core.llm.ollama.OllamaServer;
import dev.chimera.core.llm.ollama.OllamaUnavailable;
import dev.chimera.core.prose.WritingMode;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/// The engines that come with the program.
public final class StandardEngines implements Engines {
    private final Duration pace;
    private final Supplier<CallPolicy> policy;

    /// @param pace pause between two pieces of the built-in writer's text; zero where nobody watches
    public StandardEngines(Duration pace, Deadlines deadlines) {
        this(pace, () -> CallPolicy.DEFAULTS.with(deadlines));
    }

    /// @param policy asked anew for each run
    public StandardEngines(Duration pace, Supplier<CallPolicy> policy) {
        this.pace = pace;
        this.policy = policy;
    }

    @Override
    public Open open(Engine engine) {
        return switch (engine) {
            case Engine.BuiltIn() -> new Open(new BuiltInWriter(pace), engine.label(), WritingMode.PHRASES, () -> { });
            case Engine.Foreign ignored -> throw new IllegalArgumentException("the run of another program cannot be repeated");
            case Engine.Ollama(var endpoint, var model) -> {
                OllamaServer server = new OllamaServer(endpoint);
                yield new Open(new OllamaModel(server, policy.get()), model, WritingMode.forSize(size(server, model)), server::close);
            }
        };
    }

    private static OptionalDouble size(OllamaServer server, String model) {
        try {
            return server.models().stream().filter(entry -> entry.name().equals(model) || entry.name().equals(model + ":latest"))
                    .findFirst().map(ModelEntry::parameters).orElse(OptionalDouble.empty());
        } catch (OllamaUnavailable e) {
            return OptionalDouble.empty();
        }
    }
}
