package dev.chimera.core.ingest.table;

import java.util.Arrays;
import java.util.List;

/// The numbers of the last rows, row by row, before they join their columns: one visit for many rows of a column costs far less than one for
/// each. Rows wait together as long as they have numbers in the same columns. One thread.
final class NumberRows {
    /// so many numbers stay in the processor's first cache
    private static final int NUMBERS = 2048;
    private static final int FEW = 64;

    private int[] columns = new int[FEW];
    private double[] values = new double[FEW];
    private int size;
    /// where the open row begins
    private int open;
    private int rows;
    private long firstRow;

    void put(int column, double value) {
        if (size == values.length) {
            columns = Arrays.copyOf(columns, size * 2);
            values = Arrays.copyOf(values, size * 2);
        }
        columns[size] = column;
        values[size++] = value;
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

    /// Every so manieth value of an array.
    record Strip(double[] values, int first, int step, int count) {
        double at(int i) {
            return values[first + i * step];
        }
    }
}
