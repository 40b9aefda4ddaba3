package dev.chimera.core.ingest.table;

import dev.chimera.core.ingest.table.NumberRows.Strip;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Quantiles of a stream of finite doubles in bounded memory. Exact up to 8192 values; beyond, a {@link LogHistogram}, which the values
/// enter a thousand at a time. The same values in the same order always give the same answer; ranks are off by at most 0.002.
public final class Quantiles {
    public static final int EXACT = 8192;
    private static final int RUN = 1024;
    private static final int FEW = 8;
    private static final double[] NONE = {};

    /// all values, or those that wait for the histogram
    private double[] values = NONE;
    private int size;
    private int sortedSize;
    private @Nullable LogHistogram histogram;
    private @Nullable Distinct distinct;

    public void add(double value) {
        if (isFull()) {
            makeRoom();
        }
        put(value);
    }

    boolean isFull() {
        return size == values.length;
    }

    /// @throws ArrayIndexOutOfBoundsException if there is no room
    void put(double value) {
        values[size++] = value;
    }

    /// Values that came since room was made the last time stand at the end of this, in their order.
    double[] buffer() {
        return values;
    }

    int waiting() {
        return size;
    }

    /// After this there is room for one more value. What {@link #buffer()} held may have gone.
    void makeRoom() {
        if (!isFull()) {
            return;
        }
        if (histogram != null) {
            drain();
        } else {
            grow(size * 3);
        }
    }

    private void spill() {
        sort();
        histogram = LogHistogram.of(values, size);
        distinct = new Distinct();
        drain();
        values = new double[RUN];
        sortedSize = 0;
    }

    /// Hands waiting values to the histogram, where there is one.
    void drain() {
        LogHistogram beyond = histogram;
        if (beyond == null) {
            return;
        }
        add(beyond, new Strip(values, 0, 1, size), 0);
        size = 0;
    }

    private void add(LogHistogram beyond, Strip strip, int from) {
        beyond.add(strip, from);
        double last = Double.NaN;
        for (int i = from; i < strip.count() && distinct != null && !distinct.isFull(); i++) {
            if (strip.at(i) != last) {
                last = strip.at(i);
                distinct.number(last);
            }
        }
    }

    /// Values behind those that wait.
    void add(Strip strip) {
        int done = 0;
        while (done < strip.count() && histogram == null) {
            if (isFull()) {
                grow(strip.count() - done);
            }
            for (; done < strip.count() && size < values.length; done++) {
                values[size++] = strip.at(done);
            }
        }
        LogHistogram beyond = histogram;
        if (beyond != null && done < strip.count()) {
            drain();
            add(beyond, strip, done);
        }
    }

    /// Makes room for so many values, as far as they are kept.
    private void grow(int more) {
        if (size == EXACT) {
            spill();
        } else {
            values = Arrays.copyOf(values, Math.clamp(size + more, Math.clamp(size * 2, FEW, EXACT), EXACT));
        }
    }

    long bytes() {
        return (long) values.length * Double.BYTES + (histogram == null ? 0 : histogram.bytes());
    }

    public long count() {
        return size + (histogram == null ? 0 : histogram.count());
    }

    /// @param q from 0 to 1; between two neighbours the answer is interpolated. NaN when there are no values.
    public double at(double q) {
        drain();
        if (count() == 0) {
            return Double.NaN;
        }
        double rank = q * (count() - 1);
        if (histogram != null) {
            return histogram.at(rank);
        }
        sort();
        return between(rank);
    }

    private double between(double rank) {
        int below = (int) rank;
        int above = Math.min(size - 1, below + 1);
        return values[below] + (rank - below) * (values[above] - values[below]);
    }

    /// The median of the others. Beyond {@link #EXACT} values one of them moves no rank that could be told.
    double medianWithout(double value) {
        if (histogram != null || size < 2) {
            return at(0.5);
        }
        sort();
        int gap = Arrays.binarySearch(values, 0, size, value);
        int others = size - 1;
        int below = (others - 1) / 2;
        int above = others / 2;
        return (values[below < gap ? below : below + 1] + values[above < gap ? above : above + 1]) / 2;
    }

    /// The median of the distances from a value.
    double medianDistance(double from) {
        if (histogram != null) {
            return histogram.medianDistance(from);
        }
        double[] distances = new double[size];
        for (int i = 0; i < size; i++) {
            distances[i] = Math.abs(values[i] - from);
        }
        Arrays.sort(distances);
        return size % 2 == 1 ? distances[size / 2] : (distances[size / 2 - 1] + distances[size / 2]) / 2;
    }

    /// How many values lie below or above a range.
    long outside(double low, double high) {
        long count = 0;
        for (int i = 0; i < size; i++) {
            count += values[i] < low || values[i] > high ? 1 : 0;
        }
        return count + (histogram == null ? 0 : histogram.outside(low, high));
    }

    /// How many different values there are, one more than {@link Column#DISTINCT} when there are more.
    int distinct() {
        drain();
        if (distinct != null) {
            return distinct.isFull() ? Column.DISTINCT + 1 : distinct.count();
        }
        sort();
        int count = size == 0 ? 0 : 1;
        for (int i = 1; i < size && count <= Column.DISTINCT; i++) {
            count += values[i] != values[i - 1] ? 1 : 0;
        }
        return count;
    }

    /// How many values lie in each of so many bins of equal width; what lies outside counts in the bin at that end. Beyond
    /// {@link #EXACT} values the middle of a bucket stands for the different values in it.
    long[] counts(double low, double high, int bins) {
        drain();
        if (histogram != null) {
            return histogram.counts(low, high, bins);
        }
        long[] counts = new long[bins];
        for (int i = 0; i < size; i++) {
            counts[bin(values[i], low, high, bins)]++;
        }
        return counts;
    }

    /// Halves keep the width finite.
    static int bin(double value, double low, double high, int bins) {
        return Math.clamp((long) ((value / 2 - low / 2) / (high / 2 - low / 2) * bins), 0, bins - 1);
    }

    /// The same values, to go on separately.
    Quantiles copy() {
        Quantiles copy = new Quantiles();
        copy.values = values.clone();
        copy.size = size;
        copy.sortedSize = sortedSize;
        copy.histogram = histogram == null ? null : histogram.copy();
        copy.distinct = distinct == null ? null : distinct.copy();
        return copy;
    }

    private void sort() {
        if (sortedSize != size) {
            Arrays.sort(values, 0, size);
            sortedSize = size;
        }
    }

    /// Whether every value is still held.
    boolean isExact() {
        return histogram == null;
    }
}
