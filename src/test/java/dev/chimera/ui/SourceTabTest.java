package dev.chimera.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.control.Label;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/// The report as Markdown that can be edited.
class SourceTabTest {
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
    void theSourceTabHasLineNumbersAndColoursMarkdown() {
        window.written();
        window.tab(1);
        CodeArea source = window.find("source-text", CodeArea.class);
        OpenWindow.until(() -> source.lookupAll(".lineno").stream().anyMatch(node -> node instanceof Label number && number.getText().strip().equals("3")));
        OpenWindow.until(() -> source.getStyleOfChar(0).contains("md-heading"));
        robot.interact(() -> source.insertText(0, "plain\n\n"));
        OpenWindow.until(() -> !source.getStyleOfChar(0).contains("md-heading") && source.getStyleOfChar(7).contains("md-heading"));
    }

    @Test
    void anEditCanBeUndoneDownToTheReportAsItWasWritten() {
        window.written();
        String written = window.shown();
        CodeArea source = window.find("source-text", CodeArea.class);
        robot.interact(() -> source.appendText(" More."));
        robot.interact(source::undo);
        robot.interact(source::undo);
        OpenWindow.until(() -> window.shown().equals(written));
        assertEquals(written, source.getText());
    }
}
