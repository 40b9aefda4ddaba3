package dev.chimera.core.sweep;

import dev.chimera.core.llm.Endpoint;
import dev.chimera.core.llm.LanguageModel;
import dev.chimera.core.llm.LlmFailure;
import dev.chimera.core.llm.ollama.Deadlines;
import dev.chimera.core.llm.ollama.OllamaModel;
import dev.chimera.core.llm.ollama.OllamaServer;
import dev.chimera.core.llm.ollama.OllamaUnavailable;
import java.util.Optional;

/// An Ollama server to be measured.
public final class OllamaSweepServer implements SweepServer {
    private final OllamaServer server;
    private final LanguageModel model;

    public OllamaSweepServer(Endpoint endpoint, Deadlines deadlines) {
        server = new OllamaServer(endpoint);
        model = new OllamaModel(server, deadlines);
    }

    @Override
    public LanguageModel model() {
        return model;
    }

    @Override
    public Optional<LlmFailure> unload(String name) {
        try {
            server.unload(name);
            return Optional.empty();
        } catch (OllamaUnavailable e) {
            return Optional.of(e.failure());
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
