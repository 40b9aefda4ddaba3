package dev.chimera.ui;

import dev.chimera.ui.parts.Texts;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The list of shortcuts, over the window. Any click closes it.
final class ShortcutSheet extends StackPane {
    /// Each with the name of its text; `Mod` is the key that commands are given with.
    private static final List<Entry> KEYS = List.of(new Entry("Mod+O", "open"), new Entry("Mod+R", "run"), new Entry("Esc", "stop"), new Entry("Mod+E", "export"),
            new Entry("Mod+1 … 8", "tabs"), new Entry("Control+Tab", "next"), new Entry("F6", "areas"), new Entry("Mod+F", "find"), new Entry("Mod+Shift+O", "outline"),
            new Entry("Mod++ / - / 0", "zoom"), new Entry("Mod+Shift+E", "again"), new Entry("F8", "figures"), new Entry("Mod+Shift+K", "check"),
            new Entry("Mod+N", "window"), new Entry("Mod+Alt++ / - / 0", "text"), new Entry("Mod+Z", "undo"), new Entry("Mod+C", "copy"), new Entry("Mod+Shift+C", "markdown"), new Entry("Mod+L", "link"),
            new Entry("← → Enter", "charts"), new Entry("Space", "check.line"), new Entry("Enter", "place"), new Entry("F1", "list"));

    private record Entry(String keys, String key) {}

    ShortcutSheet(Texts texts) {
        setId("shortcuts");
        getStyleClass().add("sheet-shade");
        Label title = new Label(texts.get("shortcuts.title"));
        title.getStyleClass().add("empty-title");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("shortcut-grid");
        String mod = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac") ? "⌘" : texts.get("key.mod");
        for (int i = 0; i < KEYS.size(); i++) {
            Label key = new Label(KEYS.get(i).keys.replace("Mod", mod).replace("Control", texts.get("key.mod")).replace("Shift", texts.get("key.shift")).replace("Space", texts.get("key.space")));
            key.getStyleClass().add("shortcut-key");
            key.setMinWidth(USE_PREF_SIZE);
            Label words = new Label(texts.get("shortcuts." + KEYS.get(i).key));
            words.setWrapText(true);
            grid.addRow(i, key, words);
        }
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setAccessibleText(texts.get("shortcuts.title"));
        VBox card = new VBox(title, scroll);
        card.getStyleClass().add("sheet-card");
        card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(card);
        setOnMouseClicked(_ -> setVisible(false));
        setVisible(false);
    }

    void toggle() {
        setVisible(!isVisible());
        if (isVisible()) {
            requestFocus();
        }
    }
}
