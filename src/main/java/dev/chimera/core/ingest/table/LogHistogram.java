package dev.chimera.core.ingest.table;

import dev.chimera.core.ingest.table.NumberRows.Strip;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Counts of doubles in buckets that are the upper 20 bits of the double (256 for each power of two).
///
/// The buckets are narrow near zero. Where the first values lie close together but far from zero, all of them are moved by an offset, so that
/// they spread over many buckets. One thread.
final class LogHistogram {
    private static final int KEY_SHIFT = 44;
    private static final int PAGES = 4096;
    private static final int PAGE = 256;

    @FunctionalInterface
    private interface Bucket {
        /// @param value the one value of the bucket, or its middle
        void see(double value, double count);
    }

    private final double offset;
    private long count;
    /// 256 buckets a page, each with the number of its values, negative where they differ: these are most of the buckets, and need no look at `only`
    private final long[] @Nullable [] pages = new long[PAGES][];
    /// the value that all values of a bucket have, if they do
    private final double[] @Nullable [] only = new double[PAGES][];

    private LogHistogram(double offset) {
        this.offset = offset;
    }

    /// @param sorted the first values, which decide the offset and are not yet counted
    static LogHistogram of(double[] sorted, int size) {
        double low = sorted[(int) (0.01 * (size - 1))];
        double high = sorted[(int) (0.99 * (size - 1))];
        boolean close = high - low < 0.5 * Math.max(Math.abs(low), Math.abs(high));
        return new LogHistogram(close ? sorted[size / 2] : 0);
    }

    void add(Strip strip, int from) {
        for (int i = from; i < strip.count(); i++) {
            put(strip.at(i));
        }
        count += strip.count() - from;
    }

    private void put(double value) {
        int key = (int) (Double.doubleToRawLongBits(value - offset) >>> KEY_SHIFT);
        long[] page = pages[key >>> 8];
        if (page != null && page[key & 0xff] < 0) {
            page[key & 0xff]--;
        } else {
            first(key, value);
        }
    }

    /// A value for a bucket whose values are alike so far.
    private void first(int key, double value) {
        long[] page = pages[key >>> 8];
        double[] alike = only[key >>> 8];
        if (page == null || alike == null) {
            page = new long[PAGE];
            alike = new double[PAGE];
            pages[key >>> 8] = page;
            only[key >>> 8] = alike;
        }
        int at = key & 0xff;
        if (page[at] == 0) {
            alike[at] = value;
        }
        page[at] = alike[at] == value ? page[at] + 1 : -page[at] - 1;
    }

    /// How much memory it takes, about.
    long bytes() {
        long bytes = 8L * PAGES;
        for (long[] page : pages) {
            bytes += page == null ? 0 : 2 * PAGE * Long.BYTES;
        }
        return bytes;
    }

    long count() {
        return count;
    }

    /// Walks the buckets from the lowest value to the highest: negative keys downwards, then positive keys upwards.
    double at(double rank) {
        double seen = 0;
        for (int step = 0; step < PAGES; step++) {
            boolean negative = step < PAGES / 2;
            int number = negative ? PAGES - 1 - step : step - PAGES / 2;
            long[] page = pages[number];
            for (int i = 0; page != null && i < PAGE; i++) {
                int slot = negative ? PAGE - 1 - i : i;
                double here = Math.abs(page[slot]);
                if (here > 0 && rank <= seen + here - 1) {
                    return value(number, slot, Math.max(0, rank - seen + 0.5) / here);
                }
                seen += here;
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    /// @param share of the values of the bucket that lie below the one that is asked for
    private double value(int number, int slot, double share) {
        long[] page = pages[number];
        double[] alike = only[number];
        return page != null && alike != null && page[slot] > 0 ? alike[slot] : within(number * PAGE + slot, share);
    }

    private double within(int key, double share) {
        double near = Double.longBitsToDouble((long) key << KEY_SHIFT);
        double far = Double.longBitsToDouble(((long) key + 1) << KEY_SHIFT);
        double part = key >= PAGES * PAGE / 2 ? 1 - share : share;
        return offset + near + part * (far - near);
    }

    private void each(Bucket visitor) {
        for (int number = 0; number < PAGES; number++) {
            long[] page = pages[number];
            for (int slot = 0; page != null && slot < PAGE; slot++) {
                if (page[slot] != 0) {
                    visitor.see(value(number, slot, 0.5), Math.abs(page[slot]));
                }
            }
        }
    }

    long[] counts(double low, double high, int bins) {
        long[] counts = new long[bins];
        each((value, here) -> counts[Quantiles.bin(value, low, high, bins)] += (long) here);
        return counts;
    }

    long outside(double low, double high) {
        long[] outside = new long[1];
        each((value, here) -> outside[0] += value < low || value > high ? (long) here : 0);
        return outside[0];
    }

    double medianDistance(double from) {
        List<double[]> distances = new ArrayList<>();
        each((value, here) -> distances.add(new double[] {Math.abs(value - from), here}));
        distances.sort(Comparator.comparingDouble(distance -> distance[0]));
        double left = count / 2.0;
        for (double[] distance : distances) {
            left -= distance[1];
            if (left <= 0) {
                return distance[0];
            }
        }
        return Double.NaN;
    }

    /// The same values, to go on separately.
    LogHistogram copy() {
        LogHistogram copy = new LogHistogram(offset);
        copy.count = count;
        for (int i = 0; i < PAGES; i++) {
            long[] page = pages[i];
            double[] alike = only[i];
            copy.pages[i] = page == null ? null : page.clone();
            copy.only[i] = alike == null ? null : alike.clone();
        }
        return copy;
    }
}
