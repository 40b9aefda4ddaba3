package dev.chimera.core.llm.ollama;

import dev.chimera.core.llm.Endpoint;
import dev.chimera.core.llm.LlmFailure;
import io.github.ollama4j.models.ps.ModelProcessesResult;
import io.github.ollama4j.models.ps.ModelProcessesResult.ModelProcess;
import io.github.ollama4j.models.response.Model;
import io.github.ollama4j.models.response.ModelMeta;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// An Ollama server: what models it has and holds in memory. Safe for threads. Every call blocks, but not for long, except `load`.
public final class OllamaServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration LOAD_PATIENCE = Duration.ofMinutes(10);

    private final Endpoint endpoint;
    private final LibraryClient library;
    private final HttpClient http;

    /// @throws IllegalArgumentException when the endpoint wants another way to prove who one is than Basic or Bearer
    public OllamaServer(Endpoint endpoint) {
        this(endpoint, PATIENCE);
    }

    /// @param patience how long a control call may take
    OllamaServer(Endpoint endpoint, Duration patience) {
        this.endpoint = endpoint;
        this.library = new LibraryClient(endpoint, patience);
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(HttpClient.Builder.NO_PROXY)
                .executor(Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("ollama-", 0).factory()))
                .build();
    }

    public Endpoint endpoint() {
        return endpoint;
    }

    /// The models on the server's disk, in the server's order.
    public List<ModelEntry> models() throws OllamaUnavailable {
        return library.ask("", ollama -> ollama.listModels().stream().map(OllamaServer::entry).toList());
    }

    public String version() throws OllamaUnavailable {
        return library.ask("", ollama -> text(ollama.getVersion()));
    }

    /// The models in the server's memory.
    public List<LoadedModel> loaded() throws OllamaUnavailable {
        return library.ask("", ollama -> loaded(ollama.ps()));
    }

    /// The options that the model's own file sets, by key (`temperature`), as text. All others are the server's own, which it does not tell.
    public Map<String, String> parameters(String model) throws OllamaUnavailable {
        return library.ask(model, ollama -> ModelParameters.of(text(ollama.getModelDetails(model).getParameters())));
    }

    /// Takes the model out of memory. A model that is not there is no error.
    public void unload(String model) throws OllamaUnavailable {
        library.ask(model, ollama -> {
            ollama.unloadModel(model);
            return model;
        });
    }

    /// Brings the model into memory with the server's defaults. Takes as long as that takes; interrupt the thread to give up.
    public void load(String model, KeepAlive keepAlive) throws OllamaUnavailable {
        HttpRequest request = request("/api/chat").POST(BodyPublishers.ofByteArray(RequestBody.loading(model, keepAlive))).build();
        HttpResponse<String> answer = await(http.sendAsync(request, BodyHandlers.ofString()));
        if (answer.statusCode() != 200) {
            throw new OllamaUnavailable(Trouble.ofStatus(answer.statusCode(), ErrorBody.parse(answer.body()), model));
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    HttpClient http() {
        return http;
    }

    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(endpoint.base() + path)).header("Content-Type", "application/json");
        endpoint.authorization().ifPresent(value -> request.header("Authorization", value));
        return request;
    }

    static List<LoadedModel> loaded(ModelProcessesResult answer) {
        List<ModelProcess> models = answer.getModels();
        return models == null ? List.of() : models.stream().map(OllamaServer::loaded).toList();
    }

    private HttpResponse<String> await(CompletableFuture<HttpResponse<String>> answer) throws OllamaUnavailable {
        try {
            return answer.get(LOAD_PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new OllamaUnavailable(Trouble.of(e.getCause() == null ? e : e.getCause(), endpoint.base()));
        } catch (TimeoutException e) {
            throw new OllamaUnavailable(new LlmFailure.Unreachable(endpoint.base(), "the model was not loaded in time"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OllamaUnavailable(new LlmFailure.CutOff());
        } finally {
            answer.cancel(true);
        }
    }

    static ModelEntry entry(Model model) {
        ModelMeta details = model.getModelMeta() == null ? new ModelMeta() : model.getModelMeta();
        return new ModelEntry(text(model.getName() == null ? model.getModel() : model.getName()), model.getSize(), text(model.getDigest()), text(details.getFamily()),
                text(details.getParameterSize()), text(details.getQuantizationLevel()), details instanceof WireTypes.Details more ? more.contextLength() : 0);
    }

    private static LoadedModel loaded(ModelProcess model) {
        ModelProcessesResult.ModelDetails details = model.getDetails() == null ? new ModelProcessesResult.ModelDetails() : model.getDetails();
        return new LoadedModel(text(model.getName()), text(model.getDigest()), text(details.getParameterSize()), text(details.getQuantizationLevel()),
                model.getSize(), model.getSizeVram(), model instanceof WireTypes.Loaded more ? more.contextLength() : 0, text(model.getExpiresAt()));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
