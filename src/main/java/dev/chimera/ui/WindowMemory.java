package dev.chimera.ui;

import dev.chimera.ui.fx.FxThread;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// Where the window and its dividers stood.
record WindowMemory(Map<String, Double> values) {
    private static final double WIDTH = 1360;
    private static final double HEIGHT = 860;
    private static final double LEFT = 265;
    private static final double RIGHT = 312;

    /// @param positions of the dividers between the window's panes
    /// @param roots the window's content, with all its other dividers
    static WindowMemory of(Stage stage, SplitPane panes, double[] positions, List<Parent> roots, int tab) {
        Map<String, Double> values = new TreeMap<>();
        values.put("x", stage.getX());
        values.put("y", stage.getY());
        values.put("width", stage.getWidth());
        values.put("height", stage.getHeight());
        values.put("left", positions[0]);
        values.put("right", positions[1]);
        values.put("tab", (double) tab);
        roots.stream().flatMap(all -> others(all, panes).stream()).forEach(split -> {
            for (int i = 0; i < split.getDividers().size(); i++) {
                values.put(name(split, i), split.getDividerPositions()[i]);
            }
        });
        values.values().removeIf(value -> !Double.isFinite(value));
        return new WindowMemory(values);
    }

    /// Divided panes within the window's own; those without an id are parts of something that places them itself.
    private static List<SplitPane> others(Parent all, SplitPane panes) {
        return all.lookupAll(".split-pane").stream().map(SplitPane.class::cast).filter(split -> split != panes && split.getId() != null).toList();
    }

    private static String name(SplitPane split, int divider) {
        return "divider." + split.getId() + "." + divider;
    }

    /// Puts the dividers within the panes there.
    void placeOthers(Parent all, SplitPane panes) {
        for (SplitPane split : others(all, panes)) {
            for (int i = 0; i < split.getDividers().size(); i++) {
                Optional.ofNullable(values.get(name(split, i))).ifPresent(split.getDividers().get(i)::setPosition);
            }
        }
    }

    /// Which tab was in front, the first one where that is not known.
    int tab() {
        return values.getOrDefault("tab", 0.0).intValue();
    }

    /// Puts the window there, unless it would not be on any screen.
    void place(Stage stage) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setWidth(values.getOrDefault("width", Math.min(WIDTH, screen.getWidth())));
        stage.setHeight(values.getOrDefault("height", Math.min(HEIGHT, screen.getHeight())));
        Double x = values.get("x");
        Double y = values.get("y");
        if (x != null && y != null && !Screen.getScreensForRectangle(x, y, 100, 40).isEmpty()) {
            stage.setX(x);
            stage.setY(y);
        }
    }

    /// Puts the dividers there, and again whenever the window takes another size, until somebody drags one: a split pane that
    /// is resized spreads the difference over all its parts.
    ///
    /// @return whether they stand where somebody put them, now or in an earlier window; where they stand by themselves depends on the width
    ObservableBooleanValue place(SplitPane panes) {
        panes.setDividerPositions(dividers(panes.getWidth()));
        BooleanProperty dragged = new SimpleBooleanProperty();
        panes.addEventFilter(MouseEvent.MOUSE_PRESSED, press -> dragged.set(dragged.get() || onDivider(press)));
        panes.widthProperty().subscribe(width -> FxThread.later(() -> {
            if (!dragged.get()) {
                panes.setDividerPositions(dividers(width.doubleValue()));
            }
        }));
        return values.containsKey("left") ? new SimpleBooleanProperty(true) : dragged;
    }

    /// The same without the dividers between the window's panes.
    WindowMemory withoutSides() {
        Map<String, Double> others = new TreeMap<>(values);
        others.keySet().removeAll(Set.of("left", "right"));
        return new WindowMemory(others);
    }

    private static boolean onDivider(MouseEvent press) {
        for (Node node = press.getTarget() instanceof Node target ? target : null; node != null; node = node.getParent()) {
            if (node.getStyleClass().contains("split-pane-divider")) {
                return true;
            }
        }
        return false;
    }

    private double[] dividers(double paneWidth) {
        double width = Math.max(1, paneWidth);
        return new double[] {values.getOrDefault("left", Math.clamp(width * 0.22, LEFT, 380) / width), values.getOrDefault("right", 1 - RIGHT / width)};
    }
}
