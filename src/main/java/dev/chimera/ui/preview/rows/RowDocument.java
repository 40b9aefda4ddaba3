package dev.chimera.ui.preview.rows;

import java.util.List;

/// A Markdown text and the rows that show it.
public record RowDocument(String text, List<Row> rows) {
    public static final RowDocument EMPTY = new RowDocument("", List.of());

    public RowDocument {
        rows = List.copyOf(rows);
    }
}
