package dev.chimera.ui.parts;

import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.transform.Scale;

/// Draws a node as it is, twice as large, so that it can be printed.
public final class Picture {
    private static final double LARGER = 2;

    private Picture() {}

    public static Image of(Node node) {
        SnapshotParameters how = new SnapshotParameters();
        how.setTransform(new Scale(LARGER, LARGER));
        how.setViewport(new Rectangle2D(0, 0, node.getLayoutBounds().getWidth() * LARGER, node.getLayoutBounds().getHeight() * LARGER));
        return node.snapshot(how, null);
    }
}
