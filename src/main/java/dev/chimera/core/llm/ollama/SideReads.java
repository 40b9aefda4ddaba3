package dev.chimera.core.llm.ollama;

import dev.chimera.core.llm.CallRecord.ModelIdentity;
import dev.chimera.core.llm.Cancellation;
import io.github.ollama4j.models.ps.ModelProcessesResult;
import io.github.ollama4j.models.response.ListModelsResponse;
import io.github.ollama4j.models.response.ModelDetail;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// What is asked of the server beside a call, before and after it. Best effort: silence or trouble means that nothing is known, never that the
/// call fails. Uses the connections of the streams, so that a call opens no other ones, and ollama4j's types. Safe for threads.
final class SideReads {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final OllamaServer server;
    private final Map<String, Boolean> thinking = new ConcurrentHashMap<>();

    SideReads(OllamaServer server) {
        this.server = server;
    }

    /// Whether the model is in memory; empty when the server does not tell.
    record Before(Optional<Boolean> loaded, boolean canThink) {}

    Before before(String model, Cancellation cancellation) {
        CompletableFuture<HttpResponse<byte[]>> ps = get("/api/ps");
        Boolean thinks = thinking.get(model);
        CompletableFuture<HttpResponse<byte[]>> show = thinks == null ? show(model) : ps;
        long until = System.nanoTime() + PATIENCE.toNanos();
        Optional<Boolean> loaded = result(ps, SideReads::loaded, cancellation, until).map(models -> models.stream().anyMatch(each -> each.isNamed(model)));
        if (thinks == null) {
            result(show, SideReads::thinks, cancellation, until).ifPresent(said -> thinking.put(model, said));
        }
        return new Before(loaded, thinking.getOrDefault(model, false));
    }

    /// What answered. Empty when the model is no longer in memory or the server does not tell.
    Optional<ModelIdentity> after(String model, Cancellation cancellation) {
        CompletableFuture<HttpResponse<byte[]>> ps = get("/api/ps");
        CompletableFuture<HttpResponse<byte[]>> version = get("/api/version");
        long until = System.nanoTime() + PATIENCE.toNanos();
        Optional<LoadedModel> found = result(ps, SideReads::loaded, cancellation, until)
                .flatMap(models -> models.stream().filter(each -> each.isNamed(model)).findFirst());
        String said = result(version, SideReads::version, cancellation, until).orElse("");
        return found.map(each -> new ModelIdentity(each.name(), each.digest(), each.parameterSize(), each.quantization(),
                each.contextLength(), each.gpuShare(), said));
    }

    /// The names of the models that are there; none when the server does not tell.
    List<String> modelNames(Cancellation cancellation) {
        return result(get("/api/tags"), SideReads::names, cancellation, System.nanoTime() + PATIENCE.toNanos()).orElse(List.of());
    }

    private CompletableFuture<HttpResponse<byte[]>> get(String path) {
        return server.http().sendAsync(server.request(path).GET().build(), BodyHandlers.ofByteArray());
    }

    private CompletableFuture<HttpResponse<byte[]>> show(String model) {
        String question = WireTypes.MAPPER.createObjectNode().put("model", model).toString();
        return server.http().sendAsync(server.request("/api/show").POST(BodyPublishers.ofString(question)).build(), BodyHandlers.ofByteArray());
    }

    private static List<LoadedModel> loaded(byte[] body) throws IOException {
        return OllamaServer.loaded(WireTypes.MAPPER.readValue(body, ModelProcessesResult.class));
    }

    private static List<String> names(byte[] body) throws IOException {
        return WireTypes.MAPPER.readValue(body, ListModelsResponse.class).getModels().stream().map(model -> OllamaServer.entry(model).name()).toList();
    }

    private static boolean thinks(byte[] body) throws IOException {
        String[] capabilities = WireTypes.MAPPER.readValue(body, ModelDetail.class).getCapabilities();
        return capabilities != null && Arrays.asList(capabilities).contains("thinking");
    }

    private static String version(byte[] body) throws IOException {
        return WireTypes.MAPPER.readTree(body).path("version").asText("");
    }

    private static <T> Optional<T> result(CompletableFuture<HttpResponse<byte[]>> answer, Reader<T> reader, Cancellation cancellation, long until) {
        Cancellation.Registration abort = cancellation.onCancel(() -> answer.cancel(true));
        try {
            HttpResponse<byte[]> response = answer.get(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
            return response.statusCode() == 200 ? Optional.of(reader.read(response.body())) : Optional.empty();
        } catch (ExecutionException | TimeoutException | IOException | RuntimeException e) {
            // cancelled, or an answer of something that is no Ollama
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            abort.close();
            answer.cancel(true);
        }
    }

    private interface Reader<T> {
        T read(byte[] body) throws IOException;
    }
}
