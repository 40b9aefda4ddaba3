package dev.chimera.ui;

import dev.chimera.ui.parts.Texts;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

/// The tabs in the middle of the window, each known by its key.
final class Pages extends TabPane {
    private final Texts texts;

    Pages(Texts texts) {
        this.texts = texts;
        setId("tabs");
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        setTabDragPolicy(TabDragPolicy.FIXED);
        setMinWidth(320);
    }

    /// One more tab, behind the others.
    ///
    /// @param key what its title is called in the texts, after `tab.`
    Pages with(String key, Node content) {
        Tab tab = new Tab(texts.get("tab." + key), content);
        tab.setId("tab-" + key);
        getTabs().add(tab);
        return this;
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
