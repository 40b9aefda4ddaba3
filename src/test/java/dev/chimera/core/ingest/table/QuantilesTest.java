package dev.chimera.core.ingest.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class QuantilesTest {
    private static final double[] ASKED = {0, 0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99, 1};
    private static final double RANK_ERROR = 0.002;
    private static final int MANY = 200_000;

    static Stream<Arguments> distributions() {
        SplittableRandom random = new SplittableRandom(3);
        long[] steps = {0};
        return Stream.of(
                distribution("uniform", random::nextDouble),
                distribution("uniform far from zero", () -> 1_000 + random.nextDouble()),
                distribution("log-uniform over six decades", () -> Math.exp(random.nextDouble() * 14 - 7)),
                distribution("normal", () -> 50 + 10 * gauss(random)),
                distribution("normal around zero", () -> gauss(random)),
                distribution("negative", () -> -Math.exp(gauss(random))),
                distribution("rising", () -> steps[0]++),
                distribution("throughput with outliers", () -> random.nextInt(1000) == 0 ? random.nextDouble() * 1e6 : 76 + gauss(random)),
                distribution("few values", () -> random.nextInt(5)));
    }

    private static Arguments distribution(String name, DoubleSupplier next) {
        return Arguments.of(name, IntStream.range(0, MANY).mapToDouble(i -> next.getAsDouble()).toArray());
    }

    private static double gauss(SplittableRandom random) {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("distributions")
    void theRankOfEveryAnswerIsOffByLessThanTwoInAThousand(String name, double[] values) {
        Quantiles quantiles = of(values);
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        for (double q : ASKED) {
            double answer = Math.clamp(quantiles.at(q), sorted[0], sorted[sorted.length - 1]);
            assertTrue(rankError(sorted, answer, q) <= RANK_ERROR, () -> name + " at " + q + ": " + answer + ", " + rankError(sorted, answer, q));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("distributions")
    void theBinsOfAHistogramHoldEveryValueOnceAndCloseToItsPlace(String name, double[] values) {
        Quantiles quantiles = of(values);
        double low = Arrays.stream(values).min().orElseThrow();
        double high = Arrays.stream(values).max().orElseThrow();
        long[] counts = quantiles.counts(low, high, 16);
        long[] naive = new long[16];
        Arrays.stream(values).forEach(value -> naive[Math.min(15, (int) ((value - low) / (high - low) * 16))]++);
        assertEquals(values.length, Arrays.stream(counts).sum());
        long below = 0;
        long belowNaive = 0;
        for (int bin = 0; bin < 16; bin++) {
            below += counts[bin];
            belowNaive += naive[bin];
            assertTrue(Math.abs(below - belowNaive) <= 0.01 * values.length, name + Arrays.toString(counts) + Arrays.toString(naive));
        }
    }

    @Test
    void theBinsOfFewValuesAreExact() {
        Quantiles quantiles = of(new double[] {0, 1, 1, 2.5, 9.99, 10});
        assertEquals("[1, 2, 1, 0, 0, 0, 0, 0, 0, 2]", Arrays.toString(quantiles.counts(0, 10, 10)));
        Quantiles extremes = of(new double[] {-Double.MAX_VALUE, 0, Double.MAX_VALUE});
        assertEquals("[1, 0, 1, 1]", Arrays.toString(extremes.counts(-Double.MAX_VALUE, Double.MAX_VALUE, 4)));
    }

    @Test
    void upToTheLimitTheAnswersAreExact() {
        SplittableRandom random = new SplittableRandom(5);
        for (int n : new int[] {1, 2, 3, 10, 999, Quantiles.EXACT}) {
            double[] values = random.doubles(n).toArray();
            Quantiles quantiles = of(values);
            Arrays.sort(values);
            for (double q : ASKED) {
                double rank = q * (n - 1);
                int below = (int) rank;
                double exact = values[below] + (rank - below) * (values[Math.min(n - 1, below + 1)] - values[below]);
                assertEquals(exact, quantiles.at(q), n + " values at " + q);
            }
            assertTrue(quantiles.isExact());
        }
    }

    @Test
    void aCopyGoesOnAlone() {
        Quantiles whole = of(new double[] {1, 2, 3});
        Quantiles copy = whole.copy();
        copy.add(100);
        assertEquals("2.0 2.5", whole.at(0.5) + " " + copy.at(0.5));
    }

    private static Quantiles of(double[] values) {
        Quantiles quantiles = new Quantiles();
        Arrays.stream(values).forEach(quantiles::add);
        return quantiles;
    }

    /// How far the ranks that the answer could have are from the one that was asked for, as a share of all.
    private static double rankError(double[] sorted, double answer, double q) {
        double from = first(sorted, answer, false);
        double to = first(sorted, answer, true);
        double asked = q * (sorted.length - 1);
        return Math.max(0, Math.max(from - 1 - asked, asked - to)) / sorted.length;
    }

    /// Index of the first value that is not below the answer, or that is above it.
    private static int first(double[] sorted, double answer, boolean above) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) / 2;
            boolean before = above ? sorted[middle] <= answer : sorted[middle] < answer;
            low = before ? middle + 1 : low;
            high = before ? high : middle;
        }
        return low;
    }
}
