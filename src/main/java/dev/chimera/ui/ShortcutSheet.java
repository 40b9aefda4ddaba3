package dev.chimera.ui;

import dev.chimera.ui.parts.Texts;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The list of shortcuts, over the window. Any click closes it.
final class ShortcutSheet extends StackPane {
    private static final List<String> KEYS = List.of("Ctrl+O", "Ctrl+R", "Esc", "Ctrl+E", "Ctrl+1 … 6", "F1");

    ShortcutSheet(Texts texts) {
        setId("shortcuts");
        getStyleClass().add("sheet-shade");
        Label title = new Label(texts.get("shortcuts.title"));
        title.getStyleClass().add("empty-title");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("shortcut-grid");
        for (int i = 0; i < KEYS.size(); i++) {
            Label key = new Label(KEYS.get(i));
            key.getStyleClass().add("shortcut-key");
            grid.addRow(i, key, new Label(texts.get("shortcuts." + i)));
        }
        VBox card = new VBox(title, grid);
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
