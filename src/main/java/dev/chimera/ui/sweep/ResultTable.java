package dev.chimera.ui.sweep;

import dev.chimera.core.measure.Distribution;
import dev.chimera.core.sweep.SweepResults;
import dev.chimera.ui.parts.EmptyPane;
import dev.chimera.ui.parts.Figures;
import dev.chimera.ui.parts.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// The figures of one metric, a row for each configuration.
final class ResultTable extends TableView<ResultTable.Line> {
    private static final PseudoClass UNSTEADY = PseudoClass.getPseudoClass("unsteady");
    private final List<Double> widths = new ArrayList<>();
    private final Texts texts;
    private final SweepWords words;

    /// @param name what sets the configuration apart
    /// @param comparison with the first configuration; empty for that one, and while one of both has no value
    record Line(String name, SweepResults.Row row, Optional<SweepResults.Comparison> comparison) {
        private String figure(Function<Distribution, Double> of) {
            return row.distribution().map(of).map(Figures::number).orElse("–");
        }

        private boolean unsteady() {
            return row.distribution().map(Distribution::unsteady).orElse(false);
        }
    }

    ResultTable(Texts texts) {
        this.texts = texts;
        words = new SweepWords(texts);
        setId("sweep-table");
        getStyleClass().addAll("dense", "result-table");
        setAccessibleText(texts.get("sweep.results"));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        setPlaceholder(new EmptyPane(texts.get("sweep.none.title"), texts.get("sweep.none.text")));
        column("configuration", 140, Line::name);
        figure("n", 36, line -> Integer.toString(line.row.samples().size()));
        figure("median", 72, line -> line.figure(Distribution::median));
        figure("p95", 66, line -> line.figure(Distribution::p95));
        figure("sd", 60, line -> line.row.distribution().map(Distribution::sd).map(sd -> sd.isPresent() ? Figures.number(sd.getAsDouble()) : "–").orElse("–"));
        figure("cv", 62, line -> SweepWords.part(line.row.distribution().map(Distribution::variation).orElse(java.util.OptionalDouble.empty()))
                + (line.unsteady() ? " !" : ""));
        column("against", 260, this::against);
    }

    private String against(Line line) {
        return line.comparison.map(words::difference).orElseGet(() -> line.row.configuration().number() == 1 ? texts.get("sweep.baseline") : "–");
    }

    private void figure(String key, double width, Function<Line, String> text) {
        column(key, width, text).getStyleClass().add("figure-column");
    }

    /// Fits the columns to larger words; where they do not find room, one can scroll.
    void enlarge(double factor) {
        setColumnResizePolicy(factor > 1.1 ? UNCONSTRAINED_RESIZE_POLICY : CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        for (int i = 0; i < widths.size(); i++) {
            getColumns().get(i).setPrefWidth(widths.get(i) * factor);
        }
    }

    private TableColumn<Line, Line> column(String key, double width, Function<Line, String> text) {
        TableColumn<Line, Line> made = new TableColumn<>(texts.get("sweep.column." + key));
        made.setPrefWidth(width);
        made.setSortable(false);
        made.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        made.setCellFactory(_ -> new Cell(text, "cv".equals(key)));
        getColumns().add(made);
        widths.add(width);
        return made;
    }

    void show(List<Line> lines) {
        if (!lines.equals(List.copyOf(getItems()))) {
            getItems().setAll(lines);
        }
    }

    private static final class Cell extends TableCell<Line, Line> {
        private final Function<Line, String> text;
        private final boolean warns;

        private Cell(Function<Line, String> text, boolean warns) {
            this.text = text;
            this.warns = warns;
        }

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            setText(empty || line == null ? null : text.apply(line));
            pseudoClassStateChanged(UNSTEADY, warns && line != null && !empty && line.unsteady());
        }
    }
}
