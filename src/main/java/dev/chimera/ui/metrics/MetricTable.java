package dev.chimera.ui.metrics;

import dev.chimera.core.measure.Distribution;
import dev.chimera.ui.parts.Figures;
import dev.chimera.ui.parts.Texts;
import java.util.List;
import java.util.function.DoubleFunction;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// n, median, p95 and range of each quantity, by temperature.
final class MetricTable extends GridPane {
    private final Texts texts;

    MetricTable(Texts texts) {
        this.texts = texts;
        getStyleClass().add("metric-table");
        setId("metric-table");
        for (int i = 0; i < 5; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHalignment(i == 0 ? HPos.LEFT : HPos.RIGHT);
            column.setHgrow(i == 0 ? Priority.ALWAYS : Priority.SOMETIMES);
            getColumnConstraints().add(column);
        }
    }

    void show(List<MetricRow> rows) {
        getChildren().clear();
        if (rows.isEmpty()) {
            return;
        }
        addRow(0, head("metrics.calls"), head("metrics.n"), head("metrics.median"), head("metrics.p95"), head("metrics.range"));
        int line = 1;
        for (MetricRow.Quantity quantity : MetricRow.Quantity.values()) {
            List<MetricRow> same = rows.stream().filter(row -> row.quantity() == quantity).toList();
            if (!same.isEmpty()) {
                add(cell(texts.get("metrics.row." + quantity.name()), "metric-group"), 0, line++, 5, 1);
            }
            for (MetricRow row : same) {
                add(line++, row);
            }
        }
    }

    private void add(int line, MetricRow row) {
        boolean time = row.quantity() == MetricRow.Quantity.TTFT;
        DoubleFunction<String> figure = value -> Figures.number(round(time ? value * 1000 : value));
        Distribution spread = row.spread();
        String name = texts.get("temperature." + row.temperature().name());
        addRow(line, named(row, name), cell(Integer.toString(spread.n()), "metric"),
                cell(figure.apply(spread.median()), "metric"), cell(figure.apply(spread.p95()), "metric"),
                cell(figure.apply(spread.min()) + "–" + figure.apply(spread.max()), "metric"));
    }

    private Label named(MetricRow row, String temperature) {
        if (row.shown()) {
            return cell(temperature, "metric-name");
        }
        Label others = cell(texts.get("metrics.others", temperature, row.runs()), "metric-others");
        others.setTooltip(new Tooltip(texts.get("metrics.others.hint")));
        return others;
    }

    /// One decimal: the fourth digit of a time or rate says nothing.
    private static double round(double value) {
        return value >= 100 ? Math.rint(value) : Math.rint(value * 10) / 10;
    }

    private Label head(String key) {
        return cell(texts.get(key), "metric-head");
    }

    private static Label cell(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        if (!style.equals("metric-name") && !style.equals("metric-others")) {
            label.setMinWidth(USE_PREF_SIZE);
        }
        return label;
    }
}
