package dev.chimera.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.core.llm.LlmFailure;
import dev.chimera.core.run.RunEvent;
import dev.chimera.core.run.RunOutcome;
import dev.chimera.ui.preview.Png;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/// A run that ends while the user works in another window.
class AwayNoteTest {
    private final FxRobot robot = new FxRobot();
    private final OpenWindow window = OpenWindow.of(new WindowKit(), robot, OpenWindow.SETTINGS).withFolder();

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void goElsewhere() {
        robot.interact(() -> window.stage().setIconified(true));
    }

    private void comeBack() {
        robot.interact(() -> {
            window.stage().setIconified(false);
            window.stage().requestFocus();
        });
        OpenWindow.until(() -> window.stage().isFocused());
    }

    private List<Node> notes() {
        return Window.getWindows().stream().filter(each -> each instanceof PopupWindow popup && popup.getOwnerWindow() == window.stage())
                .map(each -> each.getScene().lookup(".away-note")).filter(each -> each != null).toList();
    }

    private void runTo(RunEvent end) {
        window.run();
        Story.ingest().forEach(window.kit().runs::tell);
        window.kit().runs.tell(end);
        OpenWindow.until(() -> !window.workbench().model().run().running().get());
    }

    private List<String> said() {
        List<String> words = new ArrayList<>();
        robot.interact(() -> notes().forEach(note -> note.lookupAll("*").stream().filter(Labeled.class::isInstance)
                .map(each -> ((Labeled) each).getText()).filter(text -> text != null && !text.isEmpty()).forEach(words::add)));
        return words;
    }

    @Test
    void aNoteSaysThatTheReportIsFinishedAndShowsItOnRequest() {
        window.run();
        window.tab(2);
        goElsewhere();
        Story.ingest().forEach(window.kit().runs::tell);
        window.kit().runs.tell(Story.done());
        OpenWindow.until(() -> notes().size() == 1);
        assertTrue(said().containsAll(List.of("Report finished", "Show the report")), () -> said().toString());
        assertTrue(window.text("message").startsWith("The report about 2026-11 laptop is finished. It took "));
        robot.interact(() -> Png.write(notes().getFirst().getScene().snapshot(null), Path.of("target/pictures/away-note.png")));
        robot.interact(() -> notes().getFirst().lookupAll(".button").stream().filter(each -> each instanceof ButtonBase button
                && "Show the report".equals(button.getText())).forEach(each -> ((ButtonBase) each).fire()));
        OpenWindow.until(() -> !window.stage().isIconified() && notes().isEmpty());
        assertEquals(0, window.find("tabs", TabPane.class).getSelectionModel().getSelectedIndex());
    }

    @Test
    void whatTheNoteOffersCanBeReachedByKeyInTheWindow() {
        goElsewhere();
        runTo(Story.done());
        OpenWindow.until(() -> notes().size() == 1);
        comeBack();
        OpenWindow.until(() -> notes().isEmpty());
        OpenWindow.until(() -> !window.find("export", Button.class).isDisabled());
        robot.interact(() -> window.find("message-action", Button.class).requestFocus());
        assertTrue(window.find("message-action", Button.class).isFocused());
        robot.interact(() -> window.find("message-action", Button.class).fire());
        assertTrue(window.shows("export-panel"));
    }

    @Test
    void aFailureIsSaidWithItsNextStep() {
        goElsewhere();
        runTo(new RunEvent.Ended(new RunOutcome.ModelFailed(new LlmFailure.CutOff())));
        OpenWindow.until(() -> notes().size() == 1);
        assertTrue(said().stream().anyMatch(text -> text.startsWith("The connection ended before the answer did.")), () -> said().toString());
        assertTrue(window.text("message").startsWith("The connection ended before the answer did."));
    }

    @Test
    void whoeverIsHereIsNotToldWhatTheyCanSee() {
        comeBack();
        runTo(Story.done());
        OpenWindow.settle();
        assertTrue(notes().isEmpty());
        assertFalse(window.find("message-bar", Node.class).isVisible());
    }

    @Test
    void manyRunsLeaveTheStyleOfTheWindowAsItIs() {
        goElsewhere();
        runTo(Story.done());
        OpenWindow.until(() -> notes().size() == 1);
        int sheets = window.stage().getScene().getStylesheets().size();
        runTo(Story.done());
        OpenWindow.settle();
        assertEquals(List.of(1, sheets), List.of(notes().size(), window.stage().getScene().getStylesheets().size()));
    }
}
