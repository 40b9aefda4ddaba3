package dev.chimera.ui.parts;

import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Tooltip;

/// Buttons with an id for tests and style, and a name for screen readers.
public final class Buttons {
    private Buttons() {}

    public static Button labelled(String id, Icon icon, String text, String hint, Runnable action) {
        Button button = new Button(text, icon.node());
        return ready(button, id, hint, action);
    }

    /// A button that shows only its icon; the hint is its name.
    public static Button icon(String id, Icon icon, String hint, Runnable action) {
        Button button = new Button("", icon.node());
        button.getStyleClass().addAll("button-icon", "flat");
        return ready(button, id, hint, action);
    }

    private static <B extends ButtonBase> B ready(B button, String id, String hint, Runnable action) {
        button.setId(id);
        button.setAccessibleText(hint);
        button.setTooltip(new Tooltip(hint));
        button.setOnAction(_ -> action.run());
        return button;
    }
}
