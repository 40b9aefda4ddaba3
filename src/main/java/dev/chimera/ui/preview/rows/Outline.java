package dev.chimera.ui.preview.rows;

import java.util.ArrayList;
import java.util.List;

/// The headings of a document, in order.
public record Outline(List<Entry> entries) {
    public Outline {
        entries = List.copyOf(entries);
    }

    /// @param row index of the heading's row
    /// @param level 1 to 6
    public record Entry(int row, int level, String title) {}

    public static Outline of(List<Row> rows) {
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) instanceof Row.Prose prose && prose.level() > 0) {
                entries.add(new Entry(i, prose.level(), prose.text()));
            }
        }
        return new Outline(entries);
    }
}
