package dev.chimera.core.ingest;

import java.util.Arrays;

/// How often the values of a column fall into bins of equal width between its smallest and its largest value; a value on the border of two
/// bins counts in the upper one, the largest value in the last. A column whose values are all the same has one bin. Immutable, and small: a
/// large folder has hundreds of thousands.
public final class Histogram {
    /// bins of a column with different values
    public static final int BINS = 16;

    private final double from;
    private final double to;
    private final int[] counts;

    private Histogram(double from, double to, int[] counts) {
        this.from = from;
        this.to = to;
        this.counts = counts;
    }

    /// @param counts one a bin, from the lowest; a count beyond what an int holds stays at that
    public static Histogram of(double from, double to, long... counts) {
        int[] held = new int[counts.length];
        for (int i = 0; i < held.length; i++) {
            held[i] = (int) Math.min(counts[i], Integer.MAX_VALUE);
        }
        return new Histogram(from, to, held);
    }

    public double from() {
        return from;
    }

    public double to() {
        return to;
    }

    public int bins() {
        return counts.length;
    }

    /// How many values lie in a bin.
    ///
    /// @param bin from 0
    public int count(int bin) {
        return counts[bin];
    }

    /// The count of the fullest bin, 0 when there are none.
    public int highest() {
        return Arrays.stream(counts).max().orElse(0);
    }

    /// Where a bin begins; with the number of bins, where the last one ends.
    public double edge(int bin) {
        return bin == counts.length ? to : from * (1 - (double) bin / counts.length) + to * ((double) bin / counts.length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Histogram that && Double.compare(from, that.from) == 0 && Double.compare(to, that.to) == 0 && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Double.hashCode(from) + Double.hashCode(to)) + Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return "Histogram[" + from + ", " + to + ", " + Arrays.toString(counts) + "]";
    }
}
