package dev.chimera.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.core.run.RunEvent;
import dev.chimera.core.run.RunRequest;
import dev.chimera.core.run.RunState;
import dev.chimera.ui.preview.PreviewView;
import dev.chimera.ui.run.MessageBar;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.fxmisc.richtext.StyleClassedTextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/// The kept runs in the window: found, opened, compared, deleted and brought back.
class HistoryTabTest {
    private static final String REPORT = "# Insight\n\nThe rate is steady at 48.2 tok/s.\n";
    private final WindowKit kit = new WindowKit();
    private final FxRobot robot = new FxRobot();

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void runs() {
        keep("older", 0, "gemma3:1b", REPORT);
        keep("newer", 60, "qwen3:4b", REPORT.replace("steady at 48.2", "rising to 51.7"));
    }

    @AfterEach
    void close() {
        robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    private void keep(String id, int seconds, String model, String report) {
        RunRequest request = Requests.builtIn();
        RunState state = RunState.of(new RunEvent.Started(request, Fixtures.START.plusSeconds(seconds)));
        for (RunEvent event : Story.ingest()) {
            state = state.after(event);
        }
        for (int call = 1; call <= 3; call++) {
            for (RunEvent event : Story.call(request, call)) {
                state = state.after(event);
            }
        }
        kit.archive.keep(id, Fixtures.START.plusSeconds(seconds), model, state.after(Story.done()), report);
    }

    private OpenWindow open() {
        OpenWindow window = OpenWindow.of(kit, robot, OpenWindow.SETTINGS);
        select(window, "tab-history");
        OpenWindow.until(() -> table(window).getItems().size() == 2);
        return window;
    }

    private void select(OpenWindow window, String id) {
        robot.interact(() -> {
            TabPane tabs = window.find("tabs", TabPane.class);
            tabs.getTabs().stream().filter(tab -> id.equals(tab.getId())).forEach(tabs.getSelectionModel()::select);
        });
        OpenWindow.settle();
    }

    private static TableView<?> table(OpenWindow window) {
        return window.find("history-table", TableView.class);
    }

    private static Optional<String> shownTab(OpenWindow window) {
        return Optional.ofNullable(window.find("tabs", TabPane.class).getSelectionModel().getSelectedItem().getId());
    }

    private static String said(OpenWindow window) {
        return window.find("message-bar", MessageBar.class).shown().map(message -> message.text()).orElse("");
    }

    private void choose(OpenWindow window, int... rows) {
        robot.interact(() -> {
            table(window).getSelectionModel().clearSelection();
            for (int row : rows) {
                table(window).getSelectionModel().select(row);
            }
        });
    }

    private void fire(OpenWindow window, String id) {
        robot.interact(() -> window.find(id, Button.class).fire());
    }

    @Test
    void runsAreListedNewestFirstAndSearched() {
        OpenWindow window = open();
        assertEquals("2 of 2 runs", window.text("history-count"));
        assertEquals(Set.of(), SpokenNames.missing(window));
        assertTrue(table(window).getItems().getFirst().toString().contains("qwen3:4b"));
        robot.interact(() -> window.find("history-search", TextField.class).setText("GEMMA insight"));
        assertEquals("1 of 2 runs", window.text("history-count"));
        robot.interact(() -> window.find("history-search", TextField.class).setText("llama"));
        assertEquals("0 of 2 runs", window.text("history-count"));
        assertTrue(table(window).getPlaceholder().lookup(".empty-title") instanceof Labeled title && title.getText().equals("No run holds these words"));
    }

    @Test
    void aRunOpensAsItWas() {
        OpenWindow window = open();
        choose(window, 1);
        assertTrue(window.find("history-compare", Button.class).isDisabled());
        fire(window, "history-open");
        OpenWindow.until(() -> window.shown().equals(REPORT.strip()) || window.shown().equals(REPORT), window::shown);
        assertEquals(Optional.of("tab-report"), shownTab(window));
        assertEquals(3, window.workbench().model().run().state().get().orElseThrow().calls().size(), "prompts and metrics are those of the run");
        assertEquals(List.of(), kit.runs.requests(), "nothing was started");
        assertFalse(window.find("export", Button.class).isDisabled());
    }

    @Test
    void whileARunGoesOnNoOtherOneIsOpened() {
        OpenWindow window = open().withFolder();
        window.run();
        kit.runs.tell(Story.ingest().toArray(RunEvent[]::new));
        select(window, "tab-history");
        choose(window, 0);
        fire(window, "history-open");
        OpenWindow.until(() -> said(window).equals("A run is going on. Open another one when it has ended."), () -> said(window));
        assertFalse(window.shown().contains("rising"));
    }

    @Test
    void deletedRunsAreGoneAndComeBack() {
        OpenWindow window = open();
        choose(window, 0, 1);
        robot.interact(() -> table(window).requestFocus());
        robot.push(KeyCode.DELETE);
        OpenWindow.until(() -> table(window).getItems().isEmpty() && said(window).equals("2 runs were deleted."), () -> said(window));
        fire(window, "message-action");
        OpenWindow.until(() -> table(window).getItems().size() == 2);
    }

    @Test
    void whatCannotBeDeletedIsSaidAndStays() {
        OpenWindow window = open();
        kit.archive.trouble = Optional.of("No space left on device");
        choose(window, 0);
        fire(window, "history-delete");
        OpenWindow.until(() -> said(window).equals("That cannot be done: No space left on device."), () -> said(window));
        assertEquals(2, table(window).getItems().size());
    }

    private void take(OpenWindow window, String way) {
        robot.interact(() -> window.find("history-take", MenuButton.class).getItems().stream().filter(item -> way.equals(item.getId())).forEach(MenuItem::fire));
    }

    @Test
    void runsOfTheReplacedSystemAreTakenOverFromAFolder() {
        OpenWindow window = open();
        take(window, "history-take-plain");
        OpenWindow.until(() -> said(window).equals("7 reports were taken over; 2 were there already."), () -> said(window));
        assertEquals(List.of(Fixtures.FOLDER), kit.archive.taken);
        assertEquals(List.of(), kit.archive.checkedAgainst);
        fire(window, "message-action");
        OpenWindow.until(() -> window.find("text-preview", PreviewView.class).shownMarkdown().equals("# Imported runs"));
        robot.push(KeyCode.ESCAPE);
        assertFalse(window.shows("text-page"));
    }

    @Test
    void theirReportsAreCheckedAgainstAFolder() {
        OpenWindow window = open();
        take(window, "history-take-open");
        assertEquals(List.of(), kit.archive.taken, "no folder is open");
        take(window, "history-take-other");
        OpenWindow.until(() -> said(window).endsWith("Of their figures 35 are carried by the folder, 5 contradicted, 9 unsupported."), () -> said(window));
        window.withFolder();
        take(window, "history-take-open");
        OpenWindow.until(() -> kit.archive.checkedAgainst.equals(List.of(Fixtures.FOLDER, Fixtures.FOLDER)));
    }

    @Test
    void theTabTakesTheWholeWidthAndGivesItBack() {
        OpenWindow window = open();
        assertFalse(window.shows("sources"));
        assertTrue(table(window).getColumns().stream().mapToDouble(TableColumnBase::getWidth).sum() <= table(window).getWidth(), "all columns fit");
        select(window, "tab-report");
        assertTrue(window.shows("sources") && window.shows("model-panel"));
    }

    @Test
    void chosenRunsAreComparedWithTheOldest() {
        OpenWindow window = open();
        choose(window, 0, 1);
        fire(window, "history-compare");
        OpenWindow.until(() -> window.stage().getScene().lookup("#compare-settings") instanceof TableView<?> settings && !settings.getItems().isEmpty());
        assertEquals(Optional.of("tab-compare"), shownTab(window));
        assertTrue(window.find("compare-settings", TableView.class).getColumns().get(1).toString().length() > 0);
        robot.interact(() -> window.find("show-compare-metrics", ToggleButton.class).fire());
        String metrics = window.find("compare-metrics", TableView.class).getItems().toString();
        assertTrue(metrics.contains("time to first token, warm") && metrics.contains("no difference shown"), metrics);
        robot.interact(() -> window.find("show-compare-facts", ToggleButton.class).fire());
        assertTrue(window.find("compare-facts", TableView.class).getItems().isEmpty());
        robot.interact(() -> window.find("show-compare-words", ToggleButton.class).fire());
        StyleClassedTextArea words = window.find("compare-text", StyleClassedTextArea.class);
        assertTrue(words.getText().contains("The rate is steady at 48.2rising to 51.7 tok/s."), words.getText());
        int removed = words.getText().indexOf("steady");
        assertEquals(List.of("diff-removed"), List.copyOf(words.getStyleOfChar(removed)));
        assertEquals(List.of("diff-added"), List.copyOf(words.getStyleOfChar(words.getText().indexOf("rising"))));
        robot.interact(() -> window.find("compare-whole", CheckBox.class).fire());
        assertTrue(words.getText().startsWith("# Insight"), words.getText());
    }

    @Test
    void aComparisonIsSavedAsMarkdown() {
        OpenWindow window = open();
        kit.fileChoice = Optional.of(Path.of("/home/ada/compared.md"));
        choose(window, 0, 1);
        fire(window, "history-compare");
        OpenWindow.until(() -> !window.find("compare-save", Button.class).isDisabled());
        fire(window, "compare-save");
        OpenWindow.until(() -> kit.written.containsKey(Path.of("/home/ada/compared.md")));
        assertTrue(String.valueOf(kit.written.get(Path.of("/home/ada/compared.md"))).startsWith("# Comparison of 2 runs"));
    }
}
