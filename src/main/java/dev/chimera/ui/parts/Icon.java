package dev.chimera.ui.parts;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.SVGPath;

/// The drawings on buttons, each in a square of 16 units. They take the colour of the text around them.
public enum Icon {
    FOLDER("M1 3 h5 l2 2 h7 v9 h-14 z M2.5 6.5 v6 h11 v-6 z"),
    RUN("M4 2 L13 8 L4 14 z"),
    STOP("M3 3 h10 v10 h-10 z"),
    PAUSE("M3.5 2.5 h3 v11 h-3 z M9.5 2.5 h3 v11 h-3 z"),
    EXPORT("M7.25 1 h1.5 v6.2 l2.2 -2.2 l1.05 1.05 l-4 4 l-4 -4 l1.05 -1.05 l2.2 2.2 z M2 11 h1.5 v2.5 h9 v-2.5 h1.5 v4 h-12 z"),
    REFRESH("M8 2.5 a5.5 5.5 0 1 0 5.3 7 l-1.45 -0.4 a4 4 0 1 1 -0.95 -3.9 l-1.9 1.9 h4.5 v-4.5 l-1.55 1.55 a5.5 5.5 0 0 0 -3.95 -1.65 z"),
    CLOSE("M3.2 4.26 L4.26 3.2 L8 6.94 L11.74 3.2 L12.8 4.26 L9.06 8 L12.8 11.74 L11.74 12.8 L8 9.06 L4.26 12.8 L3.2 11.74 L6.94 8 z"),
    COPY("M2 2 h8 v2 h-1.5 v-0.5 h-5 v7 h0.5 v1.5 h-2 z M5.5 5.5 h8.5 v9 h-8.5 z M7 7 v6 h5.5 v-6 z"),
    PICTURE("M1 2.5 h14 v11 h-14 z M2.5 4 v6.6 l3.2 -3.4 l3 3 l1.8 -1.8 l3 2.6 v-7 z M10.2 5.2 h1.8 v1.8 h-1.8 z"),
    VIEW("M4.6 3 h1.9 l3.6 10 h-1.9 l-0.8 -2.4 h-3.7 l-0.8 2.4 h-1.9 z M5.55 5.2 l-1.3 3.9 h2.6 z M12 7 h1.3 v2 h2 v1.3 h-2 v2 h-1.3 v-2 h-2 v-1.3 h2 z"),
    SEARCH("M6.5 1.5 a5 5 0 1 0 3.05 8.95 l3.7 3.7 l1.05 -1.05 l-3.7 -3.7 a5 5 0 0 0 -4.1 -7.9 z M6.5 3 a3.5 3.5 0 1 1 0 7 a3.5 3.5 0 1 1 0 -7 z"),
    COMPARE("M1 2 h6 v12 h-6 z M9 2 h6 v12 h-6 z M2.5 3.5 v9 h3 v-9 z"),
    TAKE("M1 3 h5 l2 2 h7 v9 h-14 z M2.5 6.5 v6 h11 v-6 z M7.25 7 h1.5 v2.2 l0.9 -0.9 l1 1 l-2.65 2.6 l-2.65 -2.6 l1 -1 l0.9 0.9 z"),
    DELETE("M6 1 h4 l0.7 1.2 h3.3 v1.5 h-12 v-1.5 h3.3 z M3 5 h10 l-0.8 10 h-8.4 z M5.6 6.5 l0.4 7 h1.2 v-7 z M8.8 6.5 v7 h1.2 l0.4 -7 z"),
    ALERT("M8 1.5 L15 14 H1 z M7.25 6 v4 h1.5 v-4 z M7.25 11 v1.5 h1.5 v-1.5 z"),
    DONE("M6.2 12.6 L1.8 8.2 L2.9 7.1 L6.2 10.4 L13.1 3.5 L14.2 4.6 z"),
    SAVE("M2 2 h9.5 l2.5 2.5 v9.5 h-12 z M3.5 3.5 v9 h9 v-7.4 l-1.6 -1.6 h-0.9 v3 h-5 v-3 z M5 8.5 h6 v4 h-6 z"),
    RESET("M8 2.5 a5.5 5.5 0 1 1 -5.3 7 l1.45 -0.4 a4 4 0 1 0 0.95 -3.9 l1.9 1.9 h-4.5 v-4.5 l1.55 1.55 a5.5 5.5 0 0 1 3.95 -1.65 z"),
    CLOCK("M8 1 a7 7 0 1 0 0.01 0 z M8 2.5 a5.5 5.5 0 1 1 -0.01 0 z M7.25 4 h1.5 v3.7 l2.6 2.6 l-1.05 1.05 l-3.05 -3.05 z"),
    BACK("M9.5 2 L10.6 3.1 L5.7 8 L10.6 12.9 L9.5 14 L3.5 8 z"),
    FILE("M3 1 h7 l3 3 v11 h-10 z M4.5 2.5 v11 h7 v-8 h-3 v-3 z M5.7 7.5 h4.6 v1.2 h-4.6 z M5.7 10 h4.6 v1.2 h-4.6 z"),
    UP("M8 4 L14 10 L12.9 11.1 L8 6.2 L3.1 11.1 L2 10 z"),
    DOWN("M8 12 L2 6 L3.1 4.9 L8 9.8 L12.9 4.9 L14 6 z"),
    MORE("M2 6.7 h2.6 v2.6 h-2.6 z M6.7 6.7 h2.6 v2.6 h-2.6 z M11.4 6.7 h2.6 v2.6 h-2.6 z"),
    NOTE("M8 1 a7 7 0 1 0 0.01 0 z M7.25 7 h1.5 v5 h-1.5 z M7.25 4 h1.5 v1.6 h-1.5 z");

    private final String path;

    Icon(String path) {
        this.path = path;
    }

    /// A new node that shows the drawing.
    public Node node() {
        SVGPath shape = new SVGPath();
        shape.setContent(path);
        shape.setFillRule(FillRule.EVEN_ODD);
        shape.getStyleClass().add("icon-shape");
        StackPane square = new StackPane(shape);
        square.getStyleClass().add("icon");
        return square;
    }
}
