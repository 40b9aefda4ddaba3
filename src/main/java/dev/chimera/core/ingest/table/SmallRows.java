package dev.chimera.core.ingest.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The cells of a table as long as it is small, for looking single ones up; of a table that grows beyond, none. One thread.
public final class SmallRows {
    public static final int ROWS = 256;
    public static final int CELLS = 4096;
    private static final int LONGEST = 200;

    private @Nullable List<@Nullable Object[]> rows;
    private int cells;

    SmallRows(boolean keeping) {
        rows = keeping ? new ArrayList<>() : null;
    }

    /// @param row 1-based
    /// @param cell a Double or a String
    void put(long row, int column, Object cell) {
        List<@Nullable Object[]> here = rows;
        if (here == null) {
            return;
        }
        boolean isLong = cell instanceof String text && text.length() > LONGEST;
        if (row > ROWS || column >= CELLS || ++cells > CELLS || isLong) {
            rows = null;
            return;
        }
        while (here.size() < row) {
            here.add(new @Nullable Object[4]);
        }
        int at = (int) row - 1;
        if (here.get(at).length <= column) {
            here.set(at, Arrays.copyOf(here.get(at), Math.max(column + 1, here.get(at).length * 2)));
        }
        here.get(at)[column] = cell;
    }

    /// Not all cells are known any more.
    void drop() {
        rows = null;
    }

    /// How many are kept.
    int cells() {
        return rows == null ? 0 : cells;
    }

    /// Whether every cell is still there.
    public boolean isKept() {
        return rows != null;
    }

    /// A Double, a String, or null where the row has no such cell.
    ///
    /// @param row 1-based
    public @Nullable Object cell(long row, int column) {
        List<@Nullable Object[]> here = rows;
        boolean there = here != null && row <= here.size() && column < here.get((int) row - 1).length;
        return there && here != null ? here.get((int) row - 1)[column] : null;
    }
}
