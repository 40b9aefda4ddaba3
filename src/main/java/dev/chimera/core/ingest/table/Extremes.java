package dev.chimera.core.ingest.table;

import java.util.Arrays;

/// The smallest values of a stream with their rows; of values that are alike, the earlier ones. One thread.
final class Extremes {
    private final int most;
    private double[] values = new double[1];
    private long[] rows = new long[1];
    private int size;
    private double limit = Double.POSITIVE_INFINITY;

    /// @param most how many are kept
    Extremes(int most) {
        this.most = most;
    }

    /// What a value must be below to be taken in.
    double limit() {
        return limit;
    }

    /// @param value below the limit
    void add(double value, long row) {
        if (size < most) {
            if (size == values.length) {
                values = Arrays.copyOf(values, Math.min(most, size * 4));
                rows = Arrays.copyOf(rows, values.length);
            }
            size++;
        }
        int at = size - 1;
        for (; at > 0 && values[at - 1] > value; at--) {
            values[at] = values[at - 1];
            rows[at] = rows[at - 1];
        }
        values[at] = value;
        rows[at] = row;
        limit = size < most ? Double.POSITIVE_INFINITY : values[most - 1];
    }

    Extremes copy() {
        Extremes copy = new Extremes(most);
        copy.values = values.clone();
        copy.rows = rows.clone();
        copy.size = size;
        copy.limit = limit;
        return copy;
    }

    int size() {
        return size;
    }

    /// @param at from 0, the smallest
    double value(int at) {
        return values[at];
    }

    long row(int at) {
        return rows[at];
    }
}
