package dev.chimera.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.testkit.ScriptedOllama;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {
    private final StringWriter out = new StringWriter();
    private final List<Path> attempts = new ArrayList<>();
    private final Chimera.Window window = new Chimera.Window() {
        @Override
        public boolean open(Optional<Path> folder) {
            return false;
        }

        @Override
        public Chimera.Screen attempt(Path folder, Path home) {
            assertTrue(Files.isRegularFile(folder.resolve("latency.csv")));
            attempts.add(folder);
            return Chimera.Screen.good("shown after a while");
        }
    };

    private int run(Path home, String... arguments) {
        return Chimera.run(arguments, window, home, new PrintWriter(out, true), new PrintWriter(new StringWriter(), true));
    }

    @Test
    void aServerIsNamedWithItsModels(@TempDir Path home) throws IOException {
        try (ScriptedOllama server = new ScriptedOllama()) {
            assertEquals(0, run(home, "doctor", "--host", server.endpoint().toString()));
        }
        assertTrue(out.toString().matches("(?s).*\nOllama      version \\S+ at \\S+, \\d+ models?\n.*tiny:1b.*"), out.toString());
        assertTrue(out.toString().matches("(?s).*\nA report    ingest: 3 files, \\d+ facts, .*; \\d+ lines by the built-in writer, as MD, HTML, PDF, in .*"), out.toString());
        assertTrue(out.toString().contains("Its files   " + home + ", writable, "), out.toString());
        assertTrue(out.toString().contains("Runs        " + home.resolve("runs") + ", 0 kept"), out.toString());
    }

    @Test
    void noServerIsNoTroubleAndTheNextStepIsSaid(@TempDir Path home) {
        assertEquals(0, run(home, "doctor", "--host", "http://127.0.0.1:9"));
        assertTrue(out.toString().contains("-> The built-in writer does the reports."), out.toString());
    }

    @Test
    void aFolderThatCannotBeWrittenIsTrouble(@TempDir Path work) throws IOException {
        Path file = Files.writeString(work.resolve("a file"), "x");
        assertEquals(1, run(file.resolve("home"), "doctor", "--host", "http://127.0.0.1:9"));
        assertTrue(out.toString().contains("-> Make that folder writable, or name another"), out.toString());
    }

    @Test
    void theWindowIsTriedOnlyWhenAskedAndItsFolderIsGoneAfterwards(@TempDir Path home) {
        run(home, "doctor", "--host", "http://127.0.0.1:9");
        assertEquals(List.of(), attempts);
        run(home, "doctor", "--window", "--host", "http://127.0.0.1:9");
        assertEquals(1, attempts.size());
        assertTrue(out.toString().contains("Window      shown after a while"), out.toString());
        assertFalse(Files.exists(attempts.getFirst()));
    }

    @Test
    void withoutADisplayIsSaidWhatWorksAndWhatIsMissing(@TempDir Path home) {
        assertEquals(0, run(home, "doctor", "--host", "http://127.0.0.1:9"));
        assertTrue(out.toString().contains("Window      none: there is no display\n            -> Commands work without one."), out.toString());
    }

    @Test
    void aFolderOfTheUserIsTriedAndOneThatCannotBeReadIsTrouble(@TempDir Path work) throws IOException {
        Files.writeString(Files.createDirectories(work.resolve("mine")).resolve("one.csv"), "a,b\n1,2\n3,4\n");
        assertEquals(0, run(work, "doctor", "--host", "http://127.0.0.1:9", work.resolve("mine").toString()));
        assertTrue(out.toString().contains("A report    ingest: 1 files, "), out.toString());
        assertEquals(1, run(work, "doctor", "--host", "http://127.0.0.1:9", work.resolve("nowhere").toString()));
        assertTrue(out.toString().contains("the trial did not go through: "), out.toString());
        try (var left = Files.list(work)) {
            assertEquals(List.of(work.resolve("mine")), left.toList());
        }
    }

    @Test
    void theShellCompletesCommandsAndOptions(@TempDir Path home) {
        assertEquals(0, run(home, "generate-completion"));
        assertTrue(out.toString().contains("--num-ctx") && out.toString().contains("picocli_chimera_report"), out.toString());
    }

    @Test
    void theManualPageHasEveryCommandAndNoMacroFromText(@TempDir Path home) {
        assertEquals(0, run(home, "man"));
        String page = out.toString();
        for (String command : List.of("ingest", "report", "check", "models", "history", "doctor")) {
            assertTrue(page.contains(".SS chimera " + command + "\n"), command);
        }
        assertTrue(page.contains("\\-\\-num\\-ctx"), page);
        assertTrue(page.lines().filter(line -> line.startsWith(".")).allMatch(line -> line.matches("\\.(TH|SH|SS|TP|B|br)( .*)?")), page);
    }
}
