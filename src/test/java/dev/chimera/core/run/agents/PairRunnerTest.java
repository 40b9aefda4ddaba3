package dev.chimera.core.run.agents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.core.llm.Cancellation;
import dev.chimera.core.llm.Endpoint;
import dev.chimera.core.llm.GenerationOption;
import dev.chimera.core.llm.GenerationOptions;
import dev.chimera.core.llm.ollama.Deadlines;
import dev.chimera.core.run.Agent;
import dev.chimera.core.run.Engine;
import dev.chimera.core.run.StandardEngines;
import dev.chimera.testkit.Reply;
import dev.chimera.testkit.Request;
import dev.chimera.testkit.SchemaAnswer;
import dev.chimera.testkit.ScriptedOllama;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairRunnerTest {
    private final ScriptedOllama server = new ScriptedOllama();
    private final List<Phase> phases = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger recorded = new AtomicInteger();
    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void data() throws IOException {
        Files.writeString(folder.resolve("runs.csv"), "model,ttft_s\nalpha,3.5\nalpha,0.11\nalpha,0.12\nalpha,0.11\nbeta,0.2\nbeta,0.21\n");
    }

    @AfterEach
    void close() {
        server.close();
    }

    private AgentSetup setup(String name, Endpoint endpoint, GenerationOptions options) {
        return new AgentSetup(new Agent(name, "You are " + name + "."), new Engine.Ollama(endpoint, "tiny:1b"), options);
    }

    private PairRequest request(Endpoint other, int repetitions) {
        return new PairRequest(folder, Set.of(), Scenario.BASELINE_VS_CHIMERA, setup("Ann", server.endpoint(), GenerationOptions.DEFAULTS),
                setup("Bob", other, GenerationOptions.DEFAULTS.with(GenerationOption.TOP_K, 7)), repetitions);
    }

    private PairState measured(PairRequest request) {
        return new PairRunner(new StandardEngines(Duration.ZERO, Deadlines.DEFAULTS), Clock.systemUTC(), (_, next) -> {
            recorded.incrementAndGet();
            return next;
        }).run(request, state -> state.phase().filter(phase -> phases.isEmpty() || phases.getLast() != phase).ifPresent(phases::add), new Cancellation());
    }

    private static String agent(Request request) {
        String system = request.json().at("/messages/0/content").asText();
        return system.contains("You are Ann") ? "Ann" : system.contains("You are Bob") ? "Bob" : "";
    }

    @Test
    void eachAgentIsMeasuredAloneFirstAndThenBothTogether() {
        PairState end = measured(request(server.endpoint(), 2));
        assertEquals(Optional.of(new PairOutcome.Done()), end.outcome());
        assertEquals(List.of(Phase.SOLO_A, Phase.SOLO_B, Phase.TOGETHER, Phase.SOLO_A, Phase.SOLO_B, Phase.TOGETHER), phases);
        assertEquals(8, end.ended().size());
        assertEquals(8, recorded.get());
        PairResults results = PairResults.of(end);
        assertEquals(2, results.gains().size());
        assertEquals(Sharing.ONE_ENDPOINT, end.sharing());
        assertEquals(2, results.factor().orElseThrow().n());
        assertEquals(0, results.a().excluded());
    }

    @Test
    void everyRunBeginsWithSomethingNewAndItsPersonaIsReallySent() {
        measured(request(server.endpoint(), 1));
        List<String> systems = server.requests("/api/chat").stream().filter(request -> !agent(request).isEmpty())
                .map(request -> request.json().at("/messages/0/content").asText().lines().findFirst().orElse("")).toList();
        assertEquals(4, new HashSet<>(systems).size());
        assertTrue(systems.stream().allMatch(line -> line.startsWith("Run ")));
        assertTrue(server.requests("/api/chat").stream().filter(request -> agent(request).equals("Bob")).allMatch(request -> request.json().at("/options/top_k").asInt() == 7));
        assertTrue(server.requests("/api/chat").stream().filter(request -> agent(request).equals("Ann")).allMatch(request -> request.json().at("/options/top_k").isMissingNode()));
    }

    /// Together, the calls of B say that they waited 300 ms; alone they do not.
    @Test
    void queueTimeIsSaidWithTheEndpointWhereItAppears() {
        AtomicInteger runsOfBob = new AtomicInteger();
        Set<String> seen = Collections.synchronizedSet(new HashSet<>());
        server.on("/api/chat", request -> {
            String first = request.json().at("/messages/0/content").asText().lines().findFirst().orElse("");
            boolean bob = agent(request).equals("Bob");
            if (bob && seen.add(first)) {
                runsOfBob.incrementAndGet();
            }
            return answer(request, bob && runsOfBob.get() == 2 ? 300_000_000 : 0);
        });
        PairResults results = PairResults.of(measured(request(server.endpoint(), 1)));
        assertEquals(List.of(server.endpoint().toString()), results.contended());
        assertTrue(results.b().queue().waited() > 0 && results.b().queue().waited() == results.b().queue().calls());
        assertEquals(0, results.a().queue().waited());
    }

    private static Reply answer(Request request, long queue) {
        String key = request.json().at("/format/properties").fieldNames().hasNext() ? request.json().at("/format/properties").fieldNames().next() : "";
        List<String> tokens = key.isEmpty() ? List.of("one", " two")
                : SchemaAnswer.tokens("{\"" + key + "\": \"" + SchemaAnswer.first(request.json().at("/format/properties/" + key + "/pattern").asText()) + "\"}");
        Reply reply = Reply.stream();
        for (String token : tokens) {
            reply = reply.chunk(Reply.token(token));
        }
        long total = 4_000_000L + 20_000_000L + tokens.size() * 10_000_000L + queue;
        return reply.chunk(Reply.done("stop", tokens.size() + 1).replaceFirst("\"total_duration\":\\d+", "\"total_duration\":" + total)).end();
    }

    @Test
    void anAgentWhoseServerDiesEndsItAndWhatWasMeasuredStays() {
        try (ScriptedOllama other = new ScriptedOllama()) {
            AtomicInteger calls = new AtomicInteger();
            other.on("/api/chat", request -> calls.incrementAndGet() < 3 ? answer(request, 0) : Reply.whole(404, "{\"error\":\"model 'tiny:1b' not found\"}"));
            PairState end = measured(request(other.endpoint(), 1));
            PairOutcome.AgentFailed failed = assertInstanceOf(PairOutcome.AgentFailed.class, end.outcome().orElseThrow());
            assertEquals(Side.B, failed.side());
            assertEquals(List.of(Phase.SOLO_A, Phase.SOLO_B), phases);
            assertEquals(List.of(), PairResults.of(end).gains());
            assertTrue(PairResults.of(end).a().soloRates().isPresent());
        }
    }

    @Test
    void twoAddressesOfOneServerAreFoundOut() {
        Endpoint here = Endpoint.parse("127.0.0.1:" + server.port());
        assertEquals(Sharing.ONE_ENDPOINT, SharedServer.of(here, Endpoint.parse("http://127.0.0.1:" + server.port())));
        assertEquals(Sharing.SAME_ADDRESS, SharedServer.of(here, Endpoint.parse("localhost:" + server.port())));
        try (ScriptedOllama other = new ScriptedOllama()) {
            assertEquals(Sharing.SAME_MEMORY, SharedServer.of(here, other.endpoint()));
            other.on("/api/ps", _ -> Reply.json("{\"models\":[{\"name\":\"tiny:1b\",\"digest\":\"0123\",\"expires_at\":\"2026-08-01T12:05:00.1Z\"}]}"));
            assertEquals(Sharing.SEPARATE, SharedServer.of(here, other.endpoint()));
            other.loaded();
            assertEquals(Sharing.SEPARATE, SharedServer.of(here, other.endpoint()));
        }
    }

    @Test
    void scenariosHoldWhatTheirNamesSay() {
        AgentSetup plain = setup("Ann", server.endpoint(), GenerationOptions.DEFAULTS);
        AgentSetup tuned = setup("Bob", server.endpoint(), GenerationOptions.DEFAULTS.with(GenerationOption.NUM_CTX, 2048));
        assertThrows(IllegalArgumentException.class, () -> new PairRequest(folder, Set.of(), Scenario.CHIMERA_HETERO, plain, plain, 1));
        assertThrows(IllegalArgumentException.class, () -> new PairRequest(folder, Set.of(), Scenario.CHIMERA_HOMO, plain, tuned, 1));
        assertThrows(IllegalArgumentException.class, () -> new PairRequest(folder, Set.of(), Scenario.CHIMERA_HOMO, plain, plain, 0));
        assertTrue(new PairRequest(folder, Set.of(), Scenario.CHIMERA_HETERO, plain, tuned, 1).reloadsAtEveryTurn());
        assertEquals("Baseline Collector", Scenario.BASELINE_VS_CHIMERA.beginning(Side.A).label());
        assertEquals("Chimera Insight", Scenario.BASELINE_VS_CHIMERA.beginning(Side.B).label());
        assertEquals("Chimera Agent A", Scenario.CHIMERA_HETERO.beginning(Side.A).label());
        assertEquals("Chimera Agent B", Scenario.CHIMERA_HOMO.beginning(Side.B).label());
        assertEquals(GenerationOptions.DEFAULTS, Scenario.BASELINE_VS_CHIMERA.beginning(Side.A).options());
        assertEquals(Scenario.CHIMERA_HOMO.beginning(Side.A).options(), Scenario.CHIMERA_HOMO.beginning(Side.B).options());
    }
}
