package dev.chimera.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.chimera.testkit.ScriptedOllama;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgentsCommandTest {
    private final ScriptedOllama server = new ScriptedOllama();
    @TempDir
    private Path work = Path.of("");

    private Ran run(Object... arguments) {
        return Ran.of(work.resolve("home"), Ran.after(arguments, "agents", work.resolve("data")));
    }

    @BeforeEach
    void data() throws IOException {
        Path folder = Files.createDirectory(work.resolve("data"));
        Files.writeString(folder.resolve("runs.csv"), "model,ttft_s\nalpha,3.5\nalpha,0.11\nalpha,0.12\nalpha,0.11\nbeta,0.2\nbeta,0.21\n");
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void theResultsAreToldAndEveryRunIsKept() throws IOException {
        Ran ran = run("--scenario", "baseline_vs_chimera", "--host", server.endpoint(), "--out", work.resolve("out"));
        assertEquals(0, ran.code(), ran.err());
        assertTrue(ran.err().contains("run 1 of 1: Baseline Collector alone") && ran.err().contains("run 1 of 1: both together"), ran.err());
        assertTrue(ran.out().startsWith("Baseline Collector  tiny:1b at " + server.endpoint() + "  server defaults\n  alone     n "), ran.out());
        assertTrue(ran.out().contains("Both agents use one server.") && ran.out().contains("Together "), ran.out());
        assertTrue(ran.out().contains("  persona   section \"Risks and Mitigations\": "), ran.out());
        String report = Files.readString(work.resolve("out/run_1/agent_b_report.md"));
        assertTrue(report.startsWith("# Chimera Insight\n") && report.contains("You are Insight, a performance engineer"), report);
        try (Stream<Path> kept = Files.list(work.resolve("home/runs"))) {
            assertEquals(4, kept.filter(folder -> Files.exists(folder.resolve("run.json"))).count());
        }
        String id = Ran.of(work.resolve("home"), "history", "--search", "agents").out();
        assertTrue(id.contains("Baseline Collector + Chimera Insight") || id.contains("Baseline Collector"), id);
        Ran shown = Ran.of(work.resolve("home"), "history", "show", id.substring(0, id.indexOf(' ')));
        assertEquals(ran.out().strip(), shown.out().substring(0, shown.out().indexOf("\n---\n\n# Baseline Collector")).strip());
        assertTrue(shown.out().contains("\n---\n\n# Chimera Insight\n"), shown.out());
    }

    @Test
    void theResultsAreJsonToo() throws IOException {
        Ran ran = run("--scenario", "chimera_hetero", "--model", "tiny:1b", "--host", server.endpoint(), "--runs", "2", "--json", "--no-journal",
                "--options-a", "num_ctx=8192,temp=0.5", "--options-b", "none", "--name-b", "Bob");
        JsonNode json = new ObjectMapper().readTree(ran.out());
        assertEquals("done", json.path("outcome").asText(), ran.err());
        assertEquals(2, json.path("gains").size());
        assertEquals(2, json.at("/gain/n").asInt());
        assertEquals(8192, json.at("/agents/0/options/num_ctx").asInt());
        assertEquals("Bob", json.at("/agents/1/label").asText());
        assertTrue(json.at("/agents/1/options").isEmpty());
        assertTrue(json.at("/agents/0/persona").size() > 3);
        assertTrue(ran.err().contains("loaded again at every change of turn"), ran.err());
    }

    @Test
    void aPersonaOfTheWorkbenchIsTheOneThatIsSent() throws IOException {
        Files.writeString(Files.createDirectories(work.resolve("home")).resolve("personas.json"), "{\"Insight\": \"Doubt it all.\\nWords: under 9\", \"Sceptic\": \"Trust nothing.\"}");
        Ran ran = run("--scenario", "chimera_homo", "--host", server.endpoint(), "--persona-b", "Sceptic");
        assertEquals(0, ran.code(), ran.err());
        List<String> sent = server.requests("/api/chat").stream().map(request -> request.json().at("/messages/0/content").asText()).toList();
        assertTrue(sent.stream().anyMatch(system -> system.contains("\nDoubt it all.\nWords: under 9")), ran.out());
        assertTrue(sent.stream().anyMatch(system -> system.contains("\nTrust nothing.")), ran.out());
        assertTrue(ran.out().contains("  persona   up to 8 words: "), ran.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--scenario duel", "--scenario chimera_homo --runs 0", "--scenario chimera_homo --options-a top_k=1",
        "--scenario chimera_hetero --options-a none --options-b none", "--scenario chimera_homo --options-a shine=1", "--scenario chimera_homo --persona-a Nobody",
        "--scenario chimera_homo --host-b ftp://x"})
    void badInputIsRefusedInASentence(String arguments) {
        Ran ran = run((Object[]) ("--model tiny:1b --host " + server.endpoint() + " " + arguments).split(" "));
        assertEquals(2, ran.code(), ran.err());
        assertTrue(!ran.err().contains("Exception"), ran.err());
        assertEquals(0, server.requests().size());
    }

    @Test
    void aServerThatIsNotThereIsSaid() {
        assertEquals(4, run("--scenario", "chimera_homo", "--host", ScriptedOllama.nowhere()).code());
        Ran ran = run("--scenario", "chimera_homo", "--model", "tiny:1b", "--host", server.endpoint(), "--host-b", ScriptedOllama.nowhere());
        assertEquals(4, ran.code());
        assertTrue(ran.err().contains("Chimera Agent B: No server answers at "), ran.err());
        assertTrue(ran.out().contains("No gain is stated"), ran.out());
    }
}
