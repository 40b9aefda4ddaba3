package dev.chimera.core.ingest;

import java.util.Arrays;
import java.util.List;

/// How often the values of a column fall into bins of equal width between its smallest and its largest value; a value on the border of two
/// bins counts in the upper one, the largest value in the last. A column whose values are all the same has one bin.
///
/// @param counts one a bin, from the lowest
public record Histogram(double from, double to, List<Integer> counts) {
    /// bins of a column with different values
    public static final int BINS = 16;

    public Histogram {
        counts = List.copyOf(counts);
    }

    /// A count beyond what an int holds stays at that.
    public static Histogram of(double from, double to, long... counts) {
        Integer[] held = new Integer[counts.length];
        Arrays.setAll(held, i -> (int) Math.min(counts[i], Integer.MAX_VALUE));
        return new Histogram(from, to, List.of(held));
    }

    public int bins() {
        return counts.size();
    }

    /// How many values lie in a bin.
    ///
    /// @param bin from 0
    public int count(int bin) {
        return counts.get(bin);
    }

    /// The count of the fullest bin, 0 when there are none.
    public int highest() {
        return counts.stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /// Where a bin begins; with the number of bins, where the last one ends.
    public double edge(int bin) {
        return bin == counts.size() ? to : from * (1 - (double) bin / counts.size()) + to * ((double) bin / counts.size());
    }
}
