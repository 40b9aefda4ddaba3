package dev.chimera.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.testkit.Reply;
import dev.chimera.testkit.SchemaAnswer;
import dev.chimera.testkit.ScriptedOllama;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WritingOptionsTest {
    private final StringWriter err = new StringWriter();
    private Path work = Path.of("");

    @BeforeEach
    void data(@TempDir Path fresh) throws IOException {
        work = fresh;
        Files.createDirectory(fresh.resolve("data"));
        Files.writeString(fresh.resolve("data/runs.csv"), "model,ttft_s\nalpha,0.11\nalpha,0.12\nbeta,0.2\nbeta,0.21\n");
    }

    private int report(String... more) {
        String[] arguments = new String[more.length + 5];
        arguments[0] = "report";
        arguments[1] = work.resolve("data").toString();
        arguments[2] = "--no-journal";
        arguments[3] = "--out";
        arguments[4] = work.resolve("report.md").toString();
        System.arraycopy(more, 0, arguments, 5, more.length);
        return Chimera.run(arguments, _ -> false, work.resolve("home"), new PrintWriter(new StringWriter()), new PrintWriter(err, true));
    }

    @Test
    void freeProseNeedsAModel() {
        assertEquals(2, report("--engine", "builtin", "--mode", "free"));
        assertTrue(err.toString().contains("--mode free needs a model: the built-in writer has only fixed phrases"), err.toString());
    }

    @Test
    void whatTheModelWritesIsCheckedBeforeItIsAReport() throws IOException {
        try (ScriptedOllama server = new ScriptedOllama()) {
            server.on("/api/chat", _ -> Reply.chat(SchemaAnswer.tokens("## Key Findings\n\nThe folder holds 1 CSV file. It holds 65 JSON files. The room has 3 doors.")));
            assertEquals(0, report("--host", server.endpoint().toString(), "--model", "tiny:1b", "--mode", "free", "--unsupported", "cut"), err::toString);
            String report = Files.readString(work.resolve("report.md"));
            assertTrue(report.contains("The folder holds 1 CSV file."), report);
            assertFalse(report.contains("65 JSON") || report.contains("3 doors"), report);
        }
    }
}
