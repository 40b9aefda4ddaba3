package dev.chimera.core.measure;

/// How often each sum of ranks comes up when a sample of a given size is drawn from given ranks in all possible ways. Ranks are counted twice,
/// so that the middle ranks of ties are whole numbers. Counting is by the recursion over ranks, which is exact up to 2^53 ways.
final class RankSums {
    private final double[] ways;
    private final double all;

    /// @param twiceRanks the ranks of all values, doubled
    /// @param size how many of them the sample has
    RankSums(int[] twiceRanks, int size) {
        int most = 0;
        for (int rank : twiceRanks) {
            most += rank;
        }
        double[][] counts = new double[size + 1][most + 1];
        counts[0][0] = 1;
        int seen = 0;
        int sumSeen = 0;
        for (int rank : twiceRanks) {
            seen++;
            sumSeen += rank;
            for (int taken = Math.min(size, seen); taken >= 1; taken--) {
                for (int sum = sumSeen; sum >= rank; sum--) {
                    counts[taken][sum] += counts[taken - 1][sum - rank];
                }
            }
        }
        ways = counts[size];
        double total = 0;
        for (double way : ways) {
            total += way;
        }
        all = total;
    }

    /// The probability of a sum that is at least as far from the middle as this one.
    ///
    /// @param twiceSum the sum of the sample's doubled ranks
    double atLeastAsFar(double twiceSum, double twiceMiddle) {
        double distance = Math.abs(twiceSum - twiceMiddle);
        double found = 0;
        for (int sum = 0; sum < ways.length; sum++) {
            if (Math.abs(sum - twiceMiddle) >= distance - 1e-9) {
                found += ways[sum];
            }
        }
        return found / all;
    }

    /// The probability of a sum up to this one.
    double upTo(int twiceSum) {
        double found = 0;
        for (int sum = 0; sum <= twiceSum && sum < ways.length; sum++) {
            found += ways[sum];
        }
        return found / all;
    }
}
