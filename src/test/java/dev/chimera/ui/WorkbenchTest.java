package dev.chimera.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.core.llm.GenerationOption;
import dev.chimera.core.llm.LlmFailure;
import dev.chimera.core.run.RunEvent;
import dev.chimera.core.run.RunOutcome;
import dev.chimera.core.run.RunRequest;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CheckBoxTreeItem;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.controlsfx.control.CheckTreeView;
import org.controlsfx.control.StatusBar;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/// The window as a user works with it, with everything around it in the test's hands.
class WorkbenchTest {
    private final WindowKit kit = new WindowKit();
    private final FxRobot robot = new FxRobot();
    private final OpenWindow window = OpenWindow.of(kit, robot, OpenWindow.SETTINGS);

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void openingAFolderShowsItsFilesAndCounts() {
        assertTrue(window.find("run", Button.class).isDisabled());
        window.press("open");
        OpenWindow.until(() -> window.text("counts").equals("6 CSV, 4 JSON, 3 Markdown; 2 other files; 1 unreadable"));
        assertEquals("2026-11 laptop", window.text("folder"));
        assertFalse(window.find("run", Button.class).isDisabled());
        assertEquals(List.of(Fixtures.FOLDER.toString()), kit.remembered.getLast().recentFolders());
    }

    @Test
    void uncheckedFilesAreLeftOutOfTheRun() {
        window.withFolder();
        robot.interact(() -> item(2).setSelected(false));
        OpenWindow.until(() -> window.text("counts").endsWith("4 unchecked"));
        window.press("run");
        assertEquals(Set.of("runs/run_001.json", "runs/run_002.json", "runs/run_003.json", "runs/stream.jsonl"), request().excluded());
    }

    @Test
    void withNothingCheckedARunIsNotStartedAndTheReasonIsSaid() {
        window.withFolder();
        robot.interact(() -> ((CheckBoxTreeItem<?>) tree().getRoot()).setSelected(false));
        window.press("run");
        assertEquals("No file is checked. Check at least one in the list at the left.", window.text("message"));
        assertEquals(List.of(), kit.runs.requests());
    }

    @Test
    void aChangedOptionReachesTheRequest() {
        window.withFolder();
        robot.interact(() -> window.find("option-num_ctx", TextField.class).setText("8192"));
        robot.interact(() -> window.find("default-temperature", CheckBox.class).setSelected(false));
        robot.interact(() -> window.find("option-temperature", TextField.class).setText("0.6"));
        window.press("run");
        assertEquals(Map.of(GenerationOption.NUM_CTX, new BigDecimal("8192"), GenerationOption.TEMPERATURE, new BigDecimal("0.6")),
                request().options().values());
        assertEquals(Map.of("num_ctx", "8192", "temperature", "0.6"), kit.remembered.getLast().options());
    }

    @Test
    void anOptionOutOfRangeIsSaidInPlaceAndStopsTheStart() {
        window.withFolder();
        robot.interact(() -> window.find("option-num_ctx", TextField.class).setText("12"));
        OpenWindow.until(() -> window.text("option-trouble").startsWith("num_ctx must be a whole number from 256"));
        window.press("run");
        assertTrue(window.text("message").startsWith("num_ctx must be a whole number from 256"));
        assertEquals(List.of(), kit.runs.requests());
    }

    @Test
    void theReportAppearsWhileItIsWrittenAndTheChartsGainPoints() {
        window.withFolder();
        window.press("run");
        Story.ingest().forEach(kit.runs::tell);
        Story.writing(request(), 1).forEach(kit.runs::tell);
        OpenWindow.until(() -> window.shown().contains("Finding 1 is that the"));
        assertTrue(window.find("export", Button.class).isDisabled());
        assertFalse(window.find("stop", Button.class).isDisabled());
        for (int call = 1; call <= 5; call++) {
            Story.call(request(), call).forEach(kit.runs::tell);
        }
        OpenWindow.until(() -> window.calls("ttft-chart") == 5, () -> window.calls("ttft-chart") + " points");
        OpenWindow.until(() -> window.calls("rate-chart") == 5, () -> window.calls("rate-chart") + " points");
        assertTrue(window.text("context-line").startsWith("Longest prompt about 700 of 2048"));
    }

    @Test
    void whatIsExportedIsWhatIsShownAndWhatWasEdited() {
        window.written();
        robot.interact(() -> window.find("source-text", CodeArea.class).replaceText("# Chimera Insight\n\nMy own words."));
        OpenWindow.until(() -> window.shown().endsWith("My own words.") && window.workbench().desk().evidence().checked().get());
        export();
        OpenWindow.until(() -> kit.written.equals(Map.of(Path.of("/home/ada/report.md"), window.shown())));
        OpenWindow.until(() -> window.shows("message") && window.text("message").equals("Saved to /home/ada/report.md"));
        window.press("message-action");
        assertEquals(List.of(Path.of("/home/ada")), kit.revealed);
    }

    private void export() {
        window.press("export");
        window.press("export-choose");
        robot.interact(() -> window.find("export-mark", CheckBox.class).setSelected(false));
        robot.interact(() -> window.find("export-cut", RadioButton.class).fire());
        window.press("export-go");
    }

    @Test
    void aFileThatCannotBeWrittenLeavesTheReportAndSaysWhy() {
        kit.writeTrouble = Optional.of("permission denied");
        window.written();
        export();
        OpenWindow.until(() -> window.shows("message") && window.text("message")
                .equals("/home/ada/report.md could not be written: permission denied. The report is still here; choose another place."));
        assertTrue(window.shown().startsWith("# Chimera Insight"));
    }

    @Test
    void aStoppedRunKeepsWhatWasWritten() {
        window.withFolder();
        window.press("run");
        Story.ingest().forEach(kit.runs::tell);
        window.press("stop");
        OpenWindow.until(() -> window.text("message").equals("The run was stopped. What was written before is kept."));
        OpenWindow.until(() -> !window.find("export", Button.class).isDisabled());
        assertTrue(window.shown().startsWith("# Chimera Insight"));
        assertEquals("Stopped", window.find("status", StatusBar.class).getText());
    }

    @Test
    void aFailedModelIsSaidWithTheNextStep() {
        window.withFolder();
        window.press("run");
        kit.runs.tell(new RunEvent.Ended(new RunOutcome.ModelFailed(new LlmFailure.ModelMissing("gemma3:1b", List.of("phi4")))));
        OpenWindow.until(() -> window.text("message").startsWith("The server has no model gemma3:1b. It has: phi4."));
        assertFalse(window.find("run", Button.class).isDisabled());
        window.press("copy-details");
        String copied = clipboard();
        assertTrue(copied.startsWith(window.text("message")) && copied.contains("ModelMissing["), copied);
        window.press("dismiss");
        assertFalse(window.find("message-bar", Node.class).isVisible());
    }

    private String clipboard() {
        List<String> text = new ArrayList<>();
        robot.interact(() -> text.add(String.valueOf(Clipboard.getSystemClipboard().getString())));
        return text.getFirst();
    }

    @Test
    void aFolderThatCannotBeReadIsNamedAndTheOldOneStays() {
        window.withFolder();
        kit.folderTrouble = Optional.of("permission denied");
        kit.folderChoice = Optional.of(Path.of("/root/secret"));
        window.press("open");
        OpenWindow.until(() -> window.text("message").startsWith("/root/secret cannot be read: permission denied."));
        window.press("copy-details");
        assertEquals(window.text("message"), clipboard());
        assertEquals("2026-11 laptop", window.text("folder"));
    }

    @Test
    void theKeyboardReachesWhatTheToolBarDoes() {
        robot.interact(() -> window.find("files", CheckTreeView.class).requestFocus());
        robot.press(KeyCode.CONTROL, KeyCode.O).release(KeyCode.O, KeyCode.CONTROL);
        OpenWindow.until(() -> window.workbench().model().sources().listing().get().isPresent());
        robot.press(KeyCode.CONTROL, KeyCode.DIGIT3).release(KeyCode.DIGIT3, KeyCode.CONTROL);
        OpenWindow.until(() -> window.find("tabs", TabPane.class).getSelectionModel().getSelectedIndex() == 2);
        robot.press(KeyCode.CONTROL, KeyCode.R).release(KeyCode.R, KeyCode.CONTROL);
        OpenWindow.until(() -> kit.runs.requests().size() == 1);
        robot.press(KeyCode.F1).release(KeyCode.F1);
        OpenWindow.until(() -> window.find("shortcuts", Node.class).isVisible());
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        OpenWindow.until(() -> !window.find("shortcuts", Node.class).isVisible());
        assertTrue(window.workbench().model().run().running().get());
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        OpenWindow.until(() -> !window.workbench().model().run().running().get());
    }

    private RunRequest request() {
        return kit.runs.requests().getLast();
    }

    private CheckTreeView<?> tree() {
        return window.find("files", CheckTreeView.class);
    }

    private CheckBoxTreeItem<?> item(int index) {
        TreeItem<?> child = tree().getRoot().getChildren().get(index);
        return (CheckBoxTreeItem<?>) child;
    }
}
