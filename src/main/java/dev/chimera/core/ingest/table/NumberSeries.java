package dev.chimera.core.ingest.table;

import java.util.Arrays;

/// Statistics of a stream of finite numbers, with the rows of the extremes and the first values in their order. One thread.
public final class NumberSeries {
    /// How many values at the start are kept with their rows, for the search for outliers and cold starts.
    public static final int KEPT = 1024;

    private final Quantiles quantiles;
    private final int most;
    private double[] kept = new double[4];
    private long[] keptRows = new long[4];
    private long n;
    private double shift;
    private double sum;
    private double squares;
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;
    private long minRow;
    private long maxRow;

    public NumberSeries() {
        this(true);
    }

    /// @param keeping whether the first values are kept in their order
    NumberSeries(boolean keeping) {
        quantiles = new Quantiles();
        most = keeping ? KEPT : 0;
    }

    private NumberSeries(NumberSeries other) {
        quantiles = other.quantiles.copy();
        most = other.most;
        kept = other.kept.clone();
        keptRows = other.keptRows.clone();
        n = other.n;
        shift = other.shift;
        sum = other.sum;
        squares = other.squares;
        min = other.min;
        max = other.max;
        minRow = other.minRow;
        maxRow = other.maxRow;
    }

    /// The same values, to go on separately.
    NumberSeries copy() {
        return new NumberSeries(this);
    }

    /// @param row 1-based data row
    public void add(double value, long row) {
        if (n == 0) {
            shift = value;
        }
        if (n < most) {
            keep(value, row);
        }
        n++;
        double distance = value - shift;
        sum += distance;
        squares += distance * distance;
        if (value < min) {
            min = value;
            minRow = row;
        }
        if (value > max) {
            max = value;
            maxRow = row;
        }
        quantiles.add(value);
    }

    private void keep(double value, long row) {
        int at = (int) n;
        if (at == kept.length) {
            kept = Arrays.copyOf(kept, at * 4);
            keptRows = Arrays.copyOf(keptRows, at * 4);
        }
        kept[at] = value;
        keptRows[at] = row;
    }

    public long n() {
        return n;
    }

    public double mean() {
        return n == 0 ? Double.NaN : Math.clamp(shift + sum / n, min, max);
    }

    /// Sample standard deviation (n - 1); 0 for one value.
    public double sd() {
        return n < 2 || min == max ? 0 : Math.sqrt(Math.max(0, (squares - sum * sum / n) / (n - 1)));
    }

    public double min() {
        return min;
    }

    public double max() {
        return max;
    }

    public long minRow() {
        return minRow;
    }

    public long maxRow() {
        return maxRow;
    }

    /// @param q from 0 to 1, linear between neighbours, never outside the extremes
    public double quantile(double q) {
        return n == 0 ? Double.NaN : Math.clamp(quantiles.at(q), min, max);
    }

    /// How many values lie in each of so many bins of equal width between the extremes; the sum is {@link #n()}.
    public long[] counts(int bins) {
        return quantiles.counts(min, max, bins);
    }

    /// The first values in the order in which they came, at most {@link #KEPT}.
    public double[] firstValues() {
        return Arrays.copyOf(kept, (int) Math.min(n, most));
    }

    /// The 1-based data row of each of {@link #firstValues()}.
    public long[] firstRows() {
        return Arrays.copyOf(keptRows, (int) Math.min(n, most));
    }
}
