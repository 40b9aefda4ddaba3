package dev.chimera.core.ingest.table;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/// The numbers of the last rows, row by row, before they join their columns: one visit for many rows of a column costs far less than one for
/// each. Rows wait together as long as they have numbers in the same columns. One thread.
final class NumberRows {
    /// so many numbers stay in the processor's first cache
    private static final int NUMBERS = 2048;
    private static final int FEW = 64;
    private static final int[] NO_COLUMNS = {};
    private static final double[] NO_VALUES = {};

    private final Spares spares;
    private int[] columns;
    private double[] values;
    private int size;
    /// where the open row begins
    private int open;
    private int rows;
    private long firstRow;

    NumberRows(Spares spares) {
        this.spares = spares;
        Spares.Pair arrays = spares.take();
        columns = arrays.columns();
        values = arrays.values();
    }

    void put(int column, double value) {
        if (size == values.length) {
            columns = Arrays.copyOf(columns, Math.max(FEW, size * 2));
            values = Arrays.copyOf(values, columns.length);
        }
        columns[size] = column;
        values[size++] = value;
    }

    /// One number in each of the first columns.
    void put(double[] row) {
        while (size + row.length > values.length) {
            columns = Arrays.copyOf(columns, Math.max(FEW, columns.length * 2));
            values = Arrays.copyOf(values, columns.length);
        }
        for (int i = 0; i < row.length; i++) {
            columns[size + i] = i;
            values[size + i] = row[i];
        }
        size += row.length;
    }

    /// How many numbers the open row has.
    int count() {
        return size - open;
    }

    /// @param i from 0, below {@link #count()}
    int column(int i) {
        return columns[open + i];
    }

    double value(int i) {
        return values[open + i];
    }

    /// The open row is complete.
    void endRow(long row, List<Column> table) {
        int count = count();
        if (rows > 0 && (count * rows != open || !Arrays.equals(columns, 0, count, columns, open, size))) {
            join(table);
        }
        if (rows == 0) {
            firstRow = row;
        }
        rows++;
        open = size;
        if (size + count > values.length) {
            join(table);
            if (values.length < NUMBERS) {
                columns = new int[values.length * 4];
                values = new double[columns.length];
            }
        }
    }

    /// Hands the numbers of all complete rows to their columns.
    void join(List<Column> table) {
        int width = rows == 0 ? 0 : open / rows;
        for (int i = 0; i < width; i++) {
            table.get(columns[i]).numbers().add(new Strip(values, i, width, rows), firstRow);
        }
        System.arraycopy(columns, open, columns, 0, count());
        System.arraycopy(values, open, values, 0, count());
        size -= open;
        open = 0;
        rows = 0;
    }

    /// No more rows come: the arrays are for others.
    void finish(List<Column> table) {
        join(table);
        spares.give(columns, values);
        columns = NO_COLUMNS;
        values = NO_VALUES;
    }

    /// Arrays that the tables of one worker hand to each other: most files are small, and fresh arrays for each would cost more than reading it.
    static final class Spares {
        private record Pair(int[] columns, double[] values) {}

        private static final int KEPT = 8;

        private final Deque<Pair> free = new ArrayDeque<>();

        private Pair take() {
            return free.isEmpty() ? new Pair(new int[FEW], new double[FEW]) : free.pop();
        }

        private void give(int[] columns, double[] values) {
            if (free.size() < KEPT && columns.length > 0 && columns.length <= 4 * NUMBERS) {
                free.push(new Pair(columns, values));
            }
        }
    }

    /// Every so manieth value of an array.
    record Strip(double[] values, int first, int step, int count) {
        double at(int i) {
            return values[first + i * step];
        }
    }
}
