package dev.chimera.ui.facts;

import dev.chimera.core.ingest.Histogram;
import dev.chimera.ui.parts.Figures;
import dev.chimera.ui.parts.Texts;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// A histogram as wide as there is place, with its ends below and the count of its fullest bin; each bar says its range and count.
final class HistogramView extends BorderPane {
    private static final double HEIGHT = 84;
    private final Histogram histogram;
    private final Pane bars = new Pane() {
        @Override
        protected void layoutChildren() {
            place();
        }
    };

    HistogramView(Histogram histogram, Texts texts) {
        this.histogram = histogram;
        for (int bin = 0; bin < histogram.bins(); bin++) {
            Region bar = new Region();
            bar.getStyleClass().add("histogram-bar");
            Tooltip.install(bar, new Tooltip(words(bin, texts)));
            bars.getChildren().add(bar);
        }
        bars.setPrefHeight(HEIGHT);
        bars.setMinHeight(HEIGHT);
        bars.getStyleClass().add("histogram-bars");
        setCenter(bars);
        setBottom(axis(texts));
    }

    private BorderPane axis(Texts texts) {
        BorderPane axis = new BorderPane();
        axis.setCenter(quiet(texts.get("data.bin.highest", histogram.highest())));
        axis.setLeft(quiet(Figures.number(histogram.edge(0))));
        axis.setRight(quiet(Figures.number(histogram.edge(histogram.bins()))));
        return axis;
    }

    /// All bars that are not empty, in words: what their tooltips say.
    String words(Texts texts) {
        return IntStream.range(0, histogram.bins()).filter(bin -> histogram.count(bin) > 0).mapToObj(bin -> words(bin, texts)).collect(Collectors.joining("; "));
    }

    private String words(int bin, Texts texts) {
        return texts.get("data.bin", Figures.number(histogram.edge(bin)), Figures.number(histogram.edge(bin + 1)), histogram.count(bin));
    }

    private static HBox quiet(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("quiet");
        HBox centred = new HBox(label);
        centred.setAlignment(Pos.CENTER);
        return centred;
    }

    /// A bar that is not empty is at least two pixels high.
    private void place() {
        double width = bars.getWidth() / histogram.bins();
        for (int bin = 0; bin < histogram.bins(); bin++) {
            double height = histogram.count(bin) == 0 ? 0 : Math.max(2, (HEIGHT - 4) * histogram.count(bin) / histogram.highest());
            double left = Math.round(bin * width);
            bars.getChildren().get(bin).resizeRelocate(left, HEIGHT - height, Math.max(1, Math.round((bin + 1) * width) - left - 1), height);
        }
    }
}
