package dev.chimera.ui.metrics;

import dev.chimera.core.run.RunState;
import dev.chimera.core.run.journal.KeptCalls;
import dev.chimera.ui.parts.Buttons;
import dev.chimera.ui.parts.EmptyPane;
import dev.chimera.ui.parts.Icon;
import dev.chimera.ui.parts.Picture;
import dev.chimera.ui.parts.Texts;
import dev.chimera.ui.parts.Throttled;
import dev.chimera.ui.parts.Ticker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The lower right pane: what the calls of this run took, and those of other runs of the same model. Changes at most four times a second.
public final class MetricsView extends VBox {
    private static final Duration QUARTER = Duration.ofMillis(250);
    private final Texts texts;
    private final Doing doing;
    private final ObjectProperty<Optional<CallPoint>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private final CallWords words;
    private final CallPlot ttft;
    private final CallPlot rate;
    private final Sparkline spark = new Sparkline();
    private final Label now = new Label();
    private final Label call = new Label();
    private final Label endings = new Label();
    private final Label excluded = new Label();
    private final MetricTable table;
    private final EmptyPane empty;
    private final VBox figures;
    private final Throttled<Optional<RunState>> seldom = new Throttled<>(QUARTER, this::show);
    private Optional<RunState> run = Optional.empty();
    private List<KeptCalls> kept = List.of();
    private List<CallPoint> points = List.of();

    /// What one can do with the calls.
    ///
    /// @param openRun opens the run that is kept in a folder
    /// @param showCall shows a call of this run, by its number
    /// @param savePicture offers to save a picture of the charts
    public record Doing(Consumer<Path> openRun, Consumer<Integer> showCall, Consumer<Image> savePicture) {}

    /// @param running whether a run is going on
    /// @param kept the calls of the kept runs of the model that the charts are about
    public MetricsView(ObservableValue<Optional<RunState>> state, ObservableValue<Boolean> running, ObservableValue<List<KeptCalls>> kept, Doing doing,
                       Texts texts) {
        this.texts = texts;
        this.doing = doing;
        getStyleClass().add("pane");
        setId("metrics");
        words = new CallWords(texts);
        ttft = plot("ttft-chart", "metrics.ttft", new FirstTokenBars());
        rate = plot("rate-chart", "metrics.rate", new RateSpots());
        table = new MetricTable(texts);
        empty = new EmptyPane(texts.get("metrics.empty.title"), texts.get("metrics.empty.text"));
        figures = new VBox(now(), quiet("call-now", call), spark, ttft, Legend.ofParts(texts), rate, Legend.ofSpots(texts), table, quiet("endings", endings),
                quiet("excluded", excluded));
        figures.getStyleClass().add("metric-figures");
        getChildren().addAll(head(), empty, figures);
        state.subscribe((Optional<RunState> next) -> {
            run = next;
            offer();
        });
        kept.subscribe((List<KeptCalls> runs) -> {
            this.kept = runs;
            offer();
        });
        running.subscribe(new Ticker(QUARTER, this::sample)::setOn);
        running.subscribe(on -> start(on));
    }

    private CallPlot plot(String id, String title, Marks marks) {
        return new CallPlot(id, texts.get(title), marks, new CallPlot.Words() {
            @Override
            public String of(CallPoint point) {
                return words.of(point);
            }

            @Override
            public String of(RunOfCalls run) {
                return words.of(run);
            }

            @Override
            public void go(CallPoint point) {
                point.run().folder().ifPresentOrElse(doing.openRun, () -> doing.showCall.accept(point.call()));
            }
        }, chosen);
    }

    private Node head() {
        Label title = new Label(texts.get("metrics.title"));
        title.getStyleClass().add("pane-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button copy = Buttons.icon("metrics-copy", Icon.COPY, texts.get("metrics.copy"), this::copy);
        Button save = Buttons.icon("metrics-save", Icon.PICTURE, texts.get("metrics.save"), () -> doing.savePicture.accept(picture()));
        copy.disableProperty().bind(figures.visibleProperty().not());
        save.disableProperty().bind(figures.visibleProperty().not());
        HBox head = new HBox(title, copy, save);
        head.getStyleClass().add("pane-head");
        return head;
    }

    private Label now() {
        now.setId("rate-now");
        now.getStyleClass().add("rate-now");
        spark.setAccessibleText(texts.get("metrics.now.hint"));
        return now;
    }

    private static Label quiet(String id, Label label) {
        label.setId(id);
        label.getStyleClass().add("quiet");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        return label;
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
        call.setText(run.map(words::now).orElse(""));
    }

    private void offer() {
        seldom.offer(run);
    }

    private void show(Optional<RunState> now) {
        points = CallLine.of(kept, now);
        ttft.show(points);
        rate.show(points);
        table.show(MetricRow.of(points));
        call.setText(now.map(words::now).orElse(""));
        endings.setText(now.filter(state -> !state.calls().isEmpty()).map(words::endings).orElse(""));
        long left = points.stream().filter(point -> !point.counts()).count();
        excluded.setText(left == 0 ? "" : texts.get("metrics.excluded", left));
        boolean something = now.isPresent() || !points.isEmpty();
        empty.setVisible(!something);
        empty.setManaged(!something);
        figures.setVisible(something);
        figures.setManaged(something);
    }

    private void copy() {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, CallCsv.of(points)));
    }

    private Image picture() {
        return Picture.of(figures);
    }
}
