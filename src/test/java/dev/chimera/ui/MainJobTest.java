package dev.chimera.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.core.settings.Settings;
import dev.chimera.testkit.Gate;
import dev.chimera.testkit.Reply;
import dev.chimera.testkit.Request;
import dev.chimera.testkit.SchemaAnswer;
import dev.chimera.testkit.ScriptedOllama;
import dev.chimera.ui.parts.Texts;
import dev.chimera.ui.preview.PreviewView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/// The whole way through the real window and the real core: a folder goes in, a report streams into the preview, a file comes out.
class MainJobTest {
    private static final String MEASUREMENTS = """
            model,run,ttft_s,tokens_s
            alpha,1,3.2,40
            alpha,2,0.10,41
            alpha,3,0.11,42
            alpha,4,0.10,41
            beta,5,0.21,80
            beta,6,0.20,81
            beta,7,0.22,82
            beta,8,0.21,80
            """;
    private Path work = Path.of("");
    private final FxRobot robot = new FxRobot();
    private final Dialogs dialogs = new Dialogs();
    private final WindowKit kit = new WindowKit();
    private Path folder = Path.of("");

    /// The platform's dialogs, answered by the test.
    private static final class Dialogs implements Desktop {
        private Optional<Path> folder = Optional.empty();
        private Optional<Path> file = Optional.empty();

        @Override
        public Optional<Path> chooseFolder(Window owner, String title) {
            return folder;
        }

        @Override
        public Optional<Path> chooseFile(Window owner, String title, String name) {
            return file;
        }

        @Override
        public Optional<Path> chooseReport(Window owner, String title) {
            return Optional.empty();
        }

        @Override
        public void anotherWindow(Settings settings) {
            throw new AssertionError("no other window was asked for");
        }

        @Override
        public void show(Path shown) {
            throw new AssertionError("nothing was to be shown");
        }
    }

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void data(@TempDir Path fresh) throws IOException {
        work = fresh;
        folder = Files.createDirectory(work.resolve("data"));
        Files.writeString(folder.resolve("runs.csv"), MEASUREMENTS);
        Files.writeString(folder.resolve("notes.md"), "# Notes\n\nTwo models were compared.\n");
        dialogs.folder = Optional.of(folder);
        dialogs.file = Optional.of(work.resolve("report.md"));
    }

    @AfterEach
    void noWindowStays() {
        robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    @Test
    void aFolderBecomesAReportThroughAnOllamaServerAndIsSeenWhileItIsWritten() throws Exception {
        Gate gate = new Gate();
        AtomicInteger chats = new AtomicInteger();
        List<Request> sent = new ArrayList<>();
        try (ScriptedOllama server = new ScriptedOllama()) {
            server.on("/api/chat", request -> {
                sent.add(request);
                List<String> tokens = SchemaAnswer.tokens("{\"reading\": \"" + SchemaAnswer.first(pattern(request)) + "\"}");
                return chats.incrementAndGet() == 1 ? Reply.chat(tokens, tokens.size() - 3, gate) : Reply.chat(tokens);
            });
            OpenWindow window = open("ollama", server.endpoint().toString());
            press(window, "open");
            OpenWindow.until(() -> !window.find("run", Button.class).isDisabled());
            OpenWindow.until(() -> window.text("server-state").contains("answers"));
            robot.interact(() -> window.find("default-num_ctx", CheckBox.class).setSelected(false));
            robot.interact(() -> window.find("option-num_ctx", TextField.class).setText("4096"));
            press(window, "run");

            gate.awaitReached();
            OpenWindow.until(() -> window.shown().contains("## Analysis") && window.shown().contains("- This suggests that"));
            assertFalse(window.shown().contains("## Workflow Summary"), "the call still goes on");
            gate.open();

            OpenWindow.until(() -> window.shown().contains("## Checked Figures"));
            int calls = chats.get();
            OpenWindow.until(() -> window.calls("ttft-chart") == calls && window.calls("rate-chart") == calls);
            assertTrue(sent.getFirst().body().contains("\"num_ctx\":4096"), sent.getFirst().body());
            assertTrue(sent.getFirst().body().contains("You are Chimera Insight"), "the persona is really sent");
            assertTrue(window.shown().contains("num_ctx=4096"));
            exportEqualsPreview(window);
        }
    }

    @Test
    void theSameWithTheBuiltInWriter() throws Exception {
        OpenWindow window = open("builtin", ScriptedOllama.nowhere().toString());
        press(window, "open");
        OpenWindow.until(() -> !window.find("run", Button.class).isDisabled());
        press(window, "run");
        OpenWindow.until(() -> window.shown().contains("## Checked Figures"));
        OpenWindow.until(() -> window.calls("ttft-chart") > 0 && window.calls("rate-chart") > 0);
        assertTrue(window.shown().contains("**Model:** built-in writer"));
        exportEqualsPreview(window);
    }

    @Test
    void aRunThatWasCutOffIsOfferedByTheNextWindow() throws Exception {
        OpenWindow first = open("builtin", ScriptedOllama.nowhere().toString());
        press(first, "open");
        OpenWindow.until(() -> !first.find("run", Button.class).isDisabled());
        press(first, "run");
        OpenWindow.until(() -> first.shown().contains("## Checked Figures"));
        Path run;
        try (Stream<Path> runs = Files.list(work.resolve("home/runs"))) {
            run = runs.findFirst().orElseThrow();
        }
        OpenWindow.until(() -> Files.exists(run.resolve("run.json")));
        assertEquals(first.shown(), Files.readString(run.resolve("report.md")));
        List<String> lines = Files.readAllLines(run.resolve("journal.ndjson"));
        Files.write(run.resolve("journal.ndjson"), lines.subList(0, lines.size() - 8));
        Files.delete(run.resolve("run.json"));

        OpenWindow second = open("builtin", ScriptedOllama.nowhere().toString());
        OpenWindow.until(() -> said(second).startsWith("A run of data on "));
        press(second, "message-action-2");
        OpenWindow.until(() -> second.shown().contains("**Incomplete:** the program ended before the run did"));
        assertTrue(second.shown().contains("Total files analyzed: 2"), second.shown());
    }

    @Test
    void aStoppedRunKeepsWhatWasWrittenAndSaysSo() {
        Gate gate = new Gate();
        AtomicInteger chats = new AtomicInteger();
        try (ScriptedOllama server = new ScriptedOllama()) {
            server.on("/api/chat", request -> {
                List<String> tokens = SchemaAnswer.tokens("{\"reading\": \"" + SchemaAnswer.first(pattern(request)) + "\"}");
                return chats.incrementAndGet() == 2 ? Reply.chat(tokens, 4, gate) : Reply.chat(tokens);
            });
            OpenWindow window = open("ollama", server.endpoint().toString());
            press(window, "open");
            OpenWindow.until(() -> !window.find("run", Button.class).isDisabled());
            OpenWindow.until(() -> window.text("server-state").contains("answers"));
            press(window, "run");
            gate.awaitReached();
            press(window, "stop");
            OpenWindow.until(() -> window.shown().contains("**Incomplete:** the run was stopped"));
            assertTrue(window.shown().contains("- This suggests that"), window.shown());
            OpenWindow.until(() -> said(window).startsWith("The run was stopped"));
        }
    }

    @Test
    void aServerThatIsNotThereIsSaidWithTheNextStep() {
        OpenWindow window = open("ollama", ScriptedOllama.nowhere().toString());
        press(window, "open");
        OpenWindow.until(() -> !window.find("run", Button.class).isDisabled());
        press(window, "run");
        OpenWindow.until(() -> said(window).contains("No server answers at"));
    }

    private OpenWindow open(String engine, String host) {
        Settings settings = new Settings("light", host, "tiny:1b", engine, "Chimera Insight", "Insight", Map.of(), List.of(),
                Map.of("width", 1000.0, "height", 700.0), Settings.Calls.DEFAULTS, Map.of(), Settings.Export.DEFAULTS);
        Consumer<Settings> forget = _ -> { };
        List<OpenWindow> opened = new ArrayList<>();
        robot.interact(() -> {
            Stage stage = new Stage();
            Services services = CoreServices.of(kit, new Texts(Locale.ROOT), work.resolve("home"));
            PreviewView pane = ChimeraApp.report(_ -> { });
            pane.setId("preview");
            opened.add(new OpenWindow(stage, new Workbench(stage, new Workbench.Opening(settings, forget, services, pane, dialogs)), kit, robot));
        });
        return opened.getFirst();
    }

    private void press(OpenWindow window, String button) {
        robot.interact(() -> window.find(button, Button.class).fire());
    }

    /// What the message bar says, empty while there is none.
    private static String said(OpenWindow window) {
        return window.stage().getScene().lookup("#message") instanceof Labeled message ? message.getText() : "";
    }

    private void exportEqualsPreview(OpenWindow window) throws IOException {
        press(window, "export");
        press(window, "export-choose");
        press(window, "export-go");
        Path file = work.resolve("report.md");
        OpenWindow.until(() -> Files.exists(file));
        assertEquals(window.shown(), Files.readString(file));
    }


    private static String pattern(Request request) {
        return request.json().at("/format/properties/reading/pattern").asText();
    }
}
