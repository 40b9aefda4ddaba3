package dev.chimera.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.core.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBoxTreeItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.controlsfx.control.CheckTreeView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/// What one does in the window every day: keys, looks, taking back.
class EverydayTest {
    private static final Settings USED = new Settings("light", "127.0.0.1", "", "auto", "Ada", "Insight", Map.of(), List.of("/data/old", "/data/older"),
            Map.of("width", 1000.0, "height", 700.0), Settings.Calls.DEFAULTS, Map.of(), Settings.Export.DEFAULTS);
    private final FxRobot robot = new FxRobot();
    private final WindowKit kit = new WindowKit();
    private final OpenWindow window = OpenWindow.of(kit, robot, USED);

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void press(String id) {
        robot.interact(() -> window.find(id, Button.class).fire());
    }

    private void keys(KeyCode... keys) {
        robot.press(keys).release(keys);
        OpenWindow.settle();
    }

    /// The area of the window that has the focus.
    private String area() {
        for (Node node = window.stage().getScene().getFocusOwner(); node != null; node = node.getParent()) {
            String id = Optional.ofNullable(node.getId()).orElse("");
            if (Set.of("toolbar", "sources", "tabs", "page", "right").contains(id)) {
                return id;
            }
        }
        return String.valueOf(window.stage().getScene().getFocusOwner());
    }

    @Test
    void f6GoesFromAreaToAreaAndShiftF6Back() {
        window.withFolder();
        robot.interact(() -> window.find("open", Button.class).requestFocus());
        List<String> areas = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            keys(KeyCode.F6);
            areas.add(area());
        }
        assertEquals(List.of("tabs", "sources", "page", "right", "toolbar"), areas);
        keys(KeyCode.SHIFT, KeyCode.F6);
        assertEquals("right", area());
    }

    @Test
    void tabGoesThroughTheWindowFromTopToBottom() {
        window.withFolder();
        robot.interact(() -> window.find("open", Button.class).requestFocus());
        List<String> areas = new ArrayList<>(List.of("toolbar"));
        for (int i = 0; i < 60; i++) {
            keys(KeyCode.TAB);
            if (!area().equals(areas.getLast())) {
                areas.add(area());
            }
        }
        assertEquals(List.of("toolbar", "tabs", "sources", "page", "right", "toolbar"), areas.subList(0, 6));
    }

    @Test
    void wordsGrowInTheWholeWindowAndTheSizeIsKept() {
        Label folder = window.find("counts", Label.class);
        double normal = folder.getFont().getSize();
        robot.interact(() -> window.find("view", MenuButton.class).getItems().stream().filter(item -> "text-200".equals(item.getId())).forEach(MenuItem::fire));
        OpenWindow.settle();
        assertEquals(2 * normal, folder.getFont().getSize(), 0.1);
        assertEquals(200.0, kit.remembered.getLast().window().get("text"));
        robot.interact(() -> window.find("open", Button.class).requestFocus());
        keys(KeyCode.CONTROL, KeyCode.ALT, KeyCode.DIGIT0);
        OpenWindow.until(() -> Math.abs(folder.getFont().getSize() - normal) < 0.1);
    }

    @Test
    void theViewMenuShowsTheListOfKeysWithTheirWords() {
        robot.interact(() -> window.find("view", MenuButton.class).getItems().getLast().fire());
        OpenWindow.until(() -> window.find("shortcuts", Node.class).isVisible());
        OpenWindow.settle();
        List<String> words = window.find("shortcuts", Node.class).lookupAll(".label").stream().map(label -> ((Label) label).getText()).toList();
        assertTrue(words.containsAll(List.of("Ctrl+O", "Open a folder", "F6", "Ctrl+Z", "F1")), words::toString);
    }

    @Test
    void theTreeIsOneStopOfTheTabKeyAndTheSpaceBarChecksItsLine() {
        window.withFolder();
        CheckTreeView<?> tree = window.find("files", CheckTreeView.class);
        robot.interact(tree::requestFocus);
        robot.interact(() -> tree.getSelectionModel().select(1));
        int before = window.workbench().model().sources().included();
        keys(KeyCode.SPACE);
        OpenWindow.until(() -> window.workbench().model().sources().included() < before);
        keys(KeyCode.SPACE);
        OpenWindow.until(() -> window.workbench().model().sources().included() == before);
        keys(KeyCode.TAB);
        assertEquals("page", area());
    }

    @Test
    void aChangeOfCheckMarksIsTakenBack() {
        window.withFolder();
        CheckTreeView<?> tree = window.find("files", CheckTreeView.class);
        robot.interact(() -> ((CheckBoxTreeItem<?>) tree.getRoot()).setSelected(false));
        OpenWindow.until(() -> window.workbench().model().sources().included() == 0);
        robot.interact(tree::requestFocus);
        keys(KeyCode.CONTROL, KeyCode.Z);
        OpenWindow.until(() -> window.workbench().model().sources().included() == 13);
        OpenWindow.until(() -> ((CheckBoxTreeItem<?>) tree.getRoot()).isSelected());
    }

    @Test
    void theListOfRecentFoldersIsEmptiedAndBroughtBack() {
        robot.interact(() -> window.find("recent", MenuButton.class).getItems().getLast().fire());
        assertEquals(List.of(), kit.remembered.getLast().recentFolders());
        press("message-action");
        assertEquals(List.of("/data/old", "/data/older"), kit.remembered.getLast().recentFolders());
        assertEquals("/data/old", window.find("recent", MenuButton.class).getItems().getFirst().getText());
    }

    @Test
    void aDeletedPersonaIsBroughtBack() {
        window.tab(3);
        press("persona-delete");
        assertEquals(List.of("Sceptic"), kit.personas.stream().map(persona -> persona.name()).toList());
        assertEquals("The persona Insight was deleted.", window.text("message"));
        press("message-action");
        assertEquals(List.of("Sceptic", "Insight"), kit.personas.stream().map(persona -> persona.name()).toList());
    }

    @Test
    void chosenRowsOfATableAreCopied() {
        window.withFolder();
        window.tab(2);
        robot.interact(() -> {
            window.find("show-data-columns", ToggleButton.class).fire();
            TableView<?> table = window.find("data-columns", TableView.class);
            table.getSelectionModel().selectRange(0, 2);
            table.requestFocus();
        });
        keys(KeyCode.CONTROL, KeyCode.C);
        List<String> lines = new ArrayList<>();
        robot.interact(() -> lines.addAll(Clipboard.getSystemClipboard().getString().lines().toList()));
        assertEquals(3, lines.size(), lines::toString);
        assertTrue(lines.getFirst().startsWith("column,file,"), lines::getFirst);
    }
}
