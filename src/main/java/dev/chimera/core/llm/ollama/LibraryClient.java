package dev.chimera.core.llm.ollama;

import dev.chimera.core.llm.Endpoint;
import dev.chimera.core.llm.LlmFailure;
import io.github.ollama4j.Ollama;
import io.github.ollama4j.exceptions.OllamaException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// ollama4j with a deadline over a whole call: its own ends at the headers, so a body that stalls would hang it.
final class LibraryClient {
    private static final String BEARER = "Bearer ";
    private static final String BASIC = "Basic ";

    private final Endpoint endpoint;
    private final Duration patience;
    private final Ollama ollama;

    /// @throws IllegalArgumentException when the endpoint wants another way to prove who one is than Basic or Bearer
    LibraryClient(Endpoint endpoint, Duration patience) {
        if (!WireTypes.libraryIsQuiet()) {
            throw new IllegalStateException("the JSON types must be set up before the library reads one");
        }
        this.endpoint = endpoint;
        this.patience = patience;
        this.ollama = new Ollama(endpoint.base().toString());
        // longer than our own deadline, which covers the whole call
        ollama.setRequestTimeoutSeconds(patience.toSeconds() + 2);
        endpoint.authorization().ifPresent(this::authorize);
    }

    /// Makes one call of the library.
    ///
    /// @param model what the call is about, empty for the server itself
    <T> T ask(String model, Question<T> question) throws OllamaUnavailable {
        FutureTask<T> task = new FutureTask<>(() -> question.ask(ollama));
        Thread.ofVirtual().name("ollama-control").start(task);
        try {
            return task.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new OllamaUnavailable(new LlmFailure.Unreachable(endpoint.base(), "no answer within " + patience.toSeconds() + " s"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OllamaUnavailable(new LlmFailure.CutOff());
        } catch (ExecutionException e) {
            throw new OllamaUnavailable(e.getCause() instanceof OllamaException known
                    ? Trouble.of(known, endpoint.base(), model)
                    : new LlmFailure.ProtocolError("the answer is not what Ollama sends"));
        } finally {
            task.cancel(true);
        }
    }

    private void authorize(String value) {
        if (value.startsWith(BEARER)) {
            ollama.setBearerAuth(value.substring(BEARER.length()));
        } else if (value.startsWith(BASIC)) {
            String[] parts = new String(Base64.getDecoder().decode(value.substring(BASIC.length()).strip()), StandardCharsets.UTF_8).split(":", 2);
            ollama.setBasicAuth(parts[0], parts.length == 2 ? parts[1] : "");
        } else {
            throw new IllegalArgumentException("the server's authorization must be Basic or Bearer");
        }
    }

    interface Question<T> {
        T ask(Ollama ollama) throws OllamaException;
    }
}
