package dev.chimera.ui.metrics;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Tooltip;

/// One quantity over the calls of a run. Calls that do not count are hollow, cold ones are marked by shape.
final class CallChart extends LineChart<Number, Number> {
    /// the newest calls that are shown, so that the chart stays as quick as it was
    static final int BOUND = 200;
    private final Function<CallPoint, OptionalDouble> value;
    private final Function<CallPoint, String> words;
    private XYChart.Series<Number, Number> series = new XYChart.Series<>();
    private final NumberAxis calls;
    private List<CallPoint> shown = List.of();

    /// @param words what the tooltip of a point says
    CallChart(String id, String title, Function<CallPoint, OptionalDouble> value, Function<CallPoint, String> words) {
        super(new NumberAxis(0.5, 2.5, 1), new NumberAxis());
        this.value = value;
        this.words = words;
        calls = (NumberAxis) getXAxis();
        calls.setAutoRanging(false);
        calls.setMinorTickVisible(false);
        calls.setTickLabelFormatter(new WholeNumbers());
        NumberAxis up = (NumberAxis) getYAxis();
        up.setForceZeroInRange(true);
        up.setMinorTickVisible(false);
        setId(id);
        setTitle(title);
        setAccessibleText(title);
        setAnimated(false);
        setMinSize(120, 90);
        setPrefSize(240, 130);
        getData().add(series);
    }

    /// One series needs no legend.
    @Override
    protected void updateLegend() {
        setLegend(null);
    }

    void show(List<CallPoint> points) {
        List<CallPoint> newest = points.stream().filter(point -> value.apply(point).isPresent()).toList();
        newest = newest.subList(Math.max(0, newest.size() - BOUND), newest.size());
        if (newest.equals(shown)) {
            return;
        }
        take(newest);
        range();
    }

    /// Calls only ever come after those that are there: adds the new ones and drops the oldest. Anything else is another run.
    private void take(List<CallPoint> newest) {
        int dropped = newest.isEmpty() ? shown.size() : shown.indexOf(newest.getFirst());
        int kept = shown.size() - dropped;
        if (dropped < 0 || kept > newest.size() || !shown.subList(dropped, shown.size()).equals(newest.subList(0, kept))) {
            getData().clear();
            series = new XYChart.Series<>();
            getData().add(series);
            dropped = 0;
            kept = 0;
        }
        shown = newest;
        series.getData().remove(0, dropped);
        newest.subList(kept, newest.size()).forEach(this::add);
    }

    private void add(CallPoint point) {
        XYChart.Data<Number, Number> added = point(point);
        series.getData().add(added);
        mark(added.getNode(), point);
    }

    private XYChart.Data<Number, Number> point(CallPoint point) {
        return new XYChart.Data<>(point.call(), value.apply(point).orElseThrow(), point);
    }

    private void mark(Node symbol, CallPoint point) {
        symbol.pseudoClassStateChanged(PseudoClass.getPseudoClass("excluded"), !point.counts());
        symbol.pseudoClassStateChanged(PseudoClass.getPseudoClass(point.temperature().name().toLowerCase(Locale.ROOT)), true);
        Tooltip.install(symbol, new Tooltip(words.apply(point)));
    }

    private void range() {
        int first = shown.isEmpty() ? 1 : shown.getFirst().call();
        int last = Math.max(first + 1, shown.isEmpty() ? 2 : shown.getLast().call());
        calls.setLowerBound(first - 0.5);
        calls.setUpperBound(last + 0.5);
        calls.setTickUnit(Math.max(1, Math.ceil((last - first) / 6.0)));
    }
}
