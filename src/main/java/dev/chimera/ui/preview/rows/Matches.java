package dev.chimera.ui.preview.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Where a text occurs in the rows, regardless of case. Kept up to date by looking only at rows that changed.
public final class Matches {
    private final List<Match> found = new ArrayList<>();
    private String query = "";

    /// @param from offset in the row, inclusive
    /// @param to offset in the row, exclusive
    public record Match(int row, int from, int to) {}

    /// Looks for another text in all rows.
    public void search(String text, List<Row> rows) {
        query = text.toLowerCase(Locale.ROOT);
        changed(rows, 0);
    }

    /// Looks again at the rows from the given one on.
    public void changed(List<Row> rows, int firstChanged) {
        while (!found.isEmpty() && found.getLast().row() >= firstChanged) {
            found.removeLast();
        }
        if (!query.isEmpty()) {
            for (int row = firstChanged; row < rows.size(); row++) {
                search(rows.get(row).text(), row);
            }
        }
    }

    private void search(String text, int row) {
        int last = text.length() - query.length();
        for (int at = 0; at <= last; at++) {
            if (text.regionMatches(true, at, query, 0, query.length())) {
                found.add(new Match(row, at, at + query.length()));
                at += query.length() - 1;
            }
        }
    }

    public List<Match> all() {
        return List.copyOf(found);
    }

    public int count() {
        return found.size();
    }

    public Match get(int index) {
        return found.get(index);
    }

    /// The matches in one row.
    public List<Match> in(int row) {
        int low = 0;
        int high = found.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (found.get(middle).row() < row) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int end = low;
        while (end < found.size() && found.get(end).row() == row) {
            end++;
        }
        return List.copyOf(found.subList(low, end));
    }

    /// The index of the first match at or after the place, 0 when there is none after it, -1 when there is none at all.
    public int from(Position place) {
        for (int i = 0; i < found.size(); i++) {
            Match match = found.get(i);
            if (new Position(match.row(), match.from()).compareTo(place) >= 0) {
                return i;
            }
        }
        return found.isEmpty() ? -1 : 0;
    }
}
