package dev.chimera.core.llm.ollama;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.core.llm.CallResult;
import dev.chimera.core.llm.CallSignal;
import dev.chimera.core.llm.Cancellation;
import dev.chimera.core.llm.Endpoint;
import dev.chimera.core.llm.Ending;
import dev.chimera.core.llm.GenerationOptions;
import dev.chimera.core.llm.LlmFailure;
import dev.chimera.testkit.Gate;
import dev.chimera.testkit.Reply;
import dev.chimera.testkit.Request;
import dev.chimera.testkit.ScriptedOllama;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Where requests go, and with what proof of who one is.
class EndpointUseTest {
    private static CallResult call(OllamaServer server) {
        return new OllamaModel(server, Deadlines.DEFAULTS, new Retries(3, Duration.ofMillis(1))).stream(OllamaModelTest.request(GenerationOptions.DEFAULTS), _ -> { }, new Cancellation());
    }

    @Test
    void theAuthorizationGoesWithEveryRequestOfBothClients() throws OllamaUnavailable {
        for (Endpoint how : List.of(Endpoint.parse("x").withBearer("tok-123"), Endpoint.parse("x").withBasic("me", "pass:word"))) {
            try (ScriptedOllama scripted = new ScriptedOllama();
                    OllamaServer server = new OllamaServer(new Endpoint(scripted.endpoint().base(), how.authorization()))) {
                assertEquals(new Ending.Done(), call(server).ending());
                server.models();
                server.version();
                server.loaded();
                server.load("tiny:1b", KeepAlive.BY_DEFAULT);
                server.unload("tiny:1b");
                assertEquals(List.of(), scripted.requests().stream().filter(request -> !how.authorization().equals(Optional.ofNullable(request.headers().get("authorization")))).toList());
                assertTrue(scripted.requests().size() >= 10);
            }
        }
    }

    @Test
    void anotherKindOfAuthorizationIsRefusedWithoutShowingIt() {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class,
                () -> new OllamaServer(new Endpoint(URI.create("http://127.0.0.1:1"), Optional.of("Digest secret"))));
        assertEquals("the server's authorization must be Basic or Bearer", refused.getMessage());
    }

    @Test
    void aPathBehindAProxyIsKeptBeforeEveryRoute() throws OllamaUnavailable {
        try (ScriptedOllama scripted = new ScriptedOllama()) {
            for (String path : List.of("/api/chat", "/api/ps", "/api/tags", "/api/version", "/api/show")) {
                scripted.on("/llm" + path, _ -> "/api/chat".equals(path) ? Reply.chat(List.of("a")) : Reply.json("{\"models\":[],\"version\":\"1\"}"));
            }
            try (OllamaServer server = new OllamaServer(Endpoint.parse(scripted.endpoint() + "/llm/"))) {
                assertEquals("a", call(server).text());
                assertEquals(List.of(), server.models());
                assertEquals(List.of(), scripted.requests().stream().map(Request::path).filter(path -> !path.startsWith("/llm/api/")).toList());
            }
        }
    }

    @Test
    void aRedirectLeadsNoRequestElsewhere() {
        try (ScriptedOllama elsewhere = new ScriptedOllama(); ScriptedOllama scripted = new ScriptedOllama(); OllamaServer server = new OllamaServer(scripted.endpoint())) {
            for (String path : List.of("/api/chat", "/api/ps", "/api/tags", "/api/version", "/api/show")) {
                scripted.on(path, _ -> Reply.whole(307, "", "Location: " + elsewhere.endpoint() + path));
            }
            assertTrue(call(server).ending() instanceof LlmFailure.Refused);
            assertThrows(OllamaUnavailable.class, server::models);
            assertEquals(List.of(), elsewhere.requests());
        }
    }

    @Test
    void aRefusedConnectionIsTriedAgainWhileTheCallerSeesIt() {
        List<CallSignal.Retrying> retries = new ArrayList<>();
        Endpoint nowhere = ScriptedOllama.nowhere();
        try (OllamaServer server = new OllamaServer(nowhere)) {
            CallResult result = new OllamaModel(server, Deadlines.DEFAULTS, new Retries(3, Duration.ofMillis(1))).stream(OllamaModelTest.request(GenerationOptions.DEFAULTS),
                    signal -> {
                        if (signal instanceof CallSignal.Retrying retry) {
                            retries.add(retry);
                        }
                    }, new Cancellation());
            assertEquals(new LlmFailure.Unreachable(nowhere.base(), "connection refused"), result.ending());
            assertEquals(List.of(new CallSignal.Retrying(2, Duration.ofMillis(1), "connection refused"), new CallSignal.Retrying(3, Duration.ofMillis(2), "connection refused")), retries);
        }
    }

    @Test
    void callsThatEndWellShareTheirConnections() {
        try (ScriptedOllama scripted = new ScriptedOllama(); OllamaServer server = new OllamaServer(scripted.endpoint())) {
            for (int i = 0; i < 20; i++) {
                assertEquals(new Ending.Done(), call(server).ending());
            }
            // 100 requests; a connection goes back a moment after its answer, so a few more than two are made on a busy machine
            assertTrue(scripted.connections() <= 25, () -> scripted.connections() + " connections for 20 calls");
        }
    }

    @Test
    void aCallOfAServerThatIsClosedHereIsCutOff() {
        try (ScriptedOllama scripted = new ScriptedOllama(); OllamaServer server = new OllamaServer(scripted.endpoint())) {
            scripted.next("/api/chat", Reply.stream().chunk(Reply.token("a")).stall());
            Runnable closeEarly = server::close;
            CallResult result = new OllamaModel(server, Deadlines.DEFAULTS).stream(OllamaModelTest.request(GenerationOptions.DEFAULTS), signal -> {
                if (signal instanceof CallSignal.Arrived) {
                    closeEarly.run();
                }
            }, new Cancellation());
            assertEquals(new LlmFailure.CutOff(), result.ending());
            assertEquals("a", result.text());
        }
    }

    @Test
    void aServerWithoutEncryptionIsNoServerForHttps() {
        try (ScriptedOllama scripted = new ScriptedOllama(); OllamaServer server = new OllamaServer(Endpoint.parse("https://127.0.0.1:" + scripted.port()))) {
            Deadlines shortConnect = new Deadlines(Duration.ofMillis(200), Duration.ofMinutes(1), Duration.ofMinutes(1));
            assertTrue(new OllamaModel(server, shortConnect).stream(OllamaModelTest.request(GenerationOptions.DEFAULTS), _ -> { }, new Cancellation())
                    .ending() instanceof LlmFailure.Unreachable);
        }
    }

    @Test
    void twoEndpointsStreamAtOnceAndLoseNothing() {
        Gate gate = new Gate();
        Map<String, String> texts = Map.of("one", words("one"), "two", words("two"));
        try (ScriptedOllama one = new ScriptedOllama(); ScriptedOllama two = new ScriptedOllama(); OllamaServer first = new OllamaServer(one.endpoint());
                OllamaServer second = new OllamaServer(two.endpoint()); var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            one.next("/api/chat", Reply.chat(List.of(words("one").split("(?<= )")), 1000, gate));
            two.next("/api/chat", Reply.chat(List.of(words("two").split("(?<= )")), 1000, gate));
            CompletableFuture<CallResult> a = CompletableFuture.supplyAsync(() -> call(first), threads);
            CompletableFuture<CallResult> b = CompletableFuture.supplyAsync(() -> call(second), threads);
            gate.awaitReached();
            gate.open();
            assertEquals(texts, Map.of("one", a.join().text(), "two", b.join().text()));
            assertEquals(2000, a.join().record().chunks());
        }
    }

    private static String words(String word) {
        return IntStream.range(0, 2000).mapToObj(number -> word + number + " ").collect(Collectors.joining());
    }
}
