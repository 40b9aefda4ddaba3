package dev.chimera.ui.preview;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/// Small buttons with a picture that the style sheet draws.
final class Icons {
    private Icons() {}

    /// @param icon style class of the picture
    /// @param name what the button does, shown as tooltip and read aloud
    static Button button(String icon, String name, Runnable action) {
        var picture = new Region();
        picture.getStyleClass().addAll("icon", icon);
        var button = new Button();
        button.setGraphic(picture);
        button.getStyleClass().addAll("flat", "icon-button", icon + "-button");
        button.setTooltip(new Tooltip(name));
        button.setAccessibleText(name);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
