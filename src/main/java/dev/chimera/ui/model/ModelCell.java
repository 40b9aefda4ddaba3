package dev.chimera.ui.model;

import java.util.function.UnaryOperator;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A model in the list: its name, and below it its size and quantization.
final class ModelCell extends ListCell<String> {
    private final UnaryOperator<String> details;
    private final Label name = new Label();
    private final Label more = new Label();
    private final VBox lines = new VBox(name, more);

    ModelCell(UnaryOperator<String> details) {
        this.details = details;
        more.getStyleClass().add("quiet");
    }

    @Override
    protected void updateItem(@Nullable String model, boolean empty) {
        super.updateItem(model, empty);
        setText(null);
        setGraphic(empty || model == null ? null : lines);
        if (model != null) {
            name.setText(model);
            more.setText(details.apply(model));
        }
    }
}
