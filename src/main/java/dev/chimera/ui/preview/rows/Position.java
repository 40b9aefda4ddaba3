package dev.chimera.ui.preview.rows;

import java.util.Comparator;
import java.util.List;

/// A place between two characters of the shown text.
///
/// @param row index of the row, from 0
/// @param offset characters of the row before the place
public record Position(int row, int offset) implements Comparable<Position> {
    public static final Position START = new Position(0, 0);

    @Override
    public int compareTo(Position other) {
        return Comparator.comparingInt(Position::row).thenComparingInt(Position::offset).compare(this, other);
    }

    /// The nearest place that exists in these rows.
    public Position within(List<Row> rows) {
        if (rows.isEmpty()) {
            return START;
        }
        int nearest = Math.clamp(row, 0, rows.size() - 1);
        return new Position(nearest, nearest < row ? length(rows, nearest) : Math.clamp(offset, 0, length(rows, nearest)));
    }

    /// One character (as a reader counts them) back or on, across rows; the same place at either end of the text.
    public Position step(List<Row> rows, boolean forward) {
        Position here = within(rows);
        if (rows.isEmpty()) {
            return here;
        }
        String text = rows.get(here.row).text();
        if (forward) {
            if (here.offset < text.length()) {
                return new Position(here.row, CharacterSteps.after(text, here.offset));
            }
            return here.row + 1 < rows.size() ? new Position(here.row + 1, 0) : here;
        }
        if (here.offset > 0) {
            return new Position(here.row, CharacterSteps.before(text, here.offset));
        }
        return here.row > 0 ? new Position(here.row - 1, length(rows, here.row - 1)) : here;
    }

    /// The next place where a word begins or ends, in the row or at the edge of the next one.
    public Position stepWord(List<Row> rows, boolean forward) {
        Position next = step(rows, forward);
        if (rows.isEmpty() || next.row != row) {
            return next;
        }
        String text = rows.get(next.row).text();
        return new Position(next.row, forward
                ? CharacterSteps.wordAfter(text, offset)
                : CharacterSteps.wordBefore(text, offset));
    }

    /// The place of an offset into the Markdown: in the last row that begins at or before it.
    public static Position ofSource(List<Row> rows, int source) {
        int low = 0;
        int high = rows.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rows.get(middle).start() <= source) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? START : new Position(low - 1, rows.get(low - 1).textAt(source));
    }

    /// The place after the last character.
    public static Position end(List<Row> rows) {
        return rows.isEmpty() ? START : new Position(rows.size() - 1, length(rows, rows.size() - 1));
    }

    private static int length(List<Row> rows, int row) {
        return rows.get(row).text().length();
    }
}
