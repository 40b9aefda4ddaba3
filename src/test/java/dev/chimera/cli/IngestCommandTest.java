package dev.chimera.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `chimera ingest` says of a folder, as text and as JSON.
class IngestCommandTest {
    private Path work = Path.of("");
    private Path folder = Path.of("");

    private Ran run(Object... arguments) {
        return Ran.of(work.resolve("home"), arguments);
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
    void ingestShowsFilesColumnsAndWhatWasSkipped() {
        Ran ran = run("ingest", folder);
        assertEquals(0, ran.code());
        assertTrue(ran.out().contains("total 2 files: 1 CSV, 1 JSON, 0 Markdown"), ran.out());
        assertTrue(ran.out().contains("skipped  run.log: not a CSV, JSON or Markdown file"), ran.out());
        assertTrue(ran.out().contains("ttft_s  n 6, missing 0"), ran.out());
        assertTrue(ran.out().contains(" facts; 0 rows not understood"), ran.out());
        assertTrue(ran.err().matches("2 files, 0\\.0 MB, \\d+\\.\\d\\d s, \\d+ MB/s\\R"), ran.err());
    }

    @Test
    void ingestNamesTheFilesOfASmellThatShowsBetweenFiles(@TempDir Path twice) throws IOException {
        Files.writeString(twice.resolve("a.csv"), "model,ms\na,1\nb,2\n");
        Files.writeString(twice.resolve("b.csv"), "model,ms\na,1\nb,2\n");
        assertTrue(run("ingest", twice).out().contains("smell    duplicate files  a.csv, b.csv"), run("ingest", twice).out());
    }

    @Test
    void ingestAsJsonHasTheAgreedShape() throws IOException {
        JsonNode json = new ObjectMapper().readTree(run("ingest", folder, "--json").out());
        assertEquals(List.of("root", "files", "skipped", "skipped_rows", "totals", "facts", "smells"), names(json));
        assertEquals("{\"files\":2,\"csv\":1,\"json\":1,\"markdown\":0}", json.get("totals").toString());
        JsonNode column = json.at("/files/1/columns/1");
        assertEquals(List.of("name", "kind", "unit", "n", "missing", "mean", "sd", "min", "p25", "median", "p75", "p95", "max"), names(column));
        assertEquals("s", column.get("unit").asText());
        assertEquals(List.of("id", "value", "unit", "noun", "aggregate", "n", "sources"), names(json.at("/facts/0")));
    }

    @Test
    void excludedFilesAreNotRead() throws IOException {
        JsonNode json = new ObjectMapper().readTree(run("ingest", folder, "--json", "--exclude", "run.json").out());
        assertEquals(1, json.at("/totals/files").asInt());
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
