package dev.chimera.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.core.llm.ollama.CallPolicy;
import dev.chimera.core.sweep.SweepState;
import dev.chimera.core.sweep.Sweeps;
import dev.chimera.testkit.Gate;
import dev.chimera.testkit.Reply;
import dev.chimera.testkit.Request;
import dev.chimera.testkit.ScriptedOllama;
import dev.chimera.ui.parts.Texts;
import dev.chimera.ui.run.OutcomeText;
import dev.chimera.ui.sweep.SweepModel;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/// Sweeps in the window: planned, made, paused, stopped, gone on with, looked at, taken out.
class SweepTabTest {
    private final WindowKit kit = new WindowKit();
    private final FxRobot robot = new FxRobot();
    private final ScriptedOllama server = new ScriptedOllama().models("tiny:1b", "other:1b");
    private final AtomicInteger chats = new AtomicInteger();
    @TempDir
    private Path home = Path.of("");

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    /// Decode takes twice as long at temp 1.4, and scatters a little. Every third tenth of prompts is read faster and slower.
    @BeforeEach
    void answers() {
        kit.sweeps = new CoreSweeps(new Sweeps(home, Clock.systemUTC()), () -> CallPolicy.DEFAULTS, new OutcomeText(new Texts(Locale.ROOT)));
        server.on("/api/chat", this::answer);
    }

    private Reply answer(Request request) {
        int number = chats.incrementAndGet();
        int tokens = request.json().at("/options/num_predict").asInt();
        double slower = request.json().at("/options/temperature").asDouble() > 1 ? 2 : 1;
        long eval = (long) ((tokens - 1) * 10_000_000L * slower * (1 + number % 5 * 0.01));
        Reply reply = Reply.stream();
        for (int i = 1; i < tokens; i++) {
            reply = reply.chunk(Reply.token(" word"));
        }
        return reply.chunk(Reply.done("length", tokens).replaceFirst("\"eval_duration\":\\d+", "\"eval_duration\":" + eval)
                .replaceFirst("\"prompt_eval_duration\":\\d+", "\"prompt_eval_duration\":" + (number % 4 < 2 ? 20_000_000 : 90_000_000))).end();
    }

    @AfterEach
    void close() {
        robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        server.close();
    }

    private OpenWindow open() {
        OpenWindow window = OpenWindow.onServer(kit, robot, server.endpoint());
        robot.interact(() -> window.find("tabs", TabPane.class).getSelectionModel().select(window.workbench().measure().sweep().tab()));
        return window;
    }

    private OpenWindow planned() {
        OpenWindow window = open();
        window.type("sweep-temperature", "0.2, 1.4");
        window.type("sweep-runs", "5");
        window.type("sweep-answer_tokens", "8");
        return window;
    }

    private static SweepModel model(OpenWindow window) {
        return window.workbench().measure().sweep().model();
    }

    private static void untilSaid(OpenWindow window, String words) {
        OpenWindow.until(() -> window.text("sweep-progress").contains(words), () -> window.text("sweep-progress"));
    }

    private static List<String> strings(ListView<?> list) {
        return list.getItems().stream().map(String::valueOf).toList();
    }

    @Test
    void thePlanIsShownWithCallsLoadsAndTimeBeforeItStarts() {
        OpenWindow window = planned();
        assertEquals("21 calls · 1 load · about 47 s", window.text("sweep-brief"));
        String words = window.text("sweep-plan-words");
        assertTrue(words.startsWith("21 calls: 20 measured, 1 to warm up\n1 load of a model;") && words.contains("about 47 s, a guess"), words);
        assertTrue(words.endsWith("With 5 runs none of the 3 comparisons can show a difference; 6 are needed.") || !words.contains("none of"), words);
        assertEquals(2, window.find("sweep-plan-table", TableView.class).getItems().size());
        window.type("sweep-num_ctx", "2048,4096");
        assertEquals("42 calls · 2 loads · about 94 s", window.text("sweep-brief"));
        assertEquals(0, server.requests("/api/chat").size());
    }

    @Test
    void whatCannotBePlannedIsSaidAndNothingStarts() {
        OpenWindow window = planned();
        for (List<String> wrong : List.of(List.of("sweep-temperature", "hot"), List.of("sweep-runs", "many"), List.of("sweep-models", " "), List.of("sweep-runs", "0"),
                List.of("sweep-host", "ftp://x"), List.of("sweep-num_ctx", "256"))) {
            String before = window.find(wrong.getFirst(), TextField.class).getText();
            window.type(wrong.getFirst(), wrong.getLast());
            assertTrue(window.find("sweep-start", Button.class).isDisabled(), () -> wrong + window.text("sweep-brief"));
            assertFalse(window.text("sweep-brief").isBlank());
            window.type(wrong.getFirst(), before);
            assertFalse(window.find("sweep-start", Button.class).isDisabled());
        }
        window.type("sweep-models", "tiny:1b, nowhere:7b");
        window.press("sweep-start");
        untilSaid(window, "nowhere:7b");
        assertEquals(0, server.requests("/api/chat").size());
    }

    @Test
    void aPlantedEffectIsShownInTableAndChartAndCutCallsAreListed() {
        server.next("/api/chat", Reply.chat(List.of("a", "b")), Reply.stream().chunk(Reply.token("x")).cut());
        OpenWindow window = planned();
        window.type("sweep-runs", "7");
        window.press("sweep-start");
        untilSaid(window, "Done: all 28 measured calls were made.");
        robot.interact(() -> window.find("sweep-metric-decode_rate", ToggleButton.class).fire());
        TableView<?> table = window.find("sweep-table", TableView.class);
        OpenWindow.until(() -> table.getItems().size() == 2);
        String second = table.getItems().get(1).toString();
        assertTrue(second.contains("name=temp=1.4"), second);
        assertEquals(Set.of(), SpokenNames.missing(window));
        OpenWindow.settle();
        List<String> cells = table.lookupAll(".table-cell").stream().map(cell -> Optional.ofNullable(((Labeled) cell).getText()).orElse("")).toList();
        assertTrue(cells.stream().anyMatch(cell -> cell.startsWith("lower\nshift −") && cell.contains(" tok/s\np 0.0") && cell.endsWith("n 7 and 7")), () -> cells.toString());
        assertTrue(window.find("sweep-chart", javafx.scene.Node.class).getAccessibleText().contains("temp=1.4: median 4"), () -> window.find("sweep-chart", javafx.scene.Node.class).getAccessibleText());
        assertEquals(List.of("Call 2 (prefill, tiny:1b temp=0.2): cut off: "), strings(window.find("sweep-left", ListView.class)).stream()
                .map(line -> line.replaceFirst("(cut off: ).*", "$1")).toList());
        assertTrue(window.text("sweep-notcounted").startsWith("1 measured call is not counted; 1 warm-up call"), window.text("sweep-notcounted"));
        robot.interact(() -> window.find("sweep-metric-prefill_rate", ToggleButton.class).fire());
        assertTrue(window.text("sweep-warning").matches("\\d configurations? var(y|ies) by more than 0.3 of the mean.*"), window.text("sweep-warning"));
        assertTrue(cells.stream().anyMatch(cell -> cell.contains("held against")), () -> cells.toString());
    }

    @Test
    void resultsAndCallsAreSavedAsCsvAndJsonLines() {
        OpenWindow window = planned();
        window.type("sweep-runs", "1");
        window.press("sweep-start");
        untilSaid(window, "Done");
        for (List<String> each : List.of(List.of("results-csv", "configuration,model,"), List.of("results-lines", "{\"configuration\":1"), List.of("calls-csv", "call,attempt,"),
                List.of("calls-lines", "{\"call\":1"))) {
            Path file = Path.of("/home/ada/" + each.getFirst());
            kit.fileChoice = Optional.of(file);
            robot.interact(() -> window.find("sweep-export", MenuButton.class).getItems().stream()
                    .filter(item -> ("sweep-export-" + each.getFirst()).equals(item.getId())).forEach(MenuItem::fire));
            OpenWindow.until(() -> kit.written.containsKey(file));
            assertTrue(String.valueOf(kit.written.get(file)).startsWith(each.getLast()), () -> String.valueOf(kit.written.get(file)));
        }
    }

    @Test
    void aPauseHoldsTheNextCallBackUntilOneContinues() throws Exception {
        Gate gate = new Gate();
        OpenWindow window = planned();
        server.next("/api/chat", Reply.chat(List.of("a", "b", "c"), 1, gate));
        window.press("sweep-start");
        gate.awaitReached();
        untilSaid(window, "Call 1 of 21 · warm-up");
        assertFalse(window.shows("sweep-resume"));
        window.press("sweep-pause");
        untilSaid(window, "Pausing after the call");
        gate.open();
        untilSaid(window, "Paused.");
        assertEquals(1, server.requests("/api/chat").size());
        assertFalse(window.shows("sweep-pause"));
        window.press("sweep-proceed");
        untilSaid(window, "Done");
    }

    @Test
    void aStopKeepsWhatIsThereAndTheRestIsMadeLater() throws Exception {
        Gate gate = new Gate();
        OpenWindow window = planned();
        server.next("/api/chat", Reply.chat(List.of("a", "b")), Reply.chat(List.of("a", "b")), Reply.chat(List.of("a", "b", "c"), 1, gate));
        window.press("sweep-start");
        gate.awaitReached();
        window.press("sweep-stop");
        untilSaid(window, "Stopped; what was measured is kept. 19 calls are left.");
        gate.open();
        SweepState stopped = model(window).state().get().orElseThrow();
        assertEquals(3, stopped.attempts().size());
        window.press("sweep-resume");
        untilSaid(window, "Done: all 20 measured calls were made.");
        assertEquals(stopped.attempts().getFirst(), model(window).state().get().orElseThrow().attempts().getFirst());
    }
}
