package dev.chimera.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.chimera.core.run.history.KeptRuns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
    private static final Path FIXTURE = Path.of("src/test/resources/imports/three-runs");
    private Path home = Path.of("");

    private Ran run(Object... arguments) {
        return Ran.of(home, arguments);
    }

    @BeforeEach
    void place(@TempDir Path fresh) {
        home = fresh.resolve("home");
    }

    @Test
    void claimsThatDoNotFollowAreShown() {
        Ran ran = run("import", FIXTURE);
        assertEquals(0, ran.code(), ran.err());
        assertTrue(ran.out().contains("# Imported runs\n\n3 runs in "), ran.out());
        assertTrue(ran.out().contains("| run_1 | `summary.concurrency_speedup = 1.62` | **does not follow** | no agent was measured alone"), ran.out());
        assertTrue(ran.out().contains("| baseline_vs_chimera | not cold | tokens_per_second | 50 (2; 50; 50–50) | 100 (2; 100; 100–100) | 1 | no difference shown (p "), ran.out());
        assertTrue(ran.err().contains("7 reports are kept in the history now."), ran.err());
    }

    @Test
    void importedRunsAreInTheHistoryAsTheyWereAndOnlyOnce() throws IOException {
        run("import", FIXTURE);
        assertTrue(run("import", FIXTURE).err().contains("0 reports are kept in the history now, 7 were there already."));
        JsonNode listed = new ObjectMapper().readTree(run("history", "--json", "--search", "imported Collector").out());
        assertEquals(3, listed.size());
        JsonNode first = listed.get(0);
        assertTrue(first.path("imported").asBoolean());
        assertEquals("Baseline Collector (baseline_vs_chimera)", first.path("agent").asText());
        assertEquals("gemma3:latest", first.path("model").asText());
        assertTrue(first.path("ttft_ms").asDouble() > 0 && first.path("tokens_per_second").asDouble() > 40);
        assertEquals(Files.readString(FIXTURE.resolve("run_1/collector_report.md")), run("history", "show", first.path("id").asText()).out());
        assertEquals(0, run("compare", first.path("id").asText(), listed.get(1).path("id").asText()).code());
    }

    @Test
    void asJsonItHasTheAgreedShapeAndAFolderChecksTheReports() throws IOException {
        Path data = KeptRuns.data(home.resolveSibling("data"));
        JsonNode json = new ObjectMapper().readTree(run("import", FIXTURE, "--data", data, "--json").out());
        assertEquals(3, json.path("runs").asInt());
        assertEquals(7, json.path("kept").size());
        assertEquals("does_not_follow", json.at("/claims/2/verdict").asText(), json.toPrettyString());
        JsonNode insight = json.path("reports").get(2);
        assertEquals("run_1/insight_report.md", insight.path("report").asText());
        assertTrue(insight.path("contradicted").asInt() > 0 && insight.at("/contradicted_figures/0/text").asText().equals("65"), insight.toPrettyString());
        JsonNode listed = new ObjectMapper().readTree(run("history", "--json", "--search", "Insight").out());
        assertTrue(listed.at("/0/supported_share").isNumber(), listed.toPrettyString());
    }

    @Test
    void nothingIsKeptWhenOneSaysSoAndTroubleIsSaid() throws IOException {
        assertEquals(0, run("import", FIXTURE, "--no-journal").code());
        assertFalse(Files.exists(home.resolve("runs")));
        Files.createDirectories(home);
        Files.writeString(home.resolve("runs"), "a file where the folder should be");
        Ran ran = run("import", FIXTURE);
        assertEquals(0, ran.code());
        assertTrue(ran.err().contains("The runs cannot be kept in the history: "), ran.err());
        Ran none = run("import", home);
        assertEquals(3, none.code());
        assertTrue(none.err().contains("holds no folder run_1"), none.err());
    }
}
