package dev.chimera.core.measure;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/// By how much the second of two samples lies above the first: the median of all differences between a value of the second and one of the first
/// (J. L. Hodges, E. L. Lehmann, Annals of Mathematical Statistics 34(2), 1963), in the unit of the samples.
///
/// @param interval where the shift lies with at least 95 % confidence, by turning the Mann-Whitney test around; empty where the samples are
///         too small for that
public record Shift(double estimate, Optional<Interval> interval) {
    private static final double TAIL = 0.025;
    /// Above it lies a part of 0.025 of a normal distribution.
    private static final double TAIL_Z = 1.959963984540054;

    public record Interval(double low, double high) {}

    /// @throws IllegalArgumentException where a sample is empty
    public static Shift of(double[] first, double[] second) {
        if (first.length == 0 || second.length == 0) {
            throw new IllegalArgumentException("both samples need values");
        }
        double[] differences = new double[first.length * second.length];
        int next = 0;
        for (double before : first) {
            for (double after : second) {
                differences[next++] = after - before;
            }
        }
        Arrays.sort(differences);
        int leftOut = leftOutAtEachEnd(first.length, second.length);
        Optional<Interval> interval = leftOut < 0 ? Optional.empty()
                : Optional.of(new Interval(differences[leftOut], differences[differences.length - 1 - leftOut]));
        return new Shift(Distribution.quantile(differences, 0.5), interval);
    }

    /// How many of the sorted differences lie outside of the interval at each end; -1 where all of them together are not enough.
    private static int leftOutAtEachEnd(int n1, int n2) {
        if (n1 + n2 > MannWhitney.MOST_EXACT) {
            double pairs = (double) n1 * n2;
            return (int) Math.floor(pairs / 2 - 0.5 - TAIL_Z * Math.sqrt(pairs * (n1 + n2 + 1) / 12));
        }
        RankSums sums = new RankSums(IntStream.rangeClosed(1, n1 + n2).map(rank -> 2 * rank).toArray(), n2);
        int least = n2 * (n2 + 1);
        int leftOut = -1;
        while (sums.upTo(least + 2 * (leftOut + 1)) <= TAIL) {
            leftOut++;
        }
        return leftOut;
    }
}
