package dev.chimera.ui.parts;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What stands in a pane that has nothing to show yet: what will be here and what to do for it.
public final class EmptyPane extends VBox {
    /// @param actions buttons that do it, none or few
    public EmptyPane(String title, String text, Node... actions) {
        getStyleClass().add("empty-pane");
        Label head = new Label(title);
        head.getStyleClass().add("empty-title");
        head.setWrapText(true);
        Label body = new Label(text);
        body.getStyleClass().add("empty-text");
        body.setWrapText(true);
        getChildren().addAll(head, body);
        getChildren().addAll(actions);
    }
}
