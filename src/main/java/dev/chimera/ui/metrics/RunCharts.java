package dev.chimera.ui.metrics;

import dev.chimera.core.run.FinishedCall;
import dev.chimera.core.run.RunState;
import dev.chimera.ui.parts.Texts;
import dev.chimera.ui.parts.Throttled;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Time to first token and tokens per second of several runs in a row, each under its name. Changes at most four times a second.
public final class RunCharts extends HBox {
    private static final Duration QUARTER = Duration.ofMillis(250);
    private final CallPlot ttft;
    private final CallPlot rate;
    private final CallWords words;
    private final ObjectProperty<Optional<CallPoint>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private final Throttled<List<Named>> seldom = new Throttled<>(QUARTER, this::show);
    private Map<Instant, String> names = Map.of();

    /// A run and what it is called in the chart's foot.
    public record Named(RunState state, String name) {}

    /// @param id what the charts are called in tests and styles, before `-ttft` and `-rate`
    /// @param runs oldest first
    public RunCharts(String id, ObservableValue<List<Named>> runs, Texts texts) {
        words = new CallWords(texts);
        getStyleClass().add("run-charts");
        ttft = plot(id + "-ttft", texts.get("metrics.ttft"), new FirstTokenBars());
        rate = plot(id + "-rate", texts.get("metrics.rate"), new RateSpots());
        getChildren().addAll(ttft, rate);
        runs.subscribe((List<Named> next) -> seldom.offer(next));
    }

    private CallPlot plot(String id, String title, Marks marks) {
        CallPlot plot = new CallPlot(id, title, marks, new CallPlot.Words() {
            @Override
            public String of(CallPoint point) {
                return named(point.run()) + "\n" + words.of(point);
            }

            @Override
            public String of(RunOfCalls run) {
                return named(run);
            }

            @Override
            public void go(CallPoint point) {
                // the run is beside the chart
            }
        }, chosen).narrow();
        HBox.setHgrow(plot, Priority.ALWAYS);
        return plot;
    }

    private String named(RunOfCalls run) {
        return names.getOrDefault(run.startedAt(), "");
    }

    private void show(List<Named> runs) {
        Map<Instant, String> called = new HashMap<>();
        List<CallPoint> points = new ArrayList<>();
        for (Named run : runs) {
            called.put(run.state.startedAt(), run.name);
            RunOfCalls of = new RunOfCalls(run.state.startedAt(), Optional.empty(), "");
            for (FinishedCall call : run.state.calls()) {
                points.add(CallPoint.of(of, call));
            }
        }
        names = called;
        ttft.show(points);
        rate.show(points);
    }
}
