package dev.chimera.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/// Names for screen readers, tab by tab and page by page. The filled History, Agents and Sweep tabs and the place in a file are held by the tests that fill them.
class AccessibleNamesTest {
    private final FxRobot robot = new FxRobot();
    private final OpenWindow window = OpenWindow.of(new WindowKit(), robot, OpenWindow.SETTINGS);

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void everyControlHasANameForScreenReaders() {
        Set<String> nameless = new TreeSet<>(inAllTabs());
        window.withFolder();
        nameless.addAll(inAllTabs());
        window.finish("# Report\n\nThe folder holds 13 files.", 3);
        nameless.addAll(inAllTabs());
        assertEquals(Set.of(), nameless);
    }

    private Set<String> inAllTabs() {
        Set<String> nameless = new TreeSet<>();
        for (int tab = 0; tab < 8; tab++) {
            window.tab(tab);
            nameless.addAll(SpokenNames.missing(window));
        }
        return nameless;
    }

    @Test
    void thePagesOverTheWindowHaveThemToo() {
        window.withFolder().finish("# Report\n\nThe folder holds 13 files.", 1);
        window.press("export");
        assertTrue(window.shows("export-panel"));
        Set<String> nameless = new TreeSet<>(SpokenNames.missing(window));
        window.press("export-cancel");
        window.press("models-open");
        nameless.addAll(SpokenNames.missing(window));
        window.press("models-close");
        window.tab(3);
        robot.interact(() -> window.find("show-template", ToggleButton.class).fire());
        nameless.addAll(SpokenNames.missing(window));
        window.tab(0);
        robot.interact(() -> window.workbench().desk().step(true));
        OpenWindow.until(() -> window.shows("evidence-close"));
        nameless.addAll(SpokenNames.missing(window));
        assertEquals(Set.of(), nameless);
    }

    @Test
    void aControlWithoutANameIsFound() {
        robot.interact(() -> window.find("open", Button.class).setText(""));
        robot.interact(() -> window.find("open", Button.class).setAccessibleText(""));
        assertEquals(1, SpokenNames.missing(window).size());
    }
}
