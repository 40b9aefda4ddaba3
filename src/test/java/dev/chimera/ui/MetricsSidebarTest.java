package dev.chimera.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.core.llm.Endpoint;
import dev.chimera.core.run.Engine;
import dev.chimera.core.settings.Settings;
import dev.chimera.ui.metrics.CallPlot;
import dev.chimera.ui.model.EngineChoice;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.GridPane;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/// The charts over this run and those of other days.
class MetricsSidebarTest {
    private static final Engine GEMMA = new Engine.Ollama(Endpoint.parse("127.0.0.1"), "gemma3:1b");
    private static final Settings WRITER = new Settings("light", "127.0.0.1", "gemma3:1b", "ollama", "Ada", "Insight", Map.of(), List.of(),
            Map.of("width", 1000.0, "height", 700.0), Settings.Calls.DEFAULTS, Map.of(), Settings.Export.DEFAULTS);
    private final FxRobot robot = new FxRobot();
    private final WindowKit kit = new WindowKit();
    private final OpenWindow window;

    MetricsSidebarTest() {
        kit.kept.runs = List.of(ScriptedKept.run(9, 4, GEMMA), ScriptedKept.run(2, 3, GEMMA), ScriptedKept.run(1, 6, new Engine.BuiltIn()));
        window = OpenWindow.of(kit, robot, WRITER);
    }

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void close() {
        window.close();
    }

    private CallPlot plot(String id) {
        return window.find(id, CallPlot.class);
    }

    /// With the focus on the first chart.
    private void type(KeyCode... keys) {
        robot.interact(() -> plot("ttft-chart").requestFocus());
        for (KeyCode key : keys) {
            robot.press(key).release(key);
        }
        OpenWindow.settle();
    }

    private void runWithCalls(int calls) {
        window.withFolder().run();
        Story.ingest().forEach(kit.runs::tell);
        for (int call = 1; call <= calls; call++) {
            Story.call(kit.runs.requests().getLast(), call).forEach(kit.runs::tell);
        }
        kit.runs.tell(Story.done());
    }

    @Test
    void earlierRunsOfTheSameModelStandBesideThisOne() {
        OpenWindow.until(() -> window.calls("ttft-chart") == 7 && window.calls("rate-chart") == 7);
        runWithCalls(5);
        OpenWindow.until(() -> window.calls("ttft-chart") == 12 && window.calls("rate-chart") == 12);
        List<String> words = window.find("metric-table", GridPane.class).getChildren().stream().map(node -> ((Label) node).getText()).toList();
        assertTrue(words.containsAll(List.of("cold", "warm", "cold, 2 others", "warm, 2 others", "n", "median", "p95", "min–max")), words::toString);
    }

    @Test
    void anotherModelHasItsOwnRuns() {
        OpenWindow.until(() -> window.calls("ttft-chart") == 7);
        robot.interact(() -> window.workbench().model().choice().engine().set(EngineChoice.BUILT_IN));
        OpenWindow.until(() -> window.calls("ttft-chart") == 6);
    }

    @Test
    void theArrowKeysPointAtACallInBothChartsAndSayWhatItTook() {
        runWithCalls(5);
        OpenWindow.until(() -> window.calls("ttft-chart") == 12);
        type(KeyCode.END);
        OpenWindow.until(() -> said("ttft-chart").contains("Call 5, warm") && said("rate-chart").contains("Call 5, warm"));
        assertTrue(said("ttft-chart").contains("reading the prompt 150 ms"), () -> said("ttft-chart"));
        type(KeyCode.LEFT, KeyCode.LEFT);
        OpenWindow.until(() -> said("ttft-chart").contains("Call 3, warm"));
        type(KeyCode.HOME);
        OpenWindow.until(() -> said("ttft-chart").contains("Call 1, cold") && said("ttft-chart").contains("click to open it"));
    }

    private String said(String chart) {
        return Optional.ofNullable(plot(chart).getAccessibleText()).orElse("");
    }

    @Test
    void aCallOfAnEarlierRunOpensThatRun() {
        runWithCalls(5);
        OpenWindow.until(() -> window.calls("ttft-chart") == 12);
        type(KeyCode.HOME, KeyCode.ENTER);
        OpenWindow.until(() -> kit.kept.opened.equals(List.of(Path.of("/home/ada/runs/9"))));
        OpenWindow.until(() -> window.workbench().model().run().state().get().orElseThrow().calls().size() == 4);
    }

    @Test
    void aCallOfThisRunIsShownAsItWasSent() {
        runWithCalls(5);
        OpenWindow.until(() -> window.calls("ttft-chart") == 12);
        type(KeyCode.END, KeyCode.LEFT, KeyCode.ENTER);
        OpenWindow.until(() -> window.find("tabs", TabPane.class).getSelectionModel().getSelectedItem().getId().equals("tab-prompts"));
        OpenWindow.until(() -> window.text("call-ending").startsWith("Call 4"), () -> window.text("call-ending"));
    }

    @Test
    void theMousePointsAndAClickGoesThere() {
        runWithCalls(5);
        OpenWindow.until(() -> window.calls("ttft-chart") == 12);
        OpenWindow.settle();
        mouse(MouseEvent.MOUSE_MOVED, 60);
        assertTrue(said("ttft-chart").contains("Call ") && said("rate-chart").contains("Call "), () -> said("rate-chart"));
        mouse(MouseEvent.MOUSE_CLICKED, 60);
        OpenWindow.until(() -> kit.kept.opened.equals(List.of(Path.of("/home/ada/runs/9"))));
        mouse(MouseEvent.MOUSE_EXITED, -1);
        assertEquals("Time to first token, s", said("ttft-chart"));
    }

    /// At a place in the first chart, told the node itself: it may lie below the edge of the window.
    private void mouse(EventType<MouseEvent> type, double x) {
        robot.interact(() -> {
            Point2D place = plot("ttft-chart").localToScene(x, 60);
            plot("ttft-chart").fireEvent(new MouseEvent(type, place.getX(), place.getY(), x, 60, MouseButton.PRIMARY, 1, false, false, false, false, false,
                    false, false, true, false, true, null));
        });
    }

    @Test
    void allCallsAreCopiedAsCsv() {
        runWithCalls(5);
        OpenWindow.until(() -> window.calls("ttft-chart") == 12);
        List<String> lines = new ArrayList<>();
        robot.interact(() -> {
            window.find("metrics-copy", Button.class).fire();
            lines.addAll(Clipboard.getSystemClipboard().getString().lines().toList());
        });
        assertEquals(13, lines.size());
        assertTrue(lines.getLast().contains(",5,warm,true,"), lines::getLast);
    }

    @Test
    void theChartsAreSavedAsAPicture(@TempDir Path folder) throws IOException {
        runWithCalls(5);
        OpenWindow.until(() -> window.calls("ttft-chart") == 12);
        Path file = folder.resolve("calls.png");
        kit.fileChoice = Optional.of(file);
        robot.interact(() -> window.find("metrics-save", Button.class).fire());
        OpenWindow.until(() -> window.text("message").startsWith("Saved to ") && Files.exists(file));
        BufferedImage read = ImageIO.read(file.toFile());
        assertTrue(read.getWidth() > 400 && read.getHeight() > 500, () -> read.getWidth() + "x" + read.getHeight());
    }

    @Test
    void aPictureThatCannotBeWrittenIsSaid(@TempDir Path folder) {
        runWithCalls(1);
        OpenWindow.until(() -> window.calls("ttft-chart") == 8);
        kit.fileChoice = Optional.of(folder.resolve("missing/calls.png"));
        robot.interact(() -> window.find("metrics-save", Button.class).fire());
        OpenWindow.until(() -> window.text("message").contains("could not be written"), () -> window.text("message"));
    }
}
