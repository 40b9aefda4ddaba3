package dev.chimera.ui.preview;

import dev.chimera.ui.preview.rows.Align;
import dev.chimera.ui.preview.rows.Row;
import dev.chimera.ui.preview.rows.Span;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.scene.text.TextAlignment;

/// One line of a table.
final class TableBody {
    private TableBody() {}

    static RowBody of(Row.TableLine line, DoubleProperty position) {
        var texts = new ArrayList<FlowText>();
        int from = 0;
        for (int column = 0; column < line.cells().size(); column++) {
            List<Span> cell = line.cells().get(column);
            var text = new FlowText(cell, from);
            text.align(alignment(line.table().alignments().get(column)));
            texts.add(text);
            from += text.length() + 1;
        }
        var cells = new TableCells(texts, line.table().widths());
        cells.getStyleClass().addAll("table-line", line.isHeader() ? "header" : line.index() % 2 == 0 ? "even" : "odd");
        if (line.last()) {
            cells.getStyleClass().add("last");
        }
        var side = new SidePane(cells, position, line.last());
        return new RowBody(side, line.isHeader() ? "table-row" : "table-row-continued", texts);
    }

    private static TextAlignment alignment(Align align) {
        return switch (align) {
            case LEFT -> TextAlignment.LEFT;
            case CENTER -> TextAlignment.CENTER;
            case RIGHT -> TextAlignment.RIGHT;
        };
    }
}
