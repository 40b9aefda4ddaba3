package dev.chimera.ui.metrics;

import dev.chimera.core.run.RunState;
import dev.chimera.ui.parts.EmptyPane;
import dev.chimera.ui.parts.Figures;
import dev.chimera.ui.parts.Texts;
import dev.chimera.ui.parts.Throttled;
import dev.chimera.ui.parts.Ticker;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The lower right pane: what the calls of this run took. Changes at most four times a second.
public final class MetricsView extends VBox {
    private static final Duration QUARTER = Duration.ofMillis(250);
    private final Texts texts;
    private final CallChart ttft;
    private final CallChart rate;
    private final Sparkline spark = new Sparkline();
    private final Label now = new Label();
    private final Label excluded = new Label();
    private final MetricTable table;
    private final EmptyPane empty;
    private final VBox figures;
    private Optional<RunState> run = Optional.empty();

    /// @param running whether a run is going on
    public MetricsView(ObservableValue<Optional<RunState>> state, ObservableValue<Boolean> running, Texts texts) {
        this.texts = texts;
        getStyleClass().add("pane");
        setId("metrics");
        ttft = new CallChart("ttft-chart", texts.get("metrics.ttft"), CallPoint::ttftSeconds, this::words);
        rate = new CallChart("rate-chart", texts.get("metrics.rate"), CallPoint::rate, this::words);
        table = new MetricTable(texts);
        empty = new EmptyPane(texts.get("metrics.empty.title"), texts.get("metrics.empty.text"));
        figures = new VBox(now(), spark, ttft, rate, table, excluded);
        figures.getStyleClass().add("metric-figures");
        excluded.setId("excluded");
        excluded.getStyleClass().add("quiet");
        excluded.setWrapText(true);
        excluded.setMinHeight(USE_PREF_SIZE);
        Label title = new Label(texts.get("metrics.title"));
        title.getStyleClass().add("pane-title");
        getChildren().addAll(title, empty, figures);
        Throttled<Optional<RunState>> seldom = new Throttled<>(QUARTER, this::show);
        state.subscribe(seldom::offer);
        running.subscribe(new Ticker(QUARTER, this::sample)::setOn);
        running.subscribe(on -> start(on));
    }

    private Label now() {
        now.setId("rate-now");
        now.getStyleClass().add("rate-now");
        spark.setAccessibleText(texts.get("metrics.now.hint"));
        return now;
    }

    private void start(boolean on) {
        if (on) {
            spark.clear();
        } else {
            now.setText(texts.get("metrics.idle"));
        }
    }

    private void sample() {
        int pieces = run.map(state -> state.live().rate().at(System.nanoTime())).orElse(0);
        spark.add(pieces);
        now.setText(texts.get("metrics.now", pieces));
    }

    private void show(Optional<RunState> next) {
        run = next;
        List<CallPoint> points = next.map(state -> state.calls().stream().map(CallPoint::of).toList()).orElse(List.of());
        ttft.show(points);
        rate.show(points);
        table.show(MetricRow.of(points));
        long left = points.stream().filter(point -> !point.counts()).count();
        excluded.setText(left == 0 ? "" : texts.get("metrics.excluded", left));
        empty.setVisible(next.isEmpty());
        empty.setManaged(next.isEmpty());
        figures.setVisible(next.isPresent());
        figures.setManaged(next.isPresent());
    }

    private String words(CallPoint point) {
        return texts.get("metrics.point", point.call(), texts.get("temperature." + point.temperature().name()),
                point.ttftSeconds().isPresent() ? Figures.seconds(point.ttftSeconds().getAsDouble()) : "–",
                point.rate().isPresent() ? Figures.number(point.rate().getAsDouble()) : "–",
                texts.get(point.byServer() ? "metrics.byserver" : "metrics.byarrival"),
                point.counts() ? "" : texts.get("metrics.notcounted"));
    }
}
