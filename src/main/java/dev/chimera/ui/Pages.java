package dev.chimera.ui;

import dev.chimera.ui.parts.Texts;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.StackPane;

/// The strip of tabs across the window. The page of the tab in front stands elsewhere, so that the strip keeps its place and has the whole width
/// whatever is shown; tabs that find no room all the same are in a menu at its end.
final class Pages extends TabPane {
    private final StackPane shown = new StackPane();
    private final Texts texts;

    Pages(Texts texts) {
        this.texts = texts;
        setId("tabs");
        setAccessibleText(texts.get("tabs"));
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        setTabDragPolicy(TabDragPolicy.FIXED);
        setMinHeight(USE_PREF_SIZE);
        setMaxHeight(USE_PREF_SIZE);
        shown.setId("page");
        shown.setMinWidth(320);
        shown.setAlignment(Pos.TOP_LEFT);
        getSelectionModel().selectedItemProperty().subscribe((Tab tab) -> front(tab));
        skinProperty().subscribe(_ -> nameMenu());
    }

    /// More tabs, behind the others.
    void add(List<? extends Page<?>> pages) {
        pages.forEach(page -> page.made().ifPresent(this::hang));
        getTabs().addAll(pages);
    }

    /// Where the page of the tab in front is shown.
    StackPane shown() {
        return shown;
    }

    private void hang(Node page) {
        if (!shown.getChildren().contains(page)) {
            page.setVisible(false);
            shown.getChildren().add(page);
        }
    }

    private void front(Tab tab) {
        if (tab instanceof Page<?> page) {
            Node node = page.node();
            hang(node);
            node.setVisible(true);
            shown.getChildren().stream().filter(other -> other != node).forEach(other -> other.setVisible(false));
        }
    }

    /// The button that shows which tabs there are, seen where they do not all fit.
    private void nameMenu() {
        lookupAll(".tab-down-button").forEach(button -> {
            button.setAccessibleRole(AccessibleRole.MENU_BUTTON);
            button.setAccessibleText(texts.get("tabs.all"));
            Tooltip.install(button, new Tooltip(texts.get("tabs.all")));
        });
    }

    /// Goes through the tabs from anywhere in the window.
    void install(Scene scene) {
        KeyCombination.Modifier control = KeyCombination.CONTROL_DOWN;
        for (KeyCode key : List.of(KeyCode.TAB, KeyCode.PAGE_DOWN)) {
            scene.getAccelerators().put(new KeyCodeCombination(key, control), () -> step(1));
        }
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.TAB, control, KeyCombination.SHIFT_DOWN), () -> step(-1));
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.PAGE_UP, control), () -> step(-1));
    }

    private void step(int by) {
        getSelectionModel().select(Math.floorMod(index() + by, getTabs().size()));
    }

    /// Brings a tab to the front.
    void show(String key) {
        getTabs().stream().filter(tab -> is(tab, key)).findFirst().ifPresent(getSelectionModel()::select);
    }

    /// Whether a tab is in front.
    boolean shows(String key) {
        return is(getSelectionModel().getSelectedItem(), key);
    }

    private static boolean is(Tab tab, String key) {
        return ("tab-" + key).equals(tab.getId());
    }

    int index() {
        return getSelectionModel().getSelectedIndex();
    }

    /// @param index which one, the nearest one where there are fewer
    void show(int index) {
        getSelectionModel().select(Math.clamp(index, 0, getTabs().size() - 1));
    }
}
