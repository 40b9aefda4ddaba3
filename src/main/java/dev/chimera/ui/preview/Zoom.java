package dev.chimera.ui.preview;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;

/// The size of the text in percent of the window's own, as a style class of the node that shows it.
final class Zoom {
    private final ReadOnlyObjectWrapper<Integer> percent = new ReadOnlyObjectWrapper<>(this, "percent", 100);
    private final Node text;

    Zoom(Node text) {
        this.text = text;
        set(1);
    }

    /// @param factor 1 being the window's own size; the nearest step is taken
    void set(double factor) {
        int nearest = ZoomSteps.nearest(factor);
        text.getStyleClass().remove(ZoomSteps.styleClass(percent.get()));
        text.getStyleClass().add(ZoomSteps.styleClass(nearest));
        percent.set(nearest);
    }

    void step(boolean larger) {
        set(ZoomSteps.next(percent.get(), larger) / 100.0);
    }

    ReadOnlyObjectProperty<Integer> percentProperty() {
        return percent.getReadOnlyProperty();
    }
}
