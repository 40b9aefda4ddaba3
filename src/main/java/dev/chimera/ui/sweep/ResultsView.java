package dev.chimera.ui.sweep;

import atlantafx.base.layout.InputGroup;
import dev.chimera.core.measure.Distribution;
import dev.chimera.core.sweep.Metric;
import dev.chimera.core.sweep.SweepResults;
import dev.chimera.core.sweep.SweepState;
import dev.chimera.core.sweep.SweepTables;
import dev.chimera.ui.parts.Icon;
import dev.chimera.ui.parts.Picture;
import dev.chimera.ui.parts.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// What the calls of a sweep say, one metric at a time: chart above, table below, and what is not counted.
final class ResultsView extends BorderPane {
    private static final double MOST_CHART = 0.45;
    private static final double MOST_LEFT = 96;
    /// Of quiet words, in pixels.
    private static final double USUAL_FONT = 12.88;
    private final Texts texts;
    private final SweepWords words;
    private final SpreadChart chart;
    private final ResultTable table;
    private final SplitPane middle = new SplitPane();
    private final Label warning = new Label();
    private final ListView<String> left = new ListView<>();
    private final Label notCounted = new Label();
    private final MenuButton export;
    private Metric metric = Metric.TTFT;
    private Optional<SweepState> shown = Optional.empty();

    /// Takes results out of the window: texts with a file name to begin with, and pictures.
    record Out(BiConsumer<String, String> text, Consumer<Image> picture) {}

    ResultsView(Out out, Texts texts) {
        this.texts = texts;
        words = new SweepWords(texts);
        chart = new SpreadChart(texts);
        table = new ResultTable(texts);
        setId("sweep-results");
        export = export(out);
        warning.setId("sweep-warning");
        warning.getStyleClass().add("warning-line");
        warning.setWrapText(true);
        warning.setMinHeight(USE_PREF_SIZE);
        warning.managedProperty().bind(warning.visibleProperty());
        left.setId("sweep-left");
        left.setPrefHeight(MOST_LEFT);
        left.setAccessibleText(texts.get("sweep.left.list"));
        left.getStyleClass().add("dense");
        left.managedProperty().bind(left.visibleProperty());
        notCounted.setId("sweep-notcounted");
        notCounted.getStyleClass().add("quiet");
        notCounted.setWrapText(true);
        notCounted.setMinHeight(USE_PREF_SIZE);
        notCounted.fontProperty().subscribe(font -> table.enlarge(font.getSize() / USUAL_FONT));
        setTop(head());
        setCenter(middle());
        VBox foot = new VBox(warning, notCounted, left);
        foot.getStyleClass().add("results-foot");
        setBottom(foot);
    }

    private FlowPane head() {
        ToggleGroup one = new ToggleGroup();
        InputGroup choice = new InputGroup(Arrays.stream(Metric.values()).map(each -> name(each, one)).toArray(ToggleButton[]::new));
        FlowPane head = new FlowPane(choice, export);
        head.getStyleClass().add("results-head");
        return head;
    }

    private ToggleButton name(Metric each, ToggleGroup one) {
        ToggleButton name = new ToggleButton(texts.get("sweep.metric." + each));
        name.setId("sweep-metric-" + each.name().toLowerCase(Locale.ROOT));
        name.setMinWidth(USE_PREF_SIZE);
        name.setTooltip(new Tooltip(texts.get("sweep.metric." + each + ".hint")));
        name.setToggleGroup(one);
        name.getStyleClass().add("small");
        name.setSelected(each == metric);
        name.setOnAction(_ -> {
            name.setSelected(true);
            metric = each;
            show(shown);
        });
        return name;
    }

    private SplitPane middle() {
        ScrollPane scroll = new ScrollPane(chart);
        scroll.setFitToWidth(true);
        scroll.setAccessibleText(texts.get("sweep.chart"));
        middle.getItems().addAll(scroll, table);
        middle.setOrientation(Orientation.VERTICAL);
        middle.heightProperty().subscribe(_ -> divide());
        return middle;
    }

    /// The chart takes what it needs, up to a part of the room.
    private void divide() {
        middle.setDividerPositions(Math.min(MOST_CHART, (chart.prefHeight(-1) + 14) / Math.max(1, middle.getHeight())));
    }

    private MenuButton export(Out out) {
        MenuButton button = new MenuButton(texts.get("sweep.export"), Icon.EXPORT.node());
        button.setId("sweep-export");
        button.setAccessibleText(texts.get("sweep.export.hint"));
        button.setTooltip(new Tooltip(texts.get("sweep.export.hint")));
        button.setMinWidth(USE_PREF_SIZE);
        button.getItems().addAll(item("results-csv", out, "results.csv", SweepTables::resultsCsv), item("results-lines", out, "results.jsonl", SweepTables::resultLines),
                item("calls-csv", out, "calls.csv", SweepTables::callsCsv), item("calls-lines", out, "calls.jsonl", SweepTables::callLines));
        MenuItem picture = new MenuItem(texts.get("sweep.export.picture"));
        picture.setId("sweep-export-picture");
        picture.setOnAction(_ -> out.picture.accept(Picture.of(chart)));
        button.getItems().add(picture);
        return button;
    }

    private MenuItem item(String key, Out out, String file, Function<SweepState, String> text) {
        MenuItem item = new MenuItem(texts.get("sweep.export." + key));
        item.setId("sweep-export-" + key);
        item.setOnAction(_ -> shown.ifPresent(state -> out.text.accept(file, text.apply(state))));
        return item;
    }

    void show(Optional<SweepState> state) {
        shown = state;
        export.setDisable(state.isEmpty());
        Optional<SweepResults> results = state.map(SweepResults::of);
        List<SweepResults.Row> rows = results.map(all -> all.rows().stream().filter(row -> row.metric() == metric).toList()).orElse(List.of());
        List<String> names = state.map(now -> rows.stream().map(row -> words.apart(now.plan(), row.configuration())).toList()).orElse(List.of());
        if (chart.show(rows, names)) {
            divide();
        }
        table.show(IntStream.range(0, rows.size()).mapToObj(i -> new ResultTable.Line(names.get(i), rows.get(i),
                results.flatMap(all -> all.comparison(rows.get(i).configuration(), metric)))).toList());
        long unsteady = rows.stream().filter(row -> row.distribution().map(Distribution::unsteady).orElse(false)).count();
        warning.setText(texts.get("sweep.unsteady", unsteady, Distribution.UNSTEADY));
        warning.setVisible(unsteady > 0);
        List<String> lines = new ArrayList<>();
        state.ifPresent(now -> {
            now.excluded().forEach(attempt -> lines.add(words.excluded(now, attempt)));
            now.leftOut().forEach(out -> lines.add(words.leftOut(out)));
        });
        left.setVisible(!lines.isEmpty());
        left.setPrefHeight(Math.min(MOST_LEFT, 12 + 26 * lines.size()));
        if (!lines.equals(List.copyOf(left.getItems()))) {
            left.getItems().setAll(lines);
        }
        long warmups = state.map(now -> now.attempts().stream().filter(attempt -> !attempt.call().measured()).count()).orElse(0L);
        notCounted.setText(texts.get("sweep.notcounted", state.map(now -> now.excluded().size()).orElse(0), warmups));
    }
}
