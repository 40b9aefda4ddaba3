package dev.chimera.core.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// What two samples say about each other. It is called a difference only when it passes the test.
///
/// @param test of the two samples
/// @param shift from the first to the second
/// @param adjustedP the test's probability, made greater for the number of comparisons that were made together
public record Difference(MannWhitney test, Shift shift, double adjustedP) {
    /// How probable a false alarm among all comparisons made together may be.
    public static final double LEVEL = 0.05;

    /// Two samples that are compared.
    public record Pair(double[] first, double[] second) {}

    /// Compares each pair, with the probabilities adjusted so that all comparisons together give a false alarm in 5 % of cases at most
    /// (S. Holm, Scandinavian Journal of Statistics 6(2), 1979).
    ///
    /// @param pairs none of their samples is empty
    public static List<Difference> of(List<Pair> pairs) {
        List<MannWhitney> tests = pairs.stream().map(pair -> MannWhitney.of(pair.first, pair.second)).toList();
        double[] adjusted = holm(tests.stream().mapToDouble(MannWhitney::p).toArray());
        List<Difference> differences = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            differences.add(new Difference(tests.get(i), Shift.of(pairs.get(i).first, pairs.get(i).second), adjusted[i]));
        }
        return differences;
    }

    /// Whether the samples differ. If not, no difference is shown; that is not the same as being equal.
    public boolean shown() {
        return adjustedP < LEVEL;
    }

    /// The fewest values of each of two samples with which one of so many comparisons can show a difference.
    public static int fewestToShow(int comparisons) {
        int n = 1;
        while (MannWhitney.leastP(n, n) * comparisons >= LEVEL) {
            n++;
        }
        return n;
    }

    static double[] holm(double[] p) {
        int[] ascending = IntStream.range(0, p.length).boxed().sorted(Comparator.comparingDouble(i -> p[i])).mapToInt(Integer::intValue).toArray();
        double[] adjusted = new double[p.length];
        double floor = 0;
        for (int place = 0; place < ascending.length; place++) {
            floor = Math.max(floor, Math.min(1, (p.length - place) * p[ascending[place]]));
            adjusted[ascending[place]] = floor;
        }
        return adjusted;
    }
}
