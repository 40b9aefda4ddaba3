package dev.chimera.core.measure;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/// The two-sided Mann-Whitney U test of whether two samples come from the same distribution. It asks for no normal distribution and looks at ranks
/// only, so single slow calls do not decide. Up to {@link #MOST_EXACT} values together the probability is counted over all ways to draw the first
/// sample, ties included; above that it is the normal approximation with correction for ties and continuity
/// (H. B. Mann, D. R. Whitney, Annals of Mathematical Statistics 18(1), 1947; E. L. Lehmann, "Nonparametrics", 1975, section 1.4).
///
/// @param u how many pairs have the greater value in the second sample, ties as halves
/// @param p the probability of ranks at least as uneven where both distributions are the same
public record MannWhitney(int n1, int n2, double u, double p, boolean exact) {
    public static final int MOST_EXACT = 50;

    /// @throws IllegalArgumentException where a sample is empty
    public static MannWhitney of(double[] first, double[] second) {
        int n1 = first.length;
        int n2 = second.length;
        if (n1 == 0 || n2 == 0) {
            throw new IllegalArgumentException("both samples need values");
        }
        double[] values = DoubleStream.concat(DoubleStream.of(first), DoubleStream.of(second)).sorted().toArray();
        int[] twiceRanks = twiceRanks(values);
        double twiceSum = DoubleStream.of(second).map(value -> twiceRanks[Arrays.binarySearch(values, value)]).sum();
        double u = (twiceSum - (double) n2 * (n2 + 1)) / 2;
        boolean exact = n1 + n2 <= MOST_EXACT;
        double p = exact ? new RankSums(twiceRanks, n2).atLeastAsFar(twiceSum, (double) n2 * (n1 + n2 + 1)) : approximate(n1, n2, u, twiceRanks);
        return new MannWhitney(n1, n2, u, Math.min(1, p), exact);
    }

    /// The least that `p` can be for samples of these sizes without ties: what no number of better values can beat.
    public static double leastP(int n1, int n2) {
        double ways = 1;
        for (int i = 1; i <= n1; i++) {
            ways *= (double) (n2 + i) / i;
        }
        return Math.min(1, 2 / ways);
    }

    /// Ranks from 1, doubled; equal values share the middle of their ranks.
    private static int[] twiceRanks(double[] sorted) {
        int[] ranks = new int[sorted.length];
        for (int from = 0, to; from < sorted.length; from = to) {
            to = from + 1;
            while (to < sorted.length && sorted[to] == sorted[from]) {
                to++;
            }
            Arrays.fill(ranks, from, to, from + 1 + to);
        }
        return ranks;
    }

    private static double approximate(int n1, int n2, double u, int[] twiceRanks) {
        double n = n1 + n2;
        double ties = 0;
        for (int from = 0, to; from < twiceRanks.length; from = to) {
            to = from + 1;
            while (to < twiceRanks.length && twiceRanks[to] == twiceRanks[from]) {
                to++;
            }
            double t = to - from;
            ties += t * t * t - t;
        }
        double variance = n1 * (double) n2 / 12 * (n + 1 - ties / (n * (n - 1)));
        double distance = Math.abs(u - n1 * (double) n2 / 2) - 0.5;
        return variance <= 0 || distance <= 0 ? 1 : 2 * NormalTail.above(distance / Math.sqrt(variance));
    }
}
