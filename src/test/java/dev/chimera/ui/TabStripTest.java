package dev.chimera.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/// Every page of the window is in reach, however narrow the window and however large its words are.
class TabStripTest {
    private static final List<String> ALL = List.of("tab-report", "tab-source", "tab-data", "tab-prompts", "tab-history", "tab-compare", "tab-agents", "tab-sweep");
    private final FxRobot robot = new FxRobot();
    private final WindowKit kit = new WindowKit();
    private final Locale before = Locale.getDefault();
    private final List<OpenWindow> opened = new ArrayList<>();

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void close() {
        Locale.setDefault(before);
        opened.forEach(OpenWindow::close);
    }

    private OpenWindow open() {
        OpenWindow window = OpenWindow.of(kit, robot, OpenWindow.SETTINGS);
        opened.add(window);
        OpenWindow.settle();
        return window;
    }

    private static String front(OpenWindow window) {
        return String.valueOf(window.find("tabs", TabPane.class).getSelectionModel().getSelectedItem().getId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void allTabsAreSeenInTheSmallestWindow(String language) {
        Locale.setDefault(Locale.forLanguageTag(language));
        OpenWindow window = open();
        robot.interact(() -> window.stage().setWidth(860));
        OpenWindow.settle();
        TabPane tabs = window.find("tabs", TabPane.class);
        List<Node> heads = tabs.lookupAll(".tab").stream().toList();
        assertEquals(ALL.size(), heads.size());
        for (Node head : heads) {
            Bounds bounds = head.localToScene(head.getBoundsInLocal());
            assertTrue(bounds.getWidth() > 20 && bounds.getMaxX() <= 860, () -> head + " ends at " + bounds.getMaxX());
        }
    }

    @Test
    void tabsThatFindNoRoomAreInAMenuWithAName() {
        OpenWindow window = open();
        robot.interact(() -> window.workbench().model().text().set(TextSize.values()[TextSize.values().length - 1]));
        robot.interact(() -> window.stage().setWidth(860));
        OpenWindow.settle();
        Node menu = Optional.ofNullable(window.find("tabs", TabPane.class).lookup(".tab-down-button")).orElseThrow();
        assertTrue(menu.isVisible() && menu.localToScene(menu.getBoundsInLocal()).getMaxX() <= 861, () -> menu + " " + menu.localToScene(menu.getBoundsInLocal()));
        assertEquals("All tabs", menu.getAccessibleText());
        assertEquals(AccessibleRole.MENU_BUTTON, menu.getAccessibleRole());
        robot.clickOn(menu);
        OpenWindow.settle();
        robot.clickOn("Sweep");
        OpenWindow.until(() -> front(window).equals("tab-sweep"));
    }

    @Test
    void theKeysGoThroughAllTabsFromAnywhereAndBack() {
        OpenWindow window = open();
        robot.interact(() -> window.find("agent", Node.class).requestFocus());
        List<String> seen = new ArrayList<>(List.of(front(window)));
        for (int i = 0; i < ALL.size(); i++) {
            keys(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
            seen.add(front(window));
        }
        assertEquals(ALL, seen.subList(0, ALL.size()));
        assertEquals("tab-report", seen.getLast());
        keys(KeyCode.CONTROL, KeyCode.PAGE_UP);
        assertEquals("tab-sweep", front(window));
        keys(KeyCode.CONTROL, KeyCode.DIGIT7);
        assertEquals("tab-agents", front(window));
    }

    @Test
    void onlyThePageInFrontIsSeen() {
        OpenWindow window = open();
        for (Tab tab : window.find("tabs", TabPane.class).getTabs()) {
            robot.interact(() -> tab.getTabPane().getSelectionModel().select(tab));
            OpenWindow.settle();
            List<Node> seen = window.find("page", StackPane.class).getChildren().stream().filter(Node::isVisible).toList();
            assertEquals(1, seen.size(), () -> tab.getId() + " shows " + seen);
            assertTrue(tab instanceof Page<?> page && page.node() == seen.getFirst(), tab.getId());
        }
    }

    private void keys(KeyCode... keys) {
        robot.press(keys).release(keys);
        OpenWindow.settle();
    }
}
