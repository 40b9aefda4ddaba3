package dev.chimera.ui;

import dev.chimera.core.llm.Endpoint;
import dev.chimera.core.llm.ollama.KeepAlive;
import dev.chimera.core.llm.ollama.LoadedModel;
import dev.chimera.core.llm.ollama.ModelEntry;
import dev.chimera.core.llm.ollama.OllamaServer;
import dev.chimera.core.llm.ollama.OllamaUnavailable;
import dev.chimera.ui.model.InMemory;
import dev.chimera.ui.model.ModelDirectory;
import dev.chimera.ui.model.ServerModel;
import dev.chimera.ui.run.OutcomeText;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/// Ollama servers as the core knows them; trouble in the window's words.
record CoreModels(OutcomeText words) implements ModelDirectory {
    @Override
    public Offer ask(Endpoint endpoint) throws IOException {
        return with(endpoint, server -> {
            List<LoadedModel> loaded = server.loaded();
            return new Offer(server.version(), server.models().stream().map(model -> model(model, loaded)).toList());
        });
    }

    private static ServerModel model(ModelEntry entry, List<LoadedModel> loaded) {
        return new ServerModel(entry.name(), entry.bytes(), entry.parameterSize(), entry.quantization(), entry.contextLength(),
                loaded.stream().filter(each -> each.isNamed(entry.name())).findFirst()
                        .map(each -> new InMemory(each.bytes(), each.gpuShare(), each.contextLength())));
    }

    @Override
    public Map<String, String> defaults(Endpoint endpoint, String model) throws IOException {
        return with(endpoint, server -> server.parameters(model));
    }

    @Override
    public void load(Endpoint endpoint, String model, String keepAlive) throws IOException {
        with(endpoint, server -> {
            server.load(model, KeepAlive.parse(keepAlive));
            return model;
        });
    }

    @Override
    public void unload(Endpoint endpoint, String model) throws IOException {
        with(endpoint, server -> {
            server.unload(model);
            return model;
        });
    }

    private interface Question<T> {
        T ask(OllamaServer server) throws OllamaUnavailable;
    }

    private <T> T with(Endpoint endpoint, Question<T> question) throws IOException {
        try (OllamaServer server = new OllamaServer(endpoint)) {
            return question.ask(server);
        } catch (OllamaUnavailable e) {
            throw new IOException(words.of(e.failure()), e);
        }
    }
}
