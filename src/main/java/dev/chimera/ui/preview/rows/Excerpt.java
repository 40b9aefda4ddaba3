package dev.chimera.ui.preview.rows;

import java.util.ArrayList;
import java.util.List;

/// What a selection stands for, as text and as Markdown.
public final class Excerpt {
    private Excerpt() {}

    /// The shown characters, with list markers where a row is selected from its start, and an empty line between blocks.
    public static String text(List<Row> rows, Selection selection) {
        if (selection.isEmpty() || rows.isEmpty()) {
            return "";
        }
        var text = new StringBuilder();
        for (int i = selection.from().row(); i <= selection.to().row(); i++) {
            Row row = rows.get(i);
            String shown = row.text();
            if (i > selection.from().row()) {
                text.append(separator(row));
            }
            if (selection.fromIn(i) == 0) {
                text.append(lead(row.place()));
            }
            text.append(shown, selection.fromIn(i), selection.toIn(i, shown.length()));
        }
        return text.toString();
    }

    private static String separator(Row row) {
        boolean goesOn = row instanceof Row.Prose && row.place().tight() && !row.place().hasMarker();
        return goesOn ? "" : row.place().tight() ? "\n" : "\n\n";
    }

    private static String lead(Place place) {
        String indent = "  ".repeat(Math.max(0, place.itemDepth() - 1));
        return switch (place.task()) {
            case OPEN -> indent + "[ ] ";
            case DONE -> indent + "[x] ";
            case NONE -> place.marker().isEmpty() ? "" : indent + place.marker() + " ";
        };
    }

    /// The Markdown behind the selection. A row selected from its start or to its end keeps the markup of that line.
    public static String markdown(List<Row> rows, String source, Selection selection) {
        if (selection.isEmpty() || rows.isEmpty()) {
            return "";
        }
        Row first = rows.get(selection.from().row());
        Row last = rows.get(selection.to().row());
        int from = first.sourceAt(selection.from().offset());
        if (selection.from().offset() == 0) {
            from = lineStart(source, first.start());
        }
        int to = last.sourceAfter(selection.to().offset());
        if (selection.to().offset() == last.text().length()) {
            to = lineEnd(source, Math.max(last.end(), to));
            to = last instanceof Row.Code code && code.last() ? withClosingFence(source, to) : to;
        }
        return source.substring(Math.min(from, to), to);
    }

    /// All chunks of the block that a chunk of code belongs to, as one text.
    public static String codeBlock(List<Row> rows, Row.Code chunk) {
        var parts = new ArrayList<String>();
        for (Row row : rows) {
            if (row instanceof Row.Code code && code.block() == chunk.block()) {
                parts.add(code.text());
            }
        }
        return String.join("\n", parts);
    }

    private static int withClosingFence(String source, int end) {
        int next = Math.min(source.length(), end + 1);
        int nextEnd = lineEnd(source, next);
        String line = source.substring(next, nextEnd).strip();
        return line.startsWith("```") || line.startsWith("~~~") ? nextEnd : end;
    }

    private static int lineStart(String source, int offset) {
        return source.lastIndexOf('\n', offset - 1) + 1;
    }

    private static int lineEnd(String source, int offset) {
        int end = source.indexOf('\n', offset);
        return end < 0 ? source.length() : end;
    }
}
