package dev.chimera.core.ingest.table;

import dev.chimera.core.ingest.table.NumberRows.Strip;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Statistics of a stream of finite numbers, with the first value, and the most extreme ones with their rows. Numbers are taken in as they
/// come and worked on in runs: one loop over many values of a column costs far less than one visit for each. One thread.
public final class NumberSeries {
    /// How many of the smallest and of the largest values are kept with their rows.
    public static final int EXTREMES = 8;

    private static final int OF_SERIES = 300;

    private final Quantiles quantiles;
    private final Extremes lowest;
    /// of the negated values
    private final Extremes highest;
    /// how many of the waiting values the sums hold already
    private int settled;
    /// the row of a waiting value is this and its place
    private long rowOffset;
    private long n;
    private double shift;
    private long firstRow;
    private double sum;
    private double squares;

    /// @param keeping whether more than one extreme is kept at either end
    NumberSeries(boolean keeping) {
        quantiles = new Quantiles();
        lowest = new Extremes(keeping ? EXTREMES : 1);
        highest = new Extremes(keeping ? EXTREMES : 1);
    }

    private NumberSeries(NumberSeries other) {
        quantiles = other.quantiles.copy();
        lowest = other.lowest.copy();
        highest = other.highest.copy();
        settled = other.settled;
        rowOffset = other.rowOffset;
        n = other.n;
        shift = other.shift;
        firstRow = other.firstRow;
        sum = other.sum;
        squares = other.squares;
    }

    /// The same values, to go on separately.
    NumberSeries copy() {
        return new NumberSeries(this);
    }

    /// @param row 1-based data row
    public void add(double value, long row) {
        int at = quantiles.waiting();
        if (row - at != rowOffset || quantiles.isFull()) {
            settle();
            quantiles.makeRoom();
            at = quantiles.waiting();
            settled = at;
            rowOffset = row - at;
        }
        quantiles.put(value);
    }

    /// @param row of the first of them; the others have the rows behind it
    void add(Strip strip, long row) {
        settle();
        if (n == 0) {
            shift = strip.at(0);
            firstRow = row;
        }
        quantiles.add(strip);
        sum(strip, 0, row);
        n += strip.count();
        settled = quantiles.waiting();
        rowOffset = Long.MIN_VALUE;
    }

    private void settle() {
        if (settled == quantiles.waiting()) {
            return;
        }
        Strip waiting = new Strip(quantiles.buffer(), 0, 1, quantiles.waiting());
        if (n == 0 && waiting.count() > 0) {
            shift = waiting.at(0);
            firstRow = rowOffset;
        }
        sum(waiting, settled, rowOffset);
        n += waiting.count() - settled;
        settled = waiting.count();
    }

    /// Every other value goes into a sum of its own, so that one addition need not wait for the one before.
    ///
    /// @param row of the first value of the strip
    private void sum(Strip strip, int from, long row) {
        double even = 0;
        double odd = 0;
        double evenSquares = 0;
        double oddSquares = 0;
        int i = from;
        for (; i + 1 < strip.count(); i += 2) {
            double one = seen(strip.at(i), row + i);
            double other = seen(strip.at(i + 1), row + i + 1);
            even += one;
            evenSquares += one * one;
            odd += other;
            oddSquares += other * other;
        }
        if (i < strip.count()) {
            double last = seen(strip.at(i), row + i);
            even += last;
            evenSquares += last * last;
        }
        sum += even + odd;
        squares += evenSquares + oddSquares;
    }

    /// @return the distance from the first value
    private double seen(double value, long row) {
        if (value < lowest.limit()) {
            lowest.add(value, row);
        }
        if (-value < highest.limit()) {
            highest.add(-value, row);
        }
        return value - shift;
    }

    /// The quantiles, which may from here on put the values in another order.
    private Quantiles quantiles() {
        settle();
        quantiles.drain();
        settled = quantiles.waiting();
        rowOffset = Long.MIN_VALUE;
        return quantiles;
    }

    /// How much memory it takes, about.
    long bytes() {
        return OF_SERIES + quantiles.bytes();
    }

    public long n() {
        return n + quantiles.waiting() - settled;
    }

    public double mean() {
        settle();
        return n == 0 ? Double.NaN : Math.clamp(shift + sum / n, min(), max());
    }

    /// Sample standard deviation (n - 1); 0 for one value.
    public double sd() {
        settle();
        return n < 2 || min() == max() ? 0 : Math.sqrt(Math.max(0, (squares - sum * sum / n) / (n - 1)));
    }

    public double min() {
        settle();
        return lowest.size() == 0 ? Double.POSITIVE_INFINITY : lowest.value(0);
    }

    public double max() {
        settle();
        return highest.size() == 0 ? Double.NEGATIVE_INFINITY : -highest.value(0);
    }

    /// The row of the (first) minimum.
    public long minRow() {
        settle();
        return lowest.row(0);
    }

    /// The row of the (first) maximum.
    public long maxRow() {
        settle();
        return highest.row(0);
    }

    public double first() {
        settle();
        return shift;
    }

    public long firstRow() {
        settle();
        return firstRow;
    }

    /// @param q from 0 to 1, linear between neighbours, never outside the extremes
    public double quantile(double q) {
        return n() == 0 ? Double.NaN : Math.clamp(quantiles().at(q), min(), max());
    }

    /// The median of all values but the first.
    public double medianAfterFirst() {
        return quantiles().medianWithout(shift);
    }

    /// The median of the distances from a value.
    public double medianDistance(double from) {
        return quantiles().medianDistance(from);
    }

    /// How many values lie outside a range; of more than {@link Quantiles#EXACT} values, outside the range rounded to 0.4 %.
    public long outside(double low, double high) {
        return quantiles().outside(low, high);
    }

    /// The rows of those values outside a range that are farthest from its ends, at most {@link #EXTREMES}, in their order.
    public List<Long> rowsOutside(double low, double high) {
        record Far(long row, double distance) {}
        settle();
        List<Far> far = new ArrayList<>();
        for (int i = 0; i < lowest.size() && lowest.value(i) < low; i++) {
            far.add(new Far(lowest.row(i), low - lowest.value(i)));
        }
        for (int i = 0; i < highest.size() && -highest.value(i) > high; i++) {
            far.add(new Far(highest.row(i), -highest.value(i) - high));
        }
        far.sort(Comparator.comparingDouble(Far::distance).reversed());
        return far.stream().limit(EXTREMES).map(Far::row).sorted().toList();
    }

    /// How many different values there are, one more than the limit when there are more.
    int distinct() {
        return quantiles().distinct();
    }

    /// How many values lie in each of so many bins of equal width between the extremes; the sum is {@link #n()}.
    public long[] counts(int bins) {
        return quantiles().counts(min(), max(), bins);
    }
}
