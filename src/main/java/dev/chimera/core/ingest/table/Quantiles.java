package dev.chimera.core.ingest.table;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Quantiles of a stream of finite doubles in bounded memory. Exact up to 8192 values; beyond, a histogram whose buckets are the upper
/// 20 bits of the double (256 for each power of two). The same values in the same order always give the same answer.
///
/// The buckets are narrow near zero. Where the values lie close together but far from zero, all of them are moved by an offset that the
/// first 8192 values decide, so that they spread over many buckets: the rank of an answer is then off by at most 0.002.
public final class Quantiles {
    public static final int EXACT = 8192;
    private static final int KEY_SHIFT = 44;
    private static final int PAGES = 4096;
    private static final int PAGE = 256;

    private double[] values = new double[8];
    private int size;
    private boolean sorted;
    private double offset;
    /// 256 buckets a page, each with the number of its values and the one value they all have, NaN where they differ; side by side, so that
    /// adding a value touches one line of the cache
    private double[] @Nullable [] pages = new double[0][];
    private long count;

    public void add(double value) {
        count++;
        if (pages.length > 0) {
            bucket(value, 1);
            return;
        }
        if (size == EXACT) {
            spill();
            bucket(value, 1);
            return;
        }
        if (size == values.length) {
            values = Arrays.copyOf(values, Math.min(EXACT, size * 4));
        }
        values[size++] = value;
        sorted = false;
    }

    public long count() {
        return count;
    }

    /// @param q from 0 to 1; between two neighbours the answer is interpolated. NaN when there are no values.
    public double at(double q) {
        if (count == 0) {
            return Double.NaN;
        }
        double rank = q * (count - 1);
        if (pages.length > 0) {
            return fromBuckets(rank);
        }
        sort();
        int below = (int) rank;
        int above = Math.min(size - 1, below + 1);
        return values[below] + (rank - below) * (values[above] - values[below]);
    }

    /// How many values lie in each of so many bins of equal width; what lies outside counts in the bin at that end. Beyond
    /// {@link #EXACT} values the middle of a bucket stands for the different values in it.
    long[] counts(double low, double high, int bins) {
        long[] counts = new long[bins];
        for (int i = 0; i < size; i++) {
            counts[bin(values[i], low, high, bins)]++;
        }
        for (int number = 0; number < pages.length; number++) {
            double[] page = pages[number];
            for (int slot = 0; page != null && slot < PAGE; slot++) {
                long here = (long) page[slot * 2];
                if (here > 0) {
                    double only = page[slot * 2 + 1];
                    double value = Double.isNaN(only) ? within(number * PAGE + slot, 0.5) : only;
                    counts[bin(value, low, high, bins)] += here;
                }
            }
        }
        return counts;
    }

    /// Halves keep the width finite.
    private static int bin(double value, double low, double high, int bins) {
        return Math.clamp((long) ((value / 2 - low / 2) / (high / 2 - low / 2) * bins), 0, bins - 1);
    }

    /// Takes the values of another series in.
    public void addAll(Quantiles other) {
        if (other.pages.length == 0) {
            for (int i = 0; i < other.size; i++) {
                add(other.values[i]);
            }
            return;
        }
        if (pages.length == 0) {
            spill();
        }
        count += other.count;
        for (int key = 0; key < PAGES * PAGE; key++) {
            double[] page = other.pages[key >>> 8];
            if (page == null) {
                key += PAGE - 1;
                continue;
            }
            double here = page[(key & 0xff) * 2];
            if (here > 0) {
                double only = page[(key & 0xff) * 2 + 1];
                bucket(Double.isNaN(only) ? other.within(key, 0.5) : only, here);
            }
        }
    }

    /// The same values, to go on separately.
    Quantiles copy() {
        Quantiles copy = new Quantiles();
        copy.values = values.clone();
        copy.size = size;
        copy.sorted = sorted;
        copy.offset = offset;
        copy.count = count;
        copy.pages = new double[pages.length][];
        for (int i = 0; i < pages.length; i++) {
            double[] page = pages[i];
            copy.pages[i] = page == null ? null : page.clone();
        }
        return copy;
    }

    private void sort() {
        if (!sorted) {
            Arrays.sort(values, 0, size);
            sorted = true;
        }
    }

    private void spill() {
        sort();
        if (size > 0) {
            double low = values[(int) (0.01 * (size - 1))];
            double high = values[(int) (0.99 * (size - 1))];
            boolean close = high - low < 0.5 * Math.max(Math.abs(low), Math.abs(high));
            offset = close ? values[size / 2] : 0;
        }
        pages = new double[PAGES][];
        for (int i = 0; i < size; i++) {
            bucket(values[i], 1);
        }
        values = new double[0];
        size = 0;
    }

    private void bucket(double value, double times) {
        int key = (int) (Double.doubleToRawLongBits(value - offset) >>> KEY_SHIFT);
        double[] page = pages[key >>> 8];
        if (page == null) {
            page = new double[2 * PAGE];
            pages[key >>> 8] = page;
        }
        int at = (key & 0xff) * 2;
        if (page[at] == 0) {
            page[at + 1] = value;
        } else if (page[at + 1] != value) {
            page[at + 1] = Double.NaN;
        }
        page[at] += times;
    }

    /// Walks the buckets from the lowest value to the highest: negative keys downwards, then positive keys upwards.
    private double fromBuckets(double rank) {
        double seen = 0;
        for (int step = 0; step < PAGES; step++) {
            boolean negative = step < PAGES / 2;
            int number = negative ? PAGES - 1 - step : step - PAGES / 2;
            double[] page = pages[number];
            for (int i = 0; page != null && i < PAGE; i++) {
                int slot = negative ? PAGE - 1 - i : i;
                double here = page[slot * 2];
                if (here > 0 && rank <= seen + here - 1) {
                    double only = page[slot * 2 + 1];
                    return Double.isNaN(only) ? within(number * PAGE + slot, Math.max(0, rank - seen + 0.5) / here) : only;
                }
                seen += here;
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    private double within(int key, double share) {
        double near = Double.longBitsToDouble((long) key << KEY_SHIFT);
        double far = Double.longBitsToDouble(((long) key + 1) << KEY_SHIFT);
        double part = key >= PAGES * PAGE / 2 ? 1 - share : share;
        return offset + near + part * (far - near);
    }

    /// Whether every value is still held.
    boolean isExact() {
        return pages.length == 0;
    }
}
