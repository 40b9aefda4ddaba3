package dev.chimera.ui.facts;

import dev.chimera.core.ingest.ColumnProfile;
import dev.chimera.ui.parts.Figures;
import dev.chimera.ui.parts.Texts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// The chosen column, larger: its histogram and all its statistics.
final class ColumnDetail extends VBox {
    ColumnDetail(ColumnRow column, ColumnProfile.Statistics statistics, Texts texts) {
        setId("column-detail");
        getStyleClass().add("column-detail");
        String symbol = column.profile().unit().symbol();
        String unit = symbol.isEmpty() || symbol.equals(column.profile().name()) ? "" : " (" + symbol + ")";
        Label title = new Label(column.profile().name() + unit + " · " + column.file().path());
        title.setId("column-detail-title");
        title.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        title.getStyleClass().add("group-title");
        FlowPane figures = new FlowPane();
        figures.getStyleClass().add("column-figures");
        Map<String, String> named = figures(column, statistics, texts);
        named.forEach((name, figure) -> figures.getChildren().add(new Label(name + " " + figure)));
        HistogramView histogram = new HistogramView(statistics.histogram(), texts);
        histogram.setAccessibleText(title.getText() + ": " + named.entrySet().stream().map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", ")) + ". " + texts.get("data.bins", histogram.words(texts)));
        getChildren().addAll(title, histogram, figures);
    }

    private static Map<String, String> figures(ColumnRow column, ColumnProfile.Statistics statistics, Texts texts) {
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put(texts.get("data.n"), Long.toString(column.profile().n()));
        figures.put(texts.get("data.missing"), Long.toString(column.profile().missing()));
        figures.put(texts.get("data.mean"), Figures.number(statistics.mean()));
        figures.put(texts.get("data.sd"), Figures.number(statistics.sd()));
        figures.put(texts.get("data.min"), texts.get("data.inrow", Figures.number(statistics.min()), statistics.minRow()));
        figures.put(texts.get("data.p25"), Figures.number(statistics.p25()));
        figures.put(texts.get("data.median"), Figures.number(statistics.median()));
        figures.put(texts.get("data.p75"), Figures.number(statistics.p75()));
        figures.put(texts.get("data.p95"), Figures.number(statistics.p95()));
        figures.put(texts.get("data.max"), texts.get("data.inrow", Figures.number(statistics.max()), statistics.maxRow()));
        return figures;
    }
}
