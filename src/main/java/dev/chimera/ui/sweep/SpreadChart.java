package dev.chimera.ui.sweep;

import dev.chimera.core.measure.Distribution;
import dev.chimera.core.sweep.SweepResults;
import dev.chimera.ui.parts.Figures;
import dev.chimera.ui.parts.Scale;
import dev.chimera.ui.parts.Shapes;
import dev.chimera.ui.parts.Texts;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;

/// One metric of every configuration: a line from the least to the greatest value, each value as a spot, a bar at the median.
final class SpreadChart extends Region {
    private static final double GAP = 10;
    private static final double RIGHT = 14;
    private static final double MOST_NAME = 0.34;
    private static final double BAR = 9;

    private final Texts texts;
    private final Path grid = Shapes.path("plot-grid");
    private final Path range = Shapes.path("spread-range");
    private final Path spots = Shapes.path("spread-spot");
    private final Path medians = Shapes.path("spread-median");
    private final List<Label> names = new ArrayList<>();
    private final List<Label> ticks = List.of(quiet(), quiet(), quiet());
    private List<SweepResults.Row> rows = List.of();

    SpreadChart(Texts texts) {
        this.texts = texts;
        setId("sweep-chart");
        getStyleClass().add("spread-chart");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().addAll(grid, range, spots, medians);
        getChildren().addAll(ticks);
    }

    private static Label quiet() {
        Label label = new Label();
        label.getStyleClass().add("plot-words");
        label.setManaged(false);
        return label;
    }

    /// @param next rows of one metric
    /// @param called what each is called
    /// @return whether anything is new
    boolean show(List<SweepResults.Row> next, List<String> called) {
        if (next.equals(rows)) {
            return false;
        }
        rows = next;
        getChildren().removeAll(names);
        names.clear();
        called.forEach(text -> {
            Label name = quiet();
            name.setText(text);
            names.add(name);
        });
        getChildren().addAll(names);
        setAccessibleText(texts.get("sweep.chart") + next.stream().map(this::spoken).collect(Collectors.joining()));
        requestLayout();
        return true;
    }

    private String spoken(SweepResults.Row row) {
        return row.distribution().map(of -> "\n" + texts.get("sweep.chart.row", row.configuration().label(), Figures.number(of.median()), row.metric().unit(), of.n(),
                Figures.number(of.min()), Figures.number(of.max()))).orElse("");
    }

    /// How many configurations and values it shows.
    int spots() {
        return rows.stream().mapToInt(row -> row.samples().size()).sum();
    }

    private double line() {
        return snapSizeY(Math.max(26, ticks.getFirst().prefHeight(-1) + 10));
    }

    @Override
    protected double computePrefHeight(double width) {
        return line() * (rows.size() + 1);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 400;
    }

    @Override
    protected void layoutChildren() {
        double left = names.stream().mapToDouble(name -> name.prefWidth(-1)).max().orElse(0);
        left = Math.min(left, getWidth() * MOST_NAME) + GAP;
        double width = Math.max(1, getWidth() - left - RIGHT);
        Axis axis = Axis.of(rows.stream().flatMap(row -> row.samples().stream()).mapToDouble(Double::doubleValue).summaryStatistics());
        List.of(grid, range, spots, medians).forEach(path -> path.getElements().clear());
        double line = line();
        double bottom = line * rows.size();
        for (int i = 0; i < ticks.size(); i++) {
            Label tick = ticks.get(i);
            boolean last = i == ticks.size() - 1;
            tick.setText(Figures.number(axis.low + (axis.high - axis.low) * i / (ticks.size() - 1)) + (last && !rows.isEmpty() ? " " + rows.getFirst().metric().unit() : ""));
            double x = Math.round(left + width * i / (ticks.size() - 1)) + 0.5;
            Shapes.line(grid, x, 2, x, bottom + 4);
            double wide = tick.prefWidth(-1);
            tick.resizeRelocate(Math.min(last ? getWidth() - wide : x - wide / 2, getWidth() - wide), bottom + 5, wide, tick.prefHeight(-1));
        }
        for (int i = 0; i < rows.size(); i++) {
            double high = names.get(i).prefHeight(-1);
            names.get(i).resizeRelocate(0, line * i + (line - high) / 2, left - GAP, high);
            draw(rows.get(i), line * (i + 0.5), value -> width * axis.part(value), left);
        }
    }

    private void draw(SweepResults.Row row, double y, java.util.function.DoubleUnaryOperator place, double left) {
        OptionalDouble median = row.distribution().map(of -> OptionalDouble.of(of.median())).orElse(OptionalDouble.empty());
        row.distribution().ifPresent((Distribution of) -> Shapes.line(range, left + place.applyAsDouble(of.min()), y, left + place.applyAsDouble(of.max()), y));
        row.samples().forEach(value -> Shapes.circle(spots, left + place.applyAsDouble(value), y, 3));
        median.ifPresent(value -> Shapes.line(medians, left + place.applyAsDouble(value), y - BAR, left + place.applyAsDouble(value), y + BAR));
    }

    /// From a round number below all values to one above them; from 0 where they come near it.
    record Axis(double low, double high) {
        static Axis of(DoubleSummaryStatistics values) {
            if (values.getCount() == 0) {
                return new Axis(0, 1);
            }
            double step = Scale.upTo(Math.max((values.getMax() - values.getMin()) / 2, Math.abs(values.getMax()) * 1e-3)).top();
            double low = Math.floor(values.getMin() / step) * step;
            double high = Math.ceil(values.getMax() / step) * step;
            return new Axis(low < high / 4 ? Math.min(0, low) : low, high > low ? high : low + step);
        }

        /// 0 at the low end, 1 at the high one.
        double part(double value) {
            return (value - low) / (high - low);
        }
    }
}
