package dev.chimera.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/// Nothing that the data contradict leaves the window without a decision.
@ExtendWith(ApplicationExtension.class)
class ExportDecisionTest {
    private static final String FALSE = "There are 7 CSV files. The folder holds 13 files.";
    private final WindowKit kit = new WindowKit();
    private OpenWindow window;
    private FxRobot robot;

    @BeforeEach
    void open(FxRobot fresh) {
        robot = fresh;
        window = OpenWindow.of(kit, robot, OpenWindow.SETTINGS).withFolder();
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void decide(String id) {
        robot.interact(() -> window.find(id, RadioButton.class).fire());
    }

    @Test
    void whatTheDataContradictLeavesTheWindowOnlyByDecision() {
        window.finish(FALSE, 0);
        OpenWindow.until(() -> window.shows("evidence-contradicted"));
        window.press("export");
        window.type("export-file", Path.of("/home/ada/a.md").toString());
        assertTrue(window.shows("export-contradicted") && window.find("export-go", Button.class).isDisabled(), "nobody has decided");
        assertTrue(window.text("export-state").startsWith("Choose what becomes of the figures"), window.text("export-state"));
        decide("export-cut");
        window.press("export-go");
        OpenWindow.until(() -> "The folder holds 13 files.".equals(kit.written.getOrDefault(Path.of("/home/ada/a.md"), "").strip()));
        window.press("export");
        assertTrue(window.find("export-go", Button.class).isDisabled(), "asked anew");
        decide("export-note");
        window.type("export-file", Path.of("/home/ada/b.md").toString());
        window.press("export-go");
        OpenWindow.until(() -> kit.written.getOrDefault(Path.of("/home/ada/b.md"), "").startsWith("There are 7"));
        String noted = kit.written.getOrDefault(Path.of("/home/ada/b.md"), "");
        assertTrue(noted.contains("contradict"), noted);
    }

    @Test
    void theWayToTheContradictedFigureIsShown() {
        window.finish(FALSE, 0);
        OpenWindow.until(() -> window.shows("evidence-contradicted"));
        window.press("export");
        window.press("export-look");
        assertFalse(window.shows("export-panel"));
        OpenWindow.until(() -> window.shows("evidence-card") && window.text("evidence-figure").equals("7"));
    }

    @Test
    void exportingAgainAsksWhereTheReportHasBecomeFalse() {
        window.finish("The folder holds 13 files.", 0);
        window.press("export");
        window.type("export-file", Path.of("/home/ada/a.md").toString());
        window.press("export-go");
        OpenWindow.until(() -> kit.written.size() == 1);
        robot.interact(() -> window.workbench().desk().document().edit(FALSE));
        OpenWindow.until(() -> window.shows("evidence-contradicted"));
        window.more("again");
        assertTrue(window.shows("export-panel"), "there is a decision to make");
        assertEquals("The folder holds 13 files.", kit.written.get(Path.of("/home/ada/a.md")));
    }

    @Test
    void whatTurnsOutToBeContradictedIsAskedForBeforeAnythingIsWritten() {
        window.finish("The folder holds 13 files.", 0);
        window.press("export");
        window.type("export-file", Path.of("/home/ada/a.md").toString());
        robot.interact(() -> {
            window.workbench().desk().document().edit(FALSE);
            window.find("export-go", Button.class).fire();
        });
        OpenWindow.until(() -> window.shows("export-panel") && window.find("export-go", Button.class).isDisabled());
        assertEquals(Set.of(), kit.written.keySet());
    }
}
