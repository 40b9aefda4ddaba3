package dev.chimera.ui.metrics;

import java.util.List;
import java.util.OptionalDouble;
import javafx.scene.shape.Path;

/// How the calls look in one chart. A kind of mark is one path for all calls, so that a chart has as many nodes with a hundred calls as with one.
interface Marks {
    /// What the chart shows of a call; empty for calls that have none and are left out.
    OptionalDouble value(CallPoint point);

    /// The paths, in the order in which they lie on each other.
    List<Path> paths();

    /// Draws the calls anew.
    void draw(PlotArea area);
}
