package dev.chimera.ui.preview.rows;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;

/// Turns a table into one row per line; every line has as many cells as the header.
final class TableRows {
    /// percent of the usual width that bold text takes
    private static final int BOLD = 115;
    private final InlineSpans inline;
    private final Place place;
    private final int block;

    /// @param block where the table begins in the whole Markdown
    TableRows(InlineSpans inline, Place place, int block) {
        this.inline = inline;
        this.place = place;
        this.block = block;
    }

    List<Row> of(TableBlock table) {
        var lines = new ArrayList<List<List<Span>>>();
        var alignments = new ArrayList<Align>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node line = part.getFirstChild(); line != null; line = line.getNext()) {
                if (line instanceof TableRow && !(part instanceof TableSeparator)) {
                    if (lines.isEmpty()) {
                        alignments(line, alignments);
                    }
                    lines.add(cells(line, alignments.size()));
                }
            }
        }
        var shape = new TableShape(block, widths(lines, alignments.size()), alignments);
        var rows = new ArrayList<Row>();
        for (int i = 0; i < lines.size(); i++) {
            rows.add(new Row.TableLine(i == 0 ? place : place.continued(true), shape, lines.get(i), i, i == lines.size() - 1));
        }
        return rows;
    }

    private static void alignments(Node header, List<Align> alignments) {
        for (Node node = header.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof TableCell cell) {
                alignments.add(align(cell));
            }
        }
    }

    private static Align align(TableCell cell) {
        if (cell.getAlignment() == null) {
            return Align.LEFT;
        }
        return switch (cell.getAlignment()) {
            case LEFT -> Align.LEFT;
            case CENTER -> Align.CENTER;
            case RIGHT -> Align.RIGHT;
        };
    }

    private List<List<Span>> cells(Node line, int columns) {
        var cells = new ArrayList<List<Span>>();
        int at = inline.offset(line.getChars());
        for (Node node = line.getFirstChild(); node != null && cells.size() < columns; node = node.getNext()) {
            if (node instanceof TableCell cell) {
                cells.add(spans(cell, at));
                at = cells.getLast().getLast().end();
            }
        }
        while (cells.size() < columns) {
            cells.add(List.of(Span.plain("", at, at)));
        }
        return cells;
    }

    /// An empty cell is one empty span. Cells that the parser added to fill a line have no place of their own.
    private List<Span> spans(TableCell cell, int earliest) {
        List<Span> spans = inline.of(cell);
        int at = Math.max(earliest, inline.offset(cell.getText()));
        return spans.isEmpty() ? List.of(Span.plain("", at, at)) : spans;
    }

    private static List<Integer> widths(List<List<List<Span>>> lines, int columns) {
        var widths = new ArrayList<Integer>();
        for (int column = 0; column < columns; column++) {
            int widest = 0;
            for (List<List<Span>> line : lines) {
                int width = line.get(column).stream().mapToInt(span -> TableShape.width(span.text())).sum();
                // the head is bold
                widest = Math.max(widest, line == lines.getFirst() ? (width * BOLD + 99) / 100 : width);
            }
            widths.add(widest);
        }
        return widths;
    }
}
