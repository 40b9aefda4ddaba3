package dev.chimera.core.ingest.table;

import java.util.ArrayList;
import java.util.Arrays;
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
    /// 256 buckets a page, each with the number of its values and the one value they all have, NaN where they differ; side by side, so that
    /// adding a value touches one line of the cache
    private final double[] @Nullable [] pages = new double[PAGES][];
    private long count;

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

    void add(double[] values, int size) {
        for (int i = 0; i < size; i++) {
            double value = values[i];
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
            page[at]++;
        }
        count += size;
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

    private void each(Bucket visitor) {
        for (int number = 0; number < PAGES; number++) {
            double[] page = pages[number];
            for (int slot = 0; page != null && slot < PAGE; slot++) {
                double here = page[slot * 2];
                if (here > 0) {
                    double only = page[slot * 2 + 1];
                    visitor.see(Double.isNaN(only) ? within(number * PAGE + slot, 0.5) : only, here);
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
        Arrays.setAll(copy.pages, i -> {
            double[] page = pages[i];
            return page == null ? null : page.clone();
        });
        return copy;
    }
}
