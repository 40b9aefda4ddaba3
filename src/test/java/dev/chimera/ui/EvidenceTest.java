package dev.chimera.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.core.run.BodyPart;
import dev.chimera.core.run.Origin;
import dev.chimera.core.run.RunEvent;
import dev.chimera.ui.preview.PreviewView;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/// The labels of the figures in the Report tab, from the strip to the data.
@ExtendWith(ApplicationExtension.class)
class EvidenceTest {
    private OpenWindow window;

    @BeforeEach
    void run(FxRobot robot) {
        window = OpenWindow.of(new WindowKit(), robot, OpenWindow.SETTINGS).withFolder();
        window.run();
        Story.ingest().stream().filter(event -> !(event instanceof RunEvent.BodyWritten)).forEach(window.kit().runs::tell);
        write("The folder holds **13 files**.\n\nThere are 7 CSV files.\n\nThe median time to first token in `baseline_summary.csv` is **201.75 ms**.");
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void write(String markdown) {
        window.kit().runs.tell(new RunEvent.BodyWritten(new BodyPart(markdown, Origin.MODEL, List.of())));
    }

    private int marks(String label) {
        return window.find("preview", PreviewView.class).lookupAll(".decoration-line." + label).size();
    }

    private void key(KeyCode... keys) {
        window.robot().interact(() -> window.find("preview", PreviewView.class).lookup(".rows-pane").requestFocus());
        window.robot().press(keys).release(keys);
    }

    @Test
    void figuresAreLabelledWhileTheReportIsStillWritten() {
        OpenWindow.until(() -> says("evidence-contradicted", "1 contradicted"));
        OpenWindow.until(() -> marks("contradicted") == 1 && marks("supported") >= 2);
        assertTrue(window.text("evidence-total").endsWith("figures:"), window.text("evidence-total"));
        write("There are 8 CSV files.");
        OpenWindow.until(() -> says("evidence-contradicted", "2 contradicted") && marks("contradicted") == 2);
    }

    @Test
    void aFigureThatIsClickedShowsItsFactAndGoesToItsPlaceInTheData() {
        OpenWindow.until(() -> marks("supported") >= 2);
        window.robot().clickOn(window.run("201.75 ms"));
        OpenWindow.until(() -> window.shows("evidence-card"));
        assertEquals("201.75 ms", window.text("evidence-figure"));
        assertEquals("time to first token (ttft_median, median)", window.text("evidence-fact-value"));
        assertEquals("baseline_summary.csv", window.text("evidence-file-value"));
        assertEquals("ttft_ms", window.text("evidence-column-value"));
        assertEquals("1 (of 118 values)", window.text("evidence-rows-value"));
        window.robot().interact(() -> window.find("evidence-show", Button.class).fire());
        OpenWindow.until(() -> window.find("tabs", TabPane.class).getSelectionModel().getSelectedIndex() == 2);
        OpenWindow.until(() -> says("file-place-title", "baseline_summary.csv"));
        window.robot().interact(() -> window.find("file-place-statistics", Button.class).fire());
        OpenWindow.until(() -> says("column-detail-title", "ttft_ms (ms) · baseline_summary.csv"));
        assertFalse(window.find("data-columns", TableView.class).getSelectionModel().isEmpty());
    }

    @Test
    void figuresAreSteppedThroughByKeyAndEscapeClosesTheCard() {
        OpenWindow.until(() -> marks("contradicted") == 1);
        key(KeyCode.F8);
        OpenWindow.until(() -> says("evidence-place", "1 of "));
        key(KeyCode.SHIFT, KeyCode.F8);
        OpenWindow.until(() -> says("evidence-figure", "201.75 ms"));
        key(KeyCode.ESCAPE);
        OpenWindow.until(() -> !window.shows("evidence-card"));
    }

    @Test
    void aChosenLabelNarrowsMarksAndSteps() {
        OpenWindow.until(() -> marks("contradicted") == 1 && marks("supported") >= 2);
        window.robot().interact(() -> window.find("evidence-contradicted", ToggleButton.class).fire());
        OpenWindow.until(() -> marks("supported") == 0 && marks("contradicted") == 1);
        window.robot().interact(() -> window.find("evidence-next", Button.class).fire());
        OpenWindow.until(() -> says("evidence-place", "1 of 1") && says("evidence-value-value", "6"));
        window.robot().interact(() -> window.find("evidence-contradicted", ToggleButton.class).fire());
        OpenWindow.until(() -> marks("supported") >= 2);
    }

    @Test
    void aContradictedFigureIsPutRightAndThatCanBeUndone() {
        window.kit().runs.tell(Story.done());
        OpenWindow.until(() -> marks("contradicted") == 1);
        chooseContradicted();
        press("evidence-use");
        OpenWindow.until(() -> window.shown().contains("There are 6 CSV files."));
        OpenWindow.until(() -> marks("contradicted") == 0 && says("evidence-label", "supported"));
        press("message-action");
        OpenWindow.until(() -> window.shown().contains("There are 7 CSV files.") && marks("contradicted") == 1);
    }

    @Test
    void itsSentenceIsCutOrKeptWithANote() {
        window.kit().runs.tell(Story.done());
        OpenWindow.until(() -> marks("contradicted") == 1);
        chooseContradicted();
        press("evidence-cut");
        OpenWindow.until(() -> !window.shown().contains("7 CSV files"));
        key(KeyCode.CONTROL, KeyCode.Z);
        OpenWindow.until(() -> window.shown().contains("7 CSV files") && marks("contradicted") == 1);
        chooseContradicted();
        press("evidence-keep");
        OpenWindow.until(() -> says("evidence-label", "A note beside it says so"));
        assertFalse(window.shows("evidence-keep"), "it is settled");
    }

    @Test
    void nothingIsChangedWhileTheRunStillWrites() {
        OpenWindow.until(() -> marks("contradicted") == 1);
        chooseContradicted();
        assertFalse(window.shows("evidence-use"));
    }

    private void chooseContradicted() {
        window.robot().interact(() -> {
            window.find("evidence-contradicted", ToggleButton.class).fire();
            window.find("evidence-next", Button.class).fire();
            window.find("evidence-contradicted", ToggleButton.class).fire();
        });
        OpenWindow.until(() -> window.shows("evidence-card") && says("evidence-figure", "7"));
    }

    private boolean says(String id, String words) {
        return window.shows(id) && window.text(id).contains(words);
    }

    private void press(String button) {
        window.robot().interact(() -> window.find(button, Button.class).fire());
    }

    @Test
    void editsAreCheckedAgainAsOneTypes() {
        window.kit().runs.tell(Story.done());
        OpenWindow.until(() -> marks("contradicted") == 1);
        window.tab(1);
        window.robot().clickOn("#source-text").press(KeyCode.CONTROL, KeyCode.END).release(KeyCode.END, KeyCode.CONTROL).write(" There are 9 CSV files.");
        OpenWindow.until(() -> says("evidence-contradicted", "2 contradicted"));
    }
}
