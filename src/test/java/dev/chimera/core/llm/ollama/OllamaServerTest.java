package dev.chimera.core.llm.ollama;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.core.llm.Endpoint;
import dev.chimera.core.llm.LlmFailure;
import dev.chimera.testkit.Reply;
import dev.chimera.testkit.ScriptedOllama;
import dev.chimera.testkit.Transcript;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class OllamaServerTest {
    private interface Question {
        Object ask(OllamaServer server) throws OllamaUnavailable;
    }

    private static Object ask(Reply reply, String path, Question question) throws OllamaUnavailable {
        try (ScriptedOllama scripted = new ScriptedOllama(); OllamaServer server = new OllamaServer(scripted.endpoint(), Duration.ofSeconds(20))) {
            scripted.on(path, _ -> reply);
            return question.ask(server);
        }
    }

    @Test
    void theModelsOfANewServerComeWithTheirWindow() throws OllamaUnavailable {
        assertEquals(List.of(
                new ModelEntry("gemma3base:latest", 253113180, "14f8ac0fb3c4d0781f89e8e94fb0f50f6074e4433c57f2974444117109948bb3", "gemma3", "268.10M", "Q4_K_M", 32768),
                new ModelEntry("smollm2:135m", 98362745, "fd5f44c0b5aff6453726119fc560d73a8a995a55b4a49804bc24b1969ecf1794", "llama", "134.52M", "Q4_1", 8192)),
                ask(Transcript.of("new/tags-some").reply(), "/api/tags", OllamaServer::models));
    }

    @Test
    void theModelsOfAnOldServerComeWithout() throws OllamaUnavailable {
        assertEquals(new ModelEntry("gemma3base:latest", 253113294, "4d681915e254ee0471204c8bf36960c47c8b442568a5c5f6c6177420136d24ec", "gemma3", "268.10M", "Q4_K_M", 0),
                ((List<?>) ask(Transcript.of("old/tags").reply(), "/api/tags", OllamaServer::models)).getFirst());
    }

    @Test
    void loadedModelsTellTheirWindowWhereTheServerDoes() throws OllamaUnavailable {
        assertEquals(List.of(new LoadedModel("smollm2:135m", "fd5f44c0b5aff6453726119fc560d73a8a995a55b4a49804bc24b1969ecf1794", "134.52M", "Q4_1", 210690374, 0, 4096,
                        "2026-11-24T09:10:21.933721138Z")),
                ask(Transcript.of("new/ps-cpu").reply(), "/api/ps", OllamaServer::loaded));
        assertEquals(new LoadedModel("gemma3base:latest", "4d681915e254ee0471204c8bf36960c47c8b442568a5c5f6c6177420136d24ec", "268.10M", "Q4_K_M", 283089408, 0, 0,
                        "2026-11-24T09:32:11.773373335Z"),
                ((List<?>) ask(Transcript.of("old/ps_loaded").reply(), "/api/ps", OllamaServer::loaded)).getFirst());
        assertEquals(List.of(), ask(Transcript.of("new/ps-empty").reply(), "/api/ps", OllamaServer::loaded));
    }

    @Test
    void theVersionIsWhatTheServerSays() throws OllamaUnavailable {
        assertEquals("0.5.4-ipexllm-20250407", ask(Transcript.of("old/version").reply(), "/api/version", OllamaServer::version));
    }

    @Test
    void theOptionsOfAModelFileAreRead() throws OllamaUnavailable {
        Reply show = Reply.json("{\"parameters\":\"stop      \\\"<a>\\\"\\nstop   \\\"<b>\\\"\\ntemperature    0.7\\ntop_k  64\",\"details\":{}}");
        assertEquals(Map.of("stop", "\"<a>\"", "temperature", "0.7", "top_k", "64"), ask(show, "/api/show", server -> server.parameters("tiny:1b")));
        assertEquals(Map.of(), ask(Reply.json("{\"details\":{}}"), "/api/show", server -> server.parameters("tiny:1b")));
    }

    @Test
    void aModelIsLoadedAndUnloaded() throws OllamaUnavailable {
        try (ScriptedOllama scripted = new ScriptedOllama(); OllamaServer server = new OllamaServer(scripted.endpoint())) {
            scripted.next("/api/chat", Transcript.of("new/load").reply());
            server.load("tiny:1b", KeepAlive.BY_DEFAULT);
            server.unload("tiny:1b");
            assertEquals("{\"model\":\"tiny:1b\",\"stream\":false,\"messages\":[]}", scripted.requests("/api/chat").getFirst().body());
            assertEquals(0, scripted.requests("/api/generate").getFirst().json().path("keep_alive").asInt(-1));
        }
    }

    static Stream<Arguments> troubles() {
        return Stream.of(
                Arguments.of(Reply.whole(403, ""), new LlmFailure.Refused(403, "")),
                Arguments.of(Reply.whole(401, "{\"error\":\"unauthorized\"}"), new LlmFailure.Refused(401, "unauthorized")),
                Arguments.of(Reply.whole(502, "<html><body>Bad Gateway</body></html>"), new LlmFailure.Refused(502, "Bad Gateway")),
                Arguments.of(Reply.whole(302, "", "Location: http://127.0.0.1:9/"), new LlmFailure.Refused(302, "")),
                Arguments.of(Reply.json("<html>"), new LlmFailure.ProtocolError("the answer is not what Ollama sends")),
                Arguments.of(Reply.json("{\"models\":\"none\"}"), new LlmFailure.ProtocolError("the answer is not what Ollama sends")),
                Arguments.of(Reply.json("{}"), new LlmFailure.ProtocolError("the answer is not what Ollama sends")),
                Arguments.of(Reply.closed(), new LlmFailure.CutOff()));
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void troubleIsNamed(Reply reply, LlmFailure expected) {
        assertEquals(expected, assertThrows(OllamaUnavailable.class, () -> ask(reply, "/api/tags", OllamaServer::models)).failure());
    }

    @Test
    void aServerThatIsNotThereIsUnreachable() {
        Endpoint nowhere = ScriptedOllama.nowhere();
        try (OllamaServer server = new OllamaServer(nowhere)) {
            assertEquals(new LlmFailure.Unreachable(nowhere.base(), "connection refused"), assertThrows(OllamaUnavailable.class, server::models).failure());
        }
    }

    @Test
    void aServerThatStallsInTheMiddleOfItsAnswerIsNotWaitedFor() {
        try (ScriptedOllama scripted = new ScriptedOllama(); OllamaServer server = new OllamaServer(scripted.endpoint(), Duration.ofMillis(300))) {
            scripted.on("/api/tags", _ -> Reply.nothing().raw("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{").stall());
            long start = System.nanoTime();
            assertTrue(assertThrows(OllamaUnavailable.class, server::models).failure() instanceof LlmFailure.Unreachable);
            assertTrue(System.nanoTime() - start < Duration.ofSeconds(20).toNanos());
            scripted.awaitClientClose();
        }
    }

    @ParameterizedTest
    @CsvSource({"134.52M, 0.13452", "7.6B, 7.6", "1.2T, 1200", "'', ", "huge, ", "12, "})
    void parametersAreReadFromTheirText(String text, @Nullable Double billions) {
        OptionalDouble parameters = new ModelEntry("m", 0, "", "", text, "", 0).parameters();
        assertEquals(Optional.ofNullable(billions).map(each -> Math.round(each * 1e6)), parameters.stream().boxed().findFirst().map(each -> Math.round(each * 1e6)));
    }

    @Test
    void aNameWithoutATagMeansLatest() {
        Function<String, LoadedModel> named = name -> new LoadedModel(name, "", "", "", 0, 0, 0, "");
        assertTrue(named.apply("gemma:latest").isNamed("gemma"));
        assertTrue(named.apply("host:5000/lib/gemma:latest").isNamed("host:5000/lib/gemma"));
        assertFalse(named.apply("gemma:2b").isNamed("gemma"));
    }
}
