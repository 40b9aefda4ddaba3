package dev.chimera.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.chimera.core.llm.GenerationOption;
import dev.chimera.core.llm.GenerationOptions;
import dev.chimera.core.run.Engine;
import dev.chimera.core.run.history.KeptRuns;
import dev.chimera.testkit.ScriptedOllama;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two real runs through a server, over a folder that grew between them.
class CompareCommandTest {
    private Path home = Path.of("");
    private List<String> ids = List.of();

    private Ran run(Object... arguments) {
        return Ran.of(home, arguments);
    }

    @BeforeEach
    void twoRuns(@TempDir Path fresh) throws IOException {
        home = fresh.resolve("home");
        Path data = KeptRuns.data(fresh.resolve("data"));
        KeptRuns kept = new KeptRuns(home);
        try (ScriptedOllama server = new ScriptedOllama()) {
            Engine engine = new Engine.Ollama(server.endpoint(), "tiny:1b");
            kept.real(data, "Insight", engine, GenerationOptions.DEFAULTS.with(GenerationOption.NUM_CTX, 4096));
            Files.writeString(data.resolve("more.csv"), "model,ttft_s\ngamma,0.5\ngamma,0.6\n");
            kept.real(data, "Insight", engine, GenerationOptions.DEFAULTS.with(GenerationOption.NUM_CTX, 8192));
        }
        JsonNode listed = new ObjectMapper().readTree(run("history", "--json").out());
        ids = List.of(listed.at("/1/id").asText(), listed.at("/0/id").asText());
    }

    @Test
    void optionsFactsAndWordsThatChangedAreSaid() {
        Ran ran = run("compare", ids.get(0), "last");
        assertEquals(0, ran.code(), ran.err());
        assertTrue(ran.out().startsWith("# Comparison of 2 runs\n\n- **A** Insight, tiny:1b, "), ran.out());
        assertTrue(ran.out().contains("| num_ctx, asked for | 4096 | 8192 |"), ran.out());
        assertTrue(ran.out().contains("| `csv_files` | 1 | 2 |"), ran.out());
        assertTrue(ran.out().contains("| time to first token, "), ran.out());
        assertTrue(ran.out().contains("num_ctx=[-4096-]{+8192+}"), ran.out());
    }

    @Test
    void asJsonTheComparisonHasTheAgreedShape() throws IOException {
        JsonNode json = new ObjectMapper().readTree(run("compare", ids.get(0), ids.get(1), "--json").out());
        assertEquals("[\"runs\",\"settings\",\"totals\",\"metrics\",\"facts\",\"texts\"]", new ObjectMapper().writeValueAsString(
                json.properties().stream().map(Map.Entry::getKey).toList()));
        assertEquals(ids.get(1), json.at("/runs/1/id").asText());
        assertTrue(json.at("/settings/0/differs").asBoolean());
        assertEquals("ttft", json.at("/metrics/0/name").asText());
        assertTrue(json.at("/metrics/0/values/0/n").asInt() > 0 && json.at("/metrics/0/differences/0").isNull());
        assertTrue(json.at("/metrics/0/differences/1/adjusted_p").isNumber() || json.at("/metrics/0/values/1").isNull(), json.toPrettyString());
    }

    @Test
    void itCanBeWrittenToAFile() throws IOException {
        Path file = home.resolveSibling("compared.md");
        assertEquals(file + "\n", run("compare", ids.get(0), ids.get(1), "--out", file).out());
        assertEquals(run("compare", ids.get(0), ids.get(1)).out(), Files.readString(file));
        assertEquals(2, run("compare", ids.get(0), ids.get(1), "--out", file).code());
        assertEquals(0, run("compare", ids.get(0), ids.get(1), "--out", file, "--force").code());
    }

    @Test
    void oneRunOrAWrongNameIsExitTwo() {
        assertEquals(2, run("compare", "last").code());
        Ran ran = run("compare", "last", "zz");
        assertEquals(2, ran.code());
        assertTrue(ran.err().contains("No kept run is called \"zz\""), ran.err());
    }
}
