package dev.chimera.ui.evidence;

import dev.chimera.core.check.Label;
import javafx.scene.Node;
import javafx.scene.shape.SVGPath;
import javafx.scene.layout.StackPane;

/// The sign of a label: a shape and a colour, the same in the strip and on the card. In the text, lines of other shapes stand for them.
final class LabelMark extends StackPane {
    LabelMark(Label label) {
        SVGPath shape = new SVGPath();
        shape.setContent(path(label));
        shape.getStyleClass().add("label-shape");
        getStyleClass().addAll("label-mark", label.label());
        getChildren().add((Node) shape);
        setMouseTransparent(true);
    }

    private static String path(Label label) {
        return switch (label) {
            case SUPPORTED -> "M0 6 L1.5 4.5 L4 7 L10.5 0.5 L12 2 L4 10 z";
            case DERIVED -> "M0 2 h12 v2 h-12 z M0 7 h12 v2 h-12 z";
            case CONTRADICTED -> "M1.5 0 L6 4.5 L10.5 0 L12 1.5 L7.5 6 L12 10.5 L10.5 12 L6 7.5 L1.5 12 L0 10.5 L4.5 6 L0 1.5 z";
            case UNSUPPORTED, IGNORE -> "M1 4 a5 4 0 1 1 6.3 3.9 v1.6 h-2 v-3.2 a3 2.3 0 1 0 -2.3 -2.3 z M5.3 10.6 h2 v2 h-2 z";
        };
    }
}
