package dev.chimera.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.core.run.BodyPart;
import dev.chimera.core.run.Origin;
import dev.chimera.core.run.RunEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
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

    private void finish(String body) {
        window.run();
        Story.ingest().stream().filter(event -> !(event instanceof RunEvent.BodyWritten)).forEach(kit.runs::tell);
        kit.runs.tell(new RunEvent.BodyWritten(new BodyPart(body, Origin.MODEL, List.of())), Story.done());
        OpenWindow.until(() -> !window.find("export", Button.class).isDisabled());
    }

    private void press(String id) {
        robot.interact(() -> window.find(id, Button.class).fire());
    }

    private void decide(String id) {
        robot.interact(() -> window.find(id, RadioButton.class).fire());
    }

    private void to(Path file) {
        robot.interact(() -> window.find("export-file", TextField.class).setText(file.toString()));
    }

    private void choose(String item) {
        robot.interact(() -> window.find("more", MenuButton.class).getItems().stream().filter(entry -> item.equals(entry.getId())).findFirst()
                .ifPresent(MenuItem::fire));
    }

    @Test
    void whatTheDataContradictLeavesTheWindowOnlyByDecision() {
        finish(FALSE);
        OpenWindow.until(() -> window.shows("evidence-contradicted"));
        press("export");
        to(Path.of("/home/ada/a.md"));
        assertTrue(window.shows("export-contradicted") && window.find("export-go", Button.class).isDisabled(), "nobody has decided");
        assertTrue(window.text("export-state").startsWith("Choose what becomes of the figures"), window.text("export-state"));
        decide("export-cut");
        press("export-go");
        OpenWindow.until(() -> "The folder holds 13 files.".equals(kit.written.getOrDefault(Path.of("/home/ada/a.md"), "").strip()));
        press("export");
        assertTrue(window.find("export-go", Button.class).isDisabled(), "asked anew");
        decide("export-note");
        to(Path.of("/home/ada/b.md"));
        press("export-go");
        OpenWindow.until(() -> kit.written.getOrDefault(Path.of("/home/ada/b.md"), "").startsWith("There are 7"));
        String noted = kit.written.getOrDefault(Path.of("/home/ada/b.md"), "");
        assertTrue(noted.contains("contradict"), noted);
    }

    @Test
    void theWayToTheContradictedFigureIsShown() {
        finish(FALSE);
        OpenWindow.until(() -> window.shows("evidence-contradicted"));
        press("export");
        press("export-look");
        assertFalse(window.shows("export-panel"));
        OpenWindow.until(() -> window.shows("evidence-card") && window.text("evidence-figure").equals("7"));
    }

    @Test
    void exportingAgainAsksWhereTheReportHasBecomeFalse() {
        finish("The folder holds 13 files.");
        press("export");
        to(Path.of("/home/ada/a.md"));
        press("export-go");
        OpenWindow.until(() -> kit.written.size() == 1);
        robot.interact(() -> window.workbench().desk().document().edit(FALSE));
        OpenWindow.until(() -> window.shows("evidence-contradicted"));
        choose("again");
        assertTrue(window.shows("export-panel"), "there is a decision to make");
        assertEquals("The folder holds 13 files.", kit.written.get(Path.of("/home/ada/a.md")));
    }

    @Test
    void whatTurnsOutToBeContradictedIsAskedForBeforeAnythingIsWritten() {
        finish("The folder holds 13 files.");
        press("export");
        to(Path.of("/home/ada/a.md"));
        robot.interact(() -> {
            window.workbench().desk().document().edit(FALSE);
            window.find("export-go", Button.class).fire();
        });
        OpenWindow.until(() -> window.shows("export-panel") && window.find("export-go", Button.class).isDisabled());
        assertEquals(Set.of(), kit.written.keySet());
    }
}
