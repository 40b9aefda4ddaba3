package dev.chimera.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.chimera.testkit.ScriptedOllama;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SidecarTest {
    private record Ran(int code) {}

    @TempDir
    private Path work = Path.of("");

    private Ran run(Object... arguments) {
        return new Ran(Chimera.run(List.of(arguments).stream().map(Object::toString).toArray(String[]::new), _ -> false, work.resolve("home"),
                new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter())));
    }

    @Test
    void theSidecarSaysWhatStandsBehindTheReport() throws IOException {
        Path folder = Files.createDirectory(work.resolve("data"));
        Files.writeString(folder.resolve("runs.csv"), "model,ttft_s\nalpha,3.5\nalpha,0.11\nalpha,0.12\nalpha,0.11\nbeta,0.2\nbeta,0.21\n");
        try (ScriptedOllama server = new ScriptedOllama()) {
            assertEquals(0, run("report", folder, "--host", server.endpoint(), "--model", "tiny:1b", "--out", work.resolve("report.md"), "--sidecar").code());
        }
        JsonNode json = new ObjectMapper().readTree(work.resolve("report.json").toFile());
        assertEquals(1, json.get("version").asInt());
        assertTrue(json.get("score").get("total").asInt() > 0, json.get("score")::toString);
        assertTrue(json.get("claims").findValuesAsText("label").stream().allMatch(label -> label.equals("supported") || label.equals("derived")), json.get("claims")::toString);
        List<String> lines = Files.readString(work.resolve("report.md")).lines().toList();
        for (JsonNode claim : json.get("claims")) {
            assertTrue(lines.get(claim.get("line").asInt() - 1).startsWith(claim.get("text").asText(), claim.get("col").asInt()), claim::toString);
            claim.get("facts").forEach(id -> assertTrue(json.get("facts").findValuesAsText("id").contains(id.asText()), id::asText));
        }
        assertTrue(json.get("sentences").findValuesAsText("origin").contains("program"));
        assertTrue(json.get("attempts").size() > 0);
        json.get("attempts").forEach(attempt -> assertEquals(attempt.get("used").asBoolean(), attempt.get("why").asText().isEmpty()));
        assertEquals(json.get("attempts").findValuesAsText("used").stream().filter("false"::equals).count(), json.get("dropped").size());
        assertEquals(2, run("report", folder, "--engine", "builtin", "--out", work.resolve("other/report.md"), "--sidecar").code() + run("report", folder, "--engine", "builtin",
                "--out", work.resolve("other/report.md"), "--sidecar").code());
    }
}
