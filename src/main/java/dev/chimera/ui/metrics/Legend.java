package dev.chimera.ui.metrics;

import dev.chimera.ui.parts.Shapes;
import dev.chimera.ui.parts.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Path;

/// What the marks of a chart mean, each drawn beside its word as in the chart.
final class Legend extends FlowPane {
    private static final double SIZE = 10;

    private Legend(List<Entry> entries, Texts texts) {
        getStyleClass().add("plot-legend");
        entries.forEach(entry -> getChildren().add(label(entry, texts)));
    }

    private record Entry(String key, List<String> styles, Consumer<List<Path>> drawing) {}

    static Legend ofParts(Texts texts) {
        return new Legend(List.of(
                new Entry("metrics.part.load", List.of("part-load", "part-load-hatch"), paths -> {
                    box(paths);
                    Shapes.line(paths.getLast(), 0, SIZE, SIZE, 0);
                    Shapes.line(paths.getLast(), 0, SIZE / 2, SIZE / 2, 0);
                    Shapes.line(paths.getLast(), SIZE / 2, SIZE, SIZE, SIZE / 2);
                }),
                new Entry("metrics.part.queue", List.of("part-queue"), Legend::box), new Entry("metrics.part.prefill", List.of("part-prefill"), Legend::box),
                new Entry("metrics.part.untold", List.of("part-untold"), Legend::box),
                new Entry("metrics.part.cold", List.of("mark-cold"), paths -> Shapes.diamond(paths.getFirst(), SIZE / 2, SIZE / 2, 3.5)),
                new Entry("metrics.part.cut", List.of("mark-cut"), paths -> Shapes.triangle(paths.getFirst(), SIZE / 2, SIZE / 2, 4))), texts);
    }

    static Legend ofSpots(Texts texts) {
        return new Legend(List.of(
                new Entry("temperature.WARM", List.of("rate-spot"), paths -> Shapes.circle(paths.getFirst(), SIZE / 2, SIZE / 2, 3)),
                new Entry("temperature.COLD", List.of("rate-spot"), paths -> Shapes.diamond(paths.getFirst(), SIZE / 2, SIZE / 2, 4)),
                new Entry("temperature.CACHED", List.of("rate-spot"), paths -> Shapes.triangle(paths.getFirst(), SIZE / 2, SIZE / 2, 4)),
                new Entry("metrics.uncounted", List.of("rate-spot-hollow"), paths -> Shapes.circle(paths.getFirst(), SIZE / 2, SIZE / 2, 3))), texts);
    }

    private static void box(List<Path> paths) {
        Shapes.box(paths.getFirst(), 0, 0, SIZE, SIZE);
    }

    private static Label label(Entry entry, Texts texts) {
        List<Path> paths = entry.styles.stream().map(Shapes::path).toList();
        entry.drawing.accept(paths);
        Pane mark = new Pane(paths.toArray(Path[]::new));
        mark.setMinSize(SIZE, SIZE);
        mark.setPrefSize(SIZE, SIZE);
        mark.setMaxSize(SIZE, SIZE);
        Label label = new Label(texts.get(entry.key), new StackPane(mark));
        label.getStyleClass().add("plot-words");
        return label;
    }
}
