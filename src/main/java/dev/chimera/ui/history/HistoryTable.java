package dev.chimera.ui.history;

import dev.chimera.core.run.history.KeptRun;
import dev.chimera.ui.parts.Figures;
import dev.chimera.ui.parts.Texts;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// The list of kept runs, a column for each thing one looks for. Several rows can be chosen.
final class HistoryTable extends TableView<KeptRun> {
    private static final double SCROLL_BAR = 18;
    private final Texts texts;
    private final DateTimeFormatter dates;
    private final List<Double> widths = new ArrayList<>();
    private double scale = 1;
    private final ObservableList<KeptRun> runs = FXCollections.observableArrayList();

    HistoryTable(Texts texts) {
        this.texts = texts;
        dates = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT).withLocale(texts.locale()).withZone(ZoneId.systemDefault());
        setId("history-table");
        getStyleClass().add("dense");
        setAccessibleText(texts.get("tab.history"));
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        column("date", 146, run -> dates.format(run.startedAt()), Comparator.comparing(KeptRun::startedAt));
        text("agent", 140, this::agent);
        text("model", 112, run -> texts.said(run.model()));
        text("folder", 112, KeptRun::aboutName);
        figure("ttft", 74, run -> run.speed().ttftMillis(), value -> Figures.seconds(value / 1000));
        figure("rate", 86, run -> run.speed().tokensPerSecond(), value -> Figures.number(value) + " tok/s");
        figure("share", 92, KeptRun::share, value -> Figures.number(Math.rint(1000 * value) / 10) + " %");
        text("state", 110, this::state);
        SortedList<KeptRun> sorted = new SortedList<>(runs);
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        widthProperty().subscribe(_ -> fit());
    }

    /// @param factor how large words are, 1 for the usual size
    void enlarge(double factor) {
        scale = factor;
        fit();
    }

    /// The columns share what room there is beyond what they need.
    private void fit() {
        double needed = widths.stream().mapToDouble(Double::doubleValue).sum();
        double factor = Math.max(scale, (getWidth() - SCROLL_BAR) / needed);
        for (int i = 0; i < widths.size(); i++) {
            getColumns().get(i).setPrefWidth(widths.get(i) * factor);
        }
    }

    private String agent(KeptRun run) {
        return run.kind() == KeptRun.Kind.SWEEP ? texts.get("history.sweep", run.calls()) : run.agent();
    }

    private String state(KeptRun run) {
        String words = texts.get("history.state." + run.state());
        String imported = run.origin() == KeptRun.Origin.IMPORTED ? texts.get("history.imported", words) : words;
        return run.newer() ? texts.get("history.newer", imported) : imported;
    }

    private void text(String key, double width, Function<KeptRun, String> text) {
        column(key, width, text, Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER));
    }

    private void figure(String key, double width, Function<KeptRun, OptionalDouble> value, Function<Double, String> text) {
        TableColumn<KeptRun, KeptRun> made = column(key, width, run -> value.apply(run).isPresent() ? text.apply(value.apply(run).getAsDouble()) : "–",
                Comparator.comparingDouble(run -> value.apply(run).orElse(Double.NEGATIVE_INFINITY)));
        made.getStyleClass().add("figure-column");
    }

    private TableColumn<KeptRun, KeptRun> column(String key, double width, Function<KeptRun, String> text, Comparator<KeptRun> order) {
        TableColumn<KeptRun, KeptRun> made = new TableColumn<>(texts.get("history.column." + key));
        made.setId("history-" + key);
        made.setPrefWidth(width);
        widths.add(width);
        made.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        made.setCellFactory(_ -> new Cell(text));
        made.setComparator(order);
        getColumns().add(made);
        return made;
    }

    /// The runs that were chosen stay chosen as far as they are still there.
    void show(List<KeptRun> found) {
        Set<String> chosen = getSelectionModel().getSelectedItems().stream().map(KeptRun::id).collect(Collectors.toSet());
        runs.setAll(found);
        getSelectionModel().clearSelection();
        for (int row = 0; row < getItems().size() && !chosen.isEmpty(); row++) {
            if (chosen.contains(getItems().get(row).id())) {
                getSelectionModel().select(row);
            }
        }
    }

    private static final class Cell extends TableCell<KeptRun, KeptRun> {
        private final Function<KeptRun, String> text;

        private Cell(Function<KeptRun, String> text) {
            this.text = text;
        }

        @Override
        protected void updateItem(@Nullable KeptRun run, boolean empty) {
            super.updateItem(run, empty);
            setText(empty || run == null ? null : text.apply(run));
        }
    }
}
