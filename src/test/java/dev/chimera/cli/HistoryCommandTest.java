package dev.chimera.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.chimera.core.run.history.KeptRuns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryCommandTest {
    private Path home = Path.of("");
    private KeptRuns kept = new KeptRuns(home);

    private Ran run(Object... arguments) {
        return Ran.of(home, arguments);
    }

    @BeforeEach
    void runs(@TempDir Path fresh) throws IOException {
        home = fresh.resolve("home");
        kept = new KeptRuns(home);
        kept.summary("20261101-100000-aaaa1111", Instant.parse("2026-11-01T10:00:00Z"), "gemma3:1b");
        kept.summary("20261102-100000-bbbb2222", Instant.parse("2026-11-02T10:00:00Z"), "qwen3:4b");
    }

    @Test
    void runsAreListedNewestFirstWithTheirFigures() {
        Ran ran = run("history");
        assertEquals(0, ran.code());
        List<String> lines = ran.out().lines().toList();
        assertTrue(lines.get(0).startsWith("20261102-100000-bbbb2222  2026-11-02 "), ran.out());
        assertTrue(lines.get(1).matches(".*Agent\\?B +gemma3:1b +gemma3:1b +82 ms +52\\.[23] tok/s +90 %  done"), ran.out());
        assertEquals(1, run("history", "--search", "qwen").out().lines().count());
        assertEquals(1, run("history", "--limit", "1").out().lines().count());
    }

    @Test
    void asJsonTheListHasTheAgreedShape() throws IOException {
        JsonNode json = new ObjectMapper().readTree(run("history", "--json").out());
        assertEquals("""
                {"id":"20261101-100000-aaaa1111","path":"%s","kind":"report","started":"2026-11-01T10:00:00Z","state":"done","imported":false,"later_version":false,\
                "agent":"Agent\\tB","model":"gemma3:1b","folder":"/data/gemma3:1b","files":12,"calls":9,"ttft_ms":81.5,"tokens_per_second":52.25,\
                "supported_share":0.9,"figures":{"supported":6,"derived":3,"contradicted":1,"unsupported":0,"ignore":2}}"""
                .formatted(home.resolve("runs/20261101-100000-aaaa1111")), json.get(1).toString());
        assertEquals("[ ]", run("history", "--json", "--search", "nothing of it").out().strip());
    }

    @Test
    void aReportIsShownWordForWord() throws IOException {
        kept.real(KeptRuns.data(home.resolveSibling("data")), "Insight");
        Ran ran = run("history", "show", "last");
        assertEquals(0, ran.code());
        assertEquals(Files.readString(Path.of(new ObjectMapper().readTree(run("history", "--json").out()).at("/0/path").asText()).resolve("report.md")), ran.out());
    }

    @Test
    void deletedRunsComeBack() {
        assertEquals("20261101-100000-aaaa1111\n", run("history", "delete", "aaaa").out());
        assertEquals(1, run("history").out().lines().count());
        assertEquals("20261101-100000-aaaa1111\n", run("history", "restore").out());
        assertEquals(2, run("history").out().lines().count());
        Ran none = run("history", "restore");
        assertEquals(2, none.code());
        assertTrue(none.err().contains("There is no deleted run to bring back."), none.err());
    }

    @Test
    void oneNameThatIsNoRunDeletesNothing() {
        Ran ran = run("history", "delete", "aaaa", "cccc");
        assertEquals(2, ran.code());
        assertTrue(ran.err().contains("No kept run is called \"cccc\""), ran.err());
        assertEquals(2, run("history").out().lines().count());
    }

    @Test
    void whatCannotBeMovedIsSaid() throws IOException {
        Files.writeString(home.resolve("deleted-runs"), "a file where the folder should be");
        Ran ran = run("history", "delete", "aaaa");
        assertEquals(3, ran.code());
        assertTrue(ran.err().startsWith("That cannot be done: "), ran.err());
    }

    @Test
    void anEmptyHistoryIsSaid() {
        home = home.resolve("empty");
        Ran ran = run("history");
        assertEquals(0, ran.code());
        assertEquals("No run is kept yet.\n", ran.err());
    }
}
