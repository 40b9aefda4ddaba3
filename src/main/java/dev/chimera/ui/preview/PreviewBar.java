package dev.chimera.ui.preview;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The row of small buttons above the text.
final class PreviewBar extends HBox {
    PreviewBar(ResourceBundle texts, PreviewActions actions, ObservableValue<Integer> zoom) {
        var room = new Region();
        setHgrow(room, Priority.ALWAYS);
        var percent = new Button();
        percent.getStyleClass().addAll("flat", "zoom-percent");
        percent.setAccessibleText(texts.getString("zoom.reset"));
        percent.setTooltip(new Tooltip(texts.getString("zoom.reset")));
        percent.setOnAction(_ -> actions.zoomReset());
        zoom.subscribe(now -> percent.setText(MessageFormat.format(texts.getString("zoom.percent"), now)));
        getChildren().addAll(
                Icons.button("icon-outline", texts.getString("outline.open"), actions::toggleOutline), room,
                Icons.button("icon-find", texts.getString("find.open"), actions::openFind),
                Icons.button("icon-minus", texts.getString("zoom.smaller"), () -> actions.zoomStep(false)),
                percent,
                Icons.button("icon-plus", texts.getString("zoom.larger"), () -> actions.zoomStep(true)));
        getStyleClass().add("preview-bar");
    }
}
