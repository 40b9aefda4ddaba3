package dev.chimera.ui.parts;

import javafx.scene.shape.ArcTo;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/// Pieces of paths.
public final class Shapes {
    private Shapes() {}

    public static Path path(String style) {
        Path path = new Path();
        path.getStyleClass().add(style);
        path.setManaged(false);
        path.setMouseTransparent(true);
        return path;
    }

    public static void line(Path path, double fromX, double fromY, double toX, double toY) {
        path.getElements().addAll(new MoveTo(fromX, fromY), new LineTo(toX, toY));
    }

    public static void box(Path path, double left, double top, double right, double bottom) {
        if (bottom > top) {
            polygon(path, left, top, right, top, right, bottom, left, bottom);
        }
    }

    public static void diamond(Path path, double x, double y, double radius) {
        polygon(path, x, y - radius, x + radius, y, x, y + radius, x - radius, y);
    }

    public static void triangle(Path path, double x, double y, double radius) {
        polygon(path, x, y - radius, x + radius, y + radius * 0.8, x - radius, y + radius * 0.8);
    }

    public static void circle(Path path, double x, double y, double radius) {
        path.getElements().addAll(new MoveTo(x - radius, y), new ArcTo(radius, radius, 0, x + radius, y, false, true),
                new ArcTo(radius, radius, 0, x - radius, y, false, true), new ClosePath());
    }

    /// @param places x and y of each corner
    private static void polygon(Path path, double... places) {
        path.getElements().add(new MoveTo(places[0], places[1]));
        for (int i = 2; i < places.length; i += 2) {
            path.getElements().add(new LineTo(places[i], places[i + 1]));
        }
        path.getElements().add(new ClosePath());
    }
}
