package dev.chimera.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Small files that would unfold to much memory, read by a program that has little.
class BoundedMemoryTest {
    @Test
    void filesThatUnfoldAreReadInASmallHeap(@TempDir Path folder) throws IOException, InterruptedException {
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.writeString(data.resolve("deep.json"), "[".repeat(1_000_000));
        Files.writeString(data.resolve("deep-objects.json"), "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000));
        Files.writeString(data.resolve("string.json"), "{\"s\": \"" + "A".repeat(30_000_000) + "\", \"v\": 1}");
        Files.writeString(data.resolve("twice.json"), "{" + "\"a\": 1,".repeat(300_000) + "\"a\": 2}");
        Files.writeString(data.resolve("keys.json"), IntStream.range(0, 60_000).mapToObj(i -> "\"k" + i + "\": " + i).collect(Collectors.joining(",", "{", "}")));
        Files.writeString(data.resolve("paths.json"), nested(4, "x"));
        Files.writeString(data.resolve("wide.csv"), IntStream.range(0, 100_000).mapToObj(i -> "c" + i).collect(Collectors.joining(",")) + "\n" + "1,".repeat(99_999) + "1\n");
        Files.writeString(data.resolve("cell.csv"), "a,b\n\"" + "x".repeat(20_000_000) + "\",1\n");
        Files.writeString(data.resolve("table.md"), "| a |\n| --- |\n" + "| ".repeat(200_000) + "1 |\n");
        Files.writeString(data.resolve("line.md"), "# T\n\n" + "word ".repeat(3_000_000));
        Process program = new ProcessBuilder(Path.of(System.getProperty("java.home", ""), "bin", "java").toString(), "-Xmx160m", "-cp", System.getProperty("java.class.path", ""), "dev.chimera.Main",
                "ingest", data.toString()).redirectErrorStream(true).start();
        String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, program.waitFor(), said);
        assertFalse(said.contains("OutOfMemory"), said);
        for (String reason : List.of("deep.json line 1: nested deeper than 200", "keys.json line 1: more than 20000 different paths", "wide.csv line 1: more than 20000 columns",
                "cell.csv line 2: a row of more than", "line.md: a line of more than", "twice.json line 1: the key a stands twice", "string.json line 1: not JSON")) {
            assertTrue(said.contains(reason), () -> reason + " is missing in\n" + said.substring(0, Math.min(4000, said.length())));
        }
    }

    private static String nested(int depth, String name) {
        return IntStream.range(0, 8).mapToObj(i -> "\"" + name + i + "\": " + (depth == 0 ? "1" : nested(depth - 1, name + i))).collect(Collectors.joining(",", "{", "}"));
    }
}
