package dev.chimera.ui.metrics;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polyline;

/// The last minute of a figure as a line, newest at the right.
final class Sparkline extends Region {
    /// samples that fit, at four a second
    static final int SAMPLES = 240;
    private final Deque<Double> values = new ArrayDeque<>();
    private final Polyline line = new Polyline();

    Sparkline() {
        getStyleClass().add("sparkline");
        line.getStyleClass().add("sparkline-line");
        line.setManaged(false);
        getChildren().add(line);
        setMinHeight(28);
        setPrefHeight(28);
    }

    void add(double value) {
        values.addLast(value);
        if (values.size() > SAMPLES) {
            values.removeFirst();
        }
        requestLayout();
    }

    void clear() {
        values.clear();
        requestLayout();
    }

    int samples() {
        return values.size();
    }

    @Override
    protected void layoutChildren() {
        double top = Math.max(1, values.stream().mapToDouble(Double::doubleValue).max().orElse(1));
        double width = getWidth() - 2;
        double height = getHeight() - 4;
        List<Double> points = new ArrayList<>(values.size() * 2);
        int place = SAMPLES - values.size();
        for (double value : values) {
            points.add(1 + width * place++ / (SAMPLES - 1));
            points.add(2 + height * (1 - value / top));
        }
        line.getPoints().setAll(points);
    }
}
