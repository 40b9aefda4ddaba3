package dev.chimera.ui.preview;

import dev.chimera.ui.parts.Texts;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The row of small buttons above the text.
final class PreviewBar extends HBox {
    PreviewBar(Texts texts, PreviewActions actions, ObservableValue<Integer> zoom) {
        var room = new Region();
        setHgrow(room, Priority.ALWAYS);
        var percent = new Button();
        percent.getStyleClass().addAll("flat", "zoom-percent");
        percent.setAccessibleText(texts.get("preview.zoom.reset"));
        percent.setTooltip(new Tooltip(texts.get("preview.zoom.reset")));
        percent.setOnAction(_ -> actions.zoomReset());
        zoom.subscribe(now -> percent.setText(texts.get("preview.zoom.percent", now)));
        getChildren().addAll(
                Icons.button("icon-outline", texts.get("preview.outline.open"), actions::toggleOutline), room,
                Icons.button("icon-find", texts.get("preview.find.open"), actions::openFind),
                Icons.button("icon-minus", texts.get("preview.zoom.smaller"), () -> actions.zoomStep(false)),
                percent,
                Icons.button("icon-plus", texts.get("preview.zoom.larger"), () -> actions.zoomStep(true)));
        getStyleClass().add("preview-bar");
    }
}
