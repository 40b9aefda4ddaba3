package dev.chimera.ui.preview;

import dev.chimera.ui.preview.rows.Position;
import java.util.function.Function;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/// Says what is under the mouse: a link's address or a decoration's text.
final class Hover {
    private final RowsPane pane;
    private final Function<Position, String> says;
    private final Tooltip tooltip = new Tooltip();
    private String said = "";

    /// @param says what there is to say about a character, empty for nothing
    Hover(RowsPane pane, Function<Position, String> says) {
        this.pane = pane;
        this.says = says;
        tooltip.setWrapText(true);
        tooltip.getStyleClass().add("preview-tooltip");
        pane.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
    }

    private void moved(MouseEvent event) {
        String now = pane.characterAt(new Point2D(event.getSceneX(), event.getSceneY())).map(says).orElse("");
        if (now.equals(said)) {
            return;
        }
        said = now;
        tooltip.setText(now);
        pane.setCursor(now.isEmpty() ? Cursor.DEFAULT : Cursor.HAND);
        Tooltip.uninstall(pane, tooltip);
        if (!now.isEmpty()) {
            Tooltip.install(pane, tooltip);
        }
    }
}
