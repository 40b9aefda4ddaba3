package dev.chimera.ui.sources;

import dev.chimera.ui.fx.Pulse;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Lets a list grow from pulse to pulse when it is shown for the first time: making the lines of a whole screen at once would hold up the window.
final class Unrolling {
    private static final double STEP = 60;
    private final Region list;
    private final Pulse pulse = new Pulse(_ -> grow());

    /// @param list stands in a stack pane
    Unrolling(Region list) {
        this.list = list;
        StackPane.setAlignment(list, Pos.TOP_LEFT);
        list.setMaxHeight(STEP);
    }

    /// Call once, when the list gets its first lines.
    void begin() {
        pulse.start();
    }

    private void grow() {
        double next = list.getMaxHeight() + STEP;
        boolean whole = list.getParent() == null || next >= list.getParent().getLayoutBounds().getHeight();
        list.setMaxHeight(whole ? Double.MAX_VALUE : next);
        if (whole) {
            pulse.stop();
        }
    }
}
