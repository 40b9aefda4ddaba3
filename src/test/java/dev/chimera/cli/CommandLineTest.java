package dev.chimera.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.chimera.testkit.Reply;
import dev.chimera.testkit.ScriptedOllama;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The commands as a shell sees them: exit code, standard output, standard error, files.
class CommandLineTest {
    private final List<Optional<Path>> opened = new ArrayList<>();
    private boolean display;
    private Path work = Path.of("");
    private Path folder = Path.of("");

    private record Ran(int code, String out, String err) {}

    private Ran run(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Chimera.run(List.of(arguments).stream().map(Object::toString).toArray(String[]::new), wanted -> {
            opened.add(wanted);
            return display;
        }, work.resolve("home"), new PrintWriter(out, true), new PrintWriter(err, true));
        return new Ran(code, out.toString(), err.toString());
    }

    @BeforeEach
    void data(@TempDir Path fresh) throws IOException {
        work = fresh;
        folder = Files.createDirectory(fresh.resolve("data folder"));
        Files.writeString(folder.resolve("runs.csv"), "model,ttft_s\nalpha,3.5\nalpha,0.11\nalpha,0.12\nalpha,0.11\nbeta,0.2\nbeta,0.21\nbeta,broken\n");
        Files.writeString(folder.resolve("run.json"), "{\"model\": \"alpha\", \"tokens_s\": 41.5}");
        Files.writeString(folder.resolve("run.log"), "nothing");
    }

    @Test
    void reportWritesTheFileAndPrintsItsPath() throws IOException {
        Path file = work.resolve("out/report.md");
        Ran ran = run("report", folder, "--engine", "builtin", "--out", file, "--num-ctx", "2048", "--temp", "0.6", "--agent", "Chimera Agent B");
        assertEquals(new Ran(0, file + System.lineSeparator(), ran.err()), ran);
        String report = Files.readString(file);
        assertTrue(report.startsWith("# Chimera Agent B\n\n# Technical Report: Chimera Agent B Analysis\n"), report);
        assertTrue(report.contains("**Configuration:** num_gpu=default, num_ctx=2048, temp=0.6, top_p=default, top_k=default, repeat_penalty=default"), report);
        assertTrue(report.contains("Total files analyzed: 2\n\nCSV Files (1)\n  - runs.csv\n  Latest modified: "), report);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "report", "resume", "check", "models", "sweep", "agents", "history", "compare", "import", "doctor"})
    void everyCommandIsListedAndExplainsItself(String command) {
        assertTrue(run("--help").out().lines().anyMatch(line -> line.startsWith("  " + command + " ")), command);
        assertTrue(run(command, "--help").out().startsWith("Usage: chimera " + command), run(command, "--help").out());
        assertTrue(run("--no-journal", command, "--help").out().startsWith("Usage: chimera " + command));
    }

    @Test
    void eachFormatGetsItsFile() throws IOException {
        Ran ran = run("report", folder, "--engine", "builtin", "--out", work.resolve("report.md"), "--format", "md", "--format", "html");
        assertEquals(0, ran.code());
        assertTrue(Files.readString(work.resolve("report.md")).startsWith("# Chimera Insight"));
        assertTrue(Files.readString(work.resolve("report.html")).startsWith("<!DOCTYPE html>"));
        assertEquals(2, run("report", folder, "--format", "docx").code());
    }

    @Test
    void reportGoesThroughAServerAndCountsItsTokens() throws IOException {
        Path file = work.resolve("report.md");
        try (ScriptedOllama server = new ScriptedOllama()) {
            assertEquals(0, run("report", folder, "--host", server.endpoint(), "--model", "tiny:1b", "--out", file).code());
        }
        String report = Files.readString(file);
        assertTrue(report.contains("**Model:** tiny:1b"), report);
        assertTrue(report.contains("- Server: Ollama"), report);
        assertTrue(report.contains("- Throughput: 10"), report);
    }

    @Test
    void aRunIsKeptUnlessOneSaysNo() throws IOException {
        Path runs = work.resolve("home/runs");
        assertEquals(0, run("report", folder, "--engine", "builtin", "--no-journal", "--out", work.resolve("a.md")).code());
        assertFalse(Files.exists(runs));
        assertEquals(0, run("report", folder, "--engine", "builtin", "--out", work.resolve("b.md")).code());
        try (Stream<Path> kept = Files.list(runs)) {
            Path run = kept.findFirst().orElseThrow();
            assertEquals(Files.readString(work.resolve("b.md")), Files.readString(run.resolve("report.md")));
            assertTrue(Files.exists(run.resolve("journal.ndjson")) && Files.exists(run.resolve("run.json")));
        }
    }

    @Test
    void aHomeThatCannotBeWrittenIsSaidAndTheReportIsWritten() throws IOException {
        Files.writeString(work.resolve("home"), "a file");
        Ran ran = run("report", folder, "--engine", "builtin", "--out", work.resolve("r.md"));
        assertEquals(0, ran.code());
        assertTrue(ran.err().contains("nothing more of it is kept in the folder of runs"), ran.err());
    }

    @Test
    void anExistingFileIsReplacedOnlyWhenForced() throws IOException {
        Path file = Files.writeString(work.resolve("report.md"), "mine");
        assertEquals(2, run("report", folder, "--engine", "builtin", "--out", file).code());
        assertEquals("mine", Files.readString(file));
        assertEquals(0, run("report", folder, "--engine", "builtin", "--out", file, "--force").code());
        assertFalse(Files.readString(file).equals("mine"));
    }

    @Test
    void anOutputThatCannotBeWrittenIsSaid() throws IOException {
        Path blocked = Files.writeString(work.resolve("file"), "x").resolve("report.md");
        Ran ran = run("report", folder, "--engine", "builtin", "--out", blocked);
        assertEquals(2, ran.code());
        assertTrue(ran.err().contains("cannot be written"), ran.err());
    }

    @Test
    void aServerThatIsNotThereIsExitFourWithTheNextStep() {
        Ran ran = run("report", folder, "--host", ScriptedOllama.nowhere(), "--model", "tiny:1b", "--out", work.resolve("r.md"));
        assertEquals(4, ran.code());
        assertTrue(ran.err().contains("No server answers at http://127.0.0.1:") && ran.err().contains("--engine builtin"), ran.err());
    }

    @Test
    void aMissingModelNamesThoseThatAreThere() {
        try (ScriptedOllama server = new ScriptedOllama()) {
            server.on("/api/chat", _ -> Reply.whole(404, "{\"error\":\"model 'big:70b' not found\"}"));
            Ran ran = run("report", folder, "--host", server.endpoint(), "--model", "big:70b", "--out", work.resolve("r.md"));
            assertEquals(4, ran.code());
            assertTrue(ran.err().contains("The server has no model \"big:70b\". There are: tiny:1b."), ran.err());
        }
    }

    @Test
    void aWindowThatIsTooSmallIsExitFourWithTheOneThatIsEnough() {
        try (ScriptedOllama server = new ScriptedOllama()) {
            Ran ran = run("report", folder, "--host", server.endpoint(), "--model", "tiny:1b", "--num-ctx", "256", "--out", work.resolve("r.md"));
            assertEquals(4, ran.code());
            assertTrue(ran.err().matches("(?s).*the answer up to 200, the window is 256\\. Give --num-ctx (512|768|1024) or more\\..*"), ran.err());
            assertEquals(0, server.requests("/api/chat").size());
        }
    }

    @Test
    void withoutAServerTheBuiltInWriterIsTakenAndSaid() {
        Ran ran = run("report", folder, "--host", ScriptedOllama.nowhere(), "--out", work.resolve("r.md"));
        assertEquals(0, ran.code());
        assertTrue(ran.err().contains("so the built-in writer does the report"), ran.err());
    }

    @Test
    void aFolderWithNothingToReadIsExitOneAndNoFile() throws IOException {
        Path empty = Files.createDirectory(work.resolve("empty"));
        Path file = work.resolve("r.md");
        Ran ran = run("report", empty, "--engine", "builtin", "--out", file);
        assertEquals(1, ran.code());
        assertTrue(ran.err().contains("There is nothing to report"), ran.err());
        assertFalse(Files.exists(file));
        assertEquals(1, run("ingest", empty).code());
    }

    @Test
    void aFolderThatIsNotThereIsExitThree() {
        Ran ran = run("ingest", work.resolve("gone"));
        assertEquals(3, ran.code());
        assertTrue(ran.err().contains("The folder cannot be read"), ran.err());
        assertEquals(3, run("report", work.resolve("gone"), "--engine", "builtin", "--out", work.resolve("r.md")).code());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--num-ctx | 12   | num_ctx must be a whole number from 256 to 1048576, not \"12\"",
        "--top-p   | 1.5  | top_p must be a number from 0 to 1, not \"1.5\"",
        "--num-gpu | many | num_gpu must be a whole number from -1 to 999, not \"many\"",
        "--host    | :::: | \"::::\" is not a server address; write it like http://127.0.0.1:11434",
        "--persona | Nobody | --persona must be one of Insight, DataCollector, not \"Nobody\"",
    })
    void aWrongOptionIsExitTwoWithTheRange(String option, String value, String sentence) {
        Ran ran = run("report", folder, option, value, "--out", work.resolve("r.md"));
        assertEquals(2, ran.code());
        assertTrue(ran.err().contains(sentence), ran.err());
    }

    @Test
    void modelsListsWhatTheServerHas() throws IOException {
        try (ScriptedOllama server = new ScriptedOllama()) {
            assertTrue(run("models", "--host", server.endpoint()).out().startsWith("tiny:1b "));
            JsonNode json = new ObjectMapper().readTree(run("models", "--host", server.endpoint(), "--json").out());
            assertEquals("tiny:1b", json.at("/0/name").asText());
            assertTrue(json.at("/0/loaded").asBoolean());
        }
        assertEquals(4, run("models", "--host", ScriptedOllama.nowhere()).code());
    }

    @Test
    void withoutACommandTheWindowOpens() {
        display = true;
        assertEquals(new Ran(0, "", ""), run(folder));
        assertEquals(List.of(Optional.of(folder)), opened);
    }

    @Test
    void withoutADisplayTheReportIsWrittenInstead() {
        Ran ran = run("--out", work.resolve("target"), folder);
        assertEquals(0, ran.code());
        assertTrue(ran.err().contains("There is no display"), ran.err());
        assertEquals(work.resolve("target/report-data folder.md") + System.lineSeparator(), ran.out());
        assertEquals(2, run().code());
    }
}
