package dev.chimera.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.testkit.Reply;
import dev.chimera.testkit.ScriptedOllama;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs against a server that fails: how long they wait for it, and how they go on.
class ResumeCommandTest {
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
    }

    @Test
    void aRunThatFailedGoesOnWhereItFailed() throws IOException {
        Path file = work.resolve("report.md");
        try (ScriptedOllama server = new ScriptedOllama()) {
            server.next("/api/chat", Reply.chat(List.of("{\"reading\": \"This is no phrase.\"}")), Reply.whole(401, "{\"error\":\"unauthorized\"}"));
            Ran failed = run("report", folder, "--host", server.endpoint(), "--model", "tiny:1b", "--num-ctx", "4096", "--out", file);
            assertEquals(4, failed.code());
            String name = failed.err().substring(failed.err().indexOf("chimera resume ") + "chimera resume ".length()).strip();
            int before = server.requests("/api/chat").size();
            Ran resumed = run("resume", name, "--out", file, "--force");
            assertEquals(new Ran(0, file + System.lineSeparator(), resumed.err()), resumed);
            assertTrue(resumed.err().contains("1 answer is there."), resumed.err());
            String again = server.requests("/api/chat").get(before).body();
            assertEquals(server.requests("/api/chat").get(before - 1).body(), again);
            assertTrue(again.contains("\"num_ctx\":4096"), again);
        }
        assertTrue(Files.readString(file).contains("## 7. Conclusion"));
        assertEquals(2, run("resume").code(), "nothing is unfinished now");
        assertEquals(2, run("resume", "20260101-000000-nothing").code());
    }

    @Test
    void waitingTimesAndKeepAliveAreTheCallers() {
        try (ScriptedOllama server = new ScriptedOllama()) {
            server.on("/api/chat", _ -> Reply.nothing().stall());
            Ran ran = run("report", folder, "--host", server.endpoint(), "--model", "tiny:1b", "--timeout-first", "0.2", "--keep-alive", "10m",
                    "--out", work.resolve("r.md"));
            assertEquals(0, ran.code(), ran.err());
            assertTrue(ran.err().contains("the program wrote the rest"), ran.err());
            assertTrue(server.requests("/api/chat").getFirst().body().contains("\"keep_alive\":\"10m\""));
            assertEquals(2, run("report", folder, "--timeout-gap", "soon").code());
            assertEquals(2, run("report", folder, "--keep-alive", "long").code());
        }
    }
}
