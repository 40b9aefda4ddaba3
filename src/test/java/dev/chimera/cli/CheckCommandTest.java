package dev.chimera.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private Path work = Path.of("");
    private Path data = Path.of("");

    private Ran check(Object... arguments) {
        return Ran.of(work.resolve("home"), Ran.after(arguments, "check"));
    }

    private Path report(String text, Charset charset) throws IOException {
        return Files.write(work.resolve("report.md"), text.getBytes(charset));
    }

    @BeforeEach
    void folder(@TempDir Path fresh) throws IOException {
        work = fresh;
        data = Files.createDirectory(fresh.resolve("data"));
        Files.writeString(data.resolve("runs.csv"), "model,ttft_s\nalpha,3.5\nalpha,0.11\nbeta,0.2\nbeta,0.21\n");
        Files.writeString(data.resolve("run.json"), "{\"model\": \"alpha\", \"tokens_s\": 41.5}");
    }

    @Test
    void trueFiguresEndWithZeroAndTheScoreIsShownWithItsParts() throws IOException {
        Ran ran = check(report("# R\n\nThe folder holds 2 files.\n", StandardCharsets.UTF_8), "--data", data);
        assertEquals(0, ran.code(), ran.err());
        assertTrue(ran.out().contains("3:18  supported  2  files: 2"), ran.out());
        assertTrue(ran.out().contains("Score ") && ran.out().contains("grounding ") && ran.out().contains("/40"), ran.out());
    }

    @Test
    void contradictedFiguresEndWithOne() throws IOException {
        Ran ran = check(report("The folder holds 3 files.", StandardCharsets.UTF_8), "--data", data);
        assertEquals(1, ran.code());
        assertTrue(ran.out().contains("contradicted  3") && ran.out().contains("at most 49"), ran.out());
    }

    @Test
    void wrongUseEndsWithTwo() throws IOException {
        Path file = report("x", StandardCharsets.UTF_8);
        assertEquals(2, check(file).code());
        assertEquals(2, check(file, "--data", data, "--nonsense").code());
        assertEquals(2, check(file, "--data", data, "--sidecar", data).code());
    }

    @Test
    void whatCannotBeReadEndsWithThree() throws IOException {
        assertEquals(3, check(work.resolve("none.md"), "--data", data).code());
        assertEquals(3, check(report("x", StandardCharsets.UTF_8), "--data", work.resolve("none")).code());
    }

    @Test
    void jsonIsAListOfFiguresInTheOrderOfTheText() throws IOException {
        JsonNode json = JSON.readTree(check(report("The folder holds 2 files, 3 of them CSV.\n", StandardCharsets.UTF_8), "--data", data, "--json").out());
        assertEquals("[1,1]", JSON.writeValueAsString(json.findValues("line")));
        JsonNode wrong = json.get(1);
        assertEquals("{\"line\":1,\"col\":26,\"text\":\"3\",\"label\":\"contradicted\",\"fact\":\"csv_files\",\"value\":\"1\",\"unit\":\"\",\"source\":\"the list of files\","
                + "\"why\":\"CSV files: 1\",\"correction\":\"1\",\"noted\":false,\"facts\":[\"csv_files\"]}", wrong.toString());
    }

    @Test
    void theSidecarHoldsScoreClaimsAndTheirFacts() throws IOException {
        Path sidecar = work.resolve("out/check.json");
        assertEquals(0, check(report("The folder holds 2 files.\n", StandardCharsets.UTF_8), "--data", data, "--sidecar", sidecar).code());
        JsonNode json = JSON.readTree(sidecar.toFile());
        assertEquals(1, json.get("version").asInt());
        assertEquals(List.of("grounding", "coverage", "findings", "recommendations", "form"), json.get("score").get("parts").findValuesAsText("part"));
        assertEquals("supported", json.get("claims").get(0).get("label").asText());
        assertEquals(json.get("claims").get(0).get("fact"), json.get("facts").get(0).get("id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252", "ISO-8859-1"})
    void theReportMayHaveAnyEncoding(String charset) throws IOException {
        Ran ran = check(report("# Prüfung\n\nThe folder \u00fcber alles holds 2 files and 1 JSON file, 3 files in all.\n", Charset.forName(charset)), "--data", data);
        assertTrue(ran.out().contains("supported  2") && ran.out().contains("contradicted  3"), ran.out());
    }

    @Test
    void aReportOverNoFilesIsCheckedAgainstAnEmptyFolder() throws IOException {
        Path empty = Files.createDirectory(work.resolve("empty"));
        Ran ran = check(report("Zero files were analyzed. No files were identified. Data volume: 0 bytes.\n\nAs many as 101 files were read.\n", StandardCharsets.UTF_8), "--data", empty);
        assertEquals(1, ran.code());
        assertEquals(3, ran.out().lines().filter(line -> line.matches("1:.*(supported|derived)  .*") && !line.contains("unsupported")).count(), ran.out());
        assertTrue(ran.out().contains("contradicted  101"), ran.out());
    }
}
