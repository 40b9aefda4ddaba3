package dev.chimera.ui.preview;

import dev.chimera.ui.preview.rows.Level;
import dev.chimera.ui.preview.rows.Place;
import dev.chimera.ui.preview.rows.TaskMark;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// What stands to the left of a row's body: the bars of quotes and the list marker or check box. Sizes are in em, the size
/// of the text.
final class RowFrame {
    private static final double LEVEL_EMS = 1.7;
    private static final double MARKER_GAP_EMS = 0.45;

    private final Place place;
    private final List<Region> bars = new ArrayList<>();
    private final Label marker = new Label();
    private final boolean marked;

    RowFrame(Place place) {
        this.place = place;
        for (Level level : place.levels()) {
            if (level == Level.QUOTE) {
                var bar = new Region();
                bar.getStyleClass().add("quote-bar");
                bars.add(bar);
            }
        }
        marked = place.task() != TaskMark.NONE || !place.marker().isEmpty();
        marker.getStyleClass().add("marker");
        if (place.task() == TaskMark.NONE) {
            marker.setText(place.marker());
        } else {
            marker.setGraphic(taskBox(place.task()));
        }
    }

    private static Region taskBox(TaskMark task) {
        var tick = new Region();
        tick.getStyleClass().add("task-tick");
        var box = new StackPane(tick);
        box.getStyleClass().addAll("task-box", task == TaskMark.DONE ? "done" : "open");
        return box;
    }

    List<Node> nodes() {
        var nodes = new ArrayList<Node>(bars);
        if (marked) {
            nodes.add(marker);
        }
        return nodes;
    }

    /// How far the body is moved to the right.
    double width(double em) {
        return place.levels().size() * LEVEL_EMS * em;
    }

    /// @param top where the body's first line begins
    /// @param height of the whole row: bars of neighbouring rows join
    void layout(double left, double top, double em, double height) {
        double step = LEVEL_EMS * em;
        int bar = 0;
        int markerLevel = place.levels().lastIndexOf(Level.ITEM);
        for (int i = 0; i < place.levels().size(); i++) {
            if (place.levels().get(i) == Level.QUOTE) {
                bars.get(bar++).resizeRelocate(left + i * step, 0, Math.max(3, em / 4), height);
            } else if (i == markerLevel && marked) {
                double width = marker.prefWidth(-1);
                marker.resizeRelocate(left + (i + 1) * step - width - em * MARKER_GAP_EMS, top, width, marker.prefHeight(width));
            }
        }
    }
}
