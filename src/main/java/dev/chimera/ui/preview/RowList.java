package dev.chimera.ui.preview;

import dev.chimera.ui.preview.rows.Row;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ModifiableObservableListBase;

/// The rows on screen. Only rows that differ are replaced, in one change.
final class RowList extends ModifiableObservableListBase<Row> {
    private final List<Row> rows = new ArrayList<>();

    /// Makes the list equal to the given one and returns the index of the first row that changed, or the size if none did.
    int become(List<Row> next) {
        int shared = Math.min(size(), next.size());
        int first = 0;
        while (first < shared && same(get(first), next.get(first))) {
            first++;
        }
        int kept = 0;
        while (kept < shared - first && same(get(size() - 1 - kept), next.get(next.size() - 1 - kept))) {
            kept++;
        }
        if (first == size() && first == next.size()) {
            return first;
        }
        beginChange();
        replace(first, size() - kept, next.subList(first, next.size() - kept));
        endChange();
        return first;
    }

    private void replace(int from, int to, List<Row> next) {
        int overlap = Math.min(to - from, next.size());
        for (int i = 0; i < overlap; i++) {
            if (!same(get(from + i), next.get(i))) {
                set(from + i, next.get(i));
            }
        }
        if (overlap < to - from) {
            remove(from + overlap, to);
        } else if (overlap < next.size()) {
            addAll(from + overlap, next.subList(overlap, next.size()));
        }
    }

    private static boolean same(Row one, Row other) {
        return one == other || one.equals(other);
    }

    @Override
    public Row get(int index) {
        return rows.get(index);
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    protected void doAdd(int index, Row row) {
        rows.add(index, row);
    }

    @Override
    protected Row doSet(int index, Row row) {
        return rows.set(index, row);
    }

    @Override
    protected Row doRemove(int index) {
        return rows.remove(index);
    }
}
