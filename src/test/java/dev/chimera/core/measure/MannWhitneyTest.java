package dev.chimera.core.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MannWhitneyTest {
    private static final double[] NONE = {};

    /// Pairs in which the second sample has the greater value, ties as halves: from the definition, without ranks.
    private static double pairsWon(double[] first, double[] second) {
        double won = 0;
        for (double a : first) {
            for (double b : second) {
                won += b > a ? 1 : b == a ? 0.5 : 0;
            }
        }
        return won;
    }

    /// Draws the first sample in every possible way.
    private static double byTryingAllWays(double[] first, double[] second) {
        double[] all = DoubleStream.concat(DoubleStream.of(first), DoubleStream.of(second)).toArray();
        double middle = first.length * second.length / 2.0;
        double distance = Math.abs(pairsWon(first, second) - middle);
        int ways = 0;
        int asFar = 0;
        for (int chosen = 0; chosen < 1 << all.length; chosen++) {
            if (Integer.bitCount(chosen) == first.length) {
                int mask = chosen;
                double[] one = IntStream.range(0, all.length).filter(i -> (mask >> i & 1) == 1).mapToDouble(i -> all[i]).toArray();
                double[] other = IntStream.range(0, all.length).filter(i -> (mask >> i & 1) == 0).mapToDouble(i -> all[i]).toArray();
                ways++;
                asFar += Math.abs(pairsWon(one, other) - middle) >= distance ? 1 : 0;
            }
        }
        return (double) asFar / ways;
    }

    /// Few different values, so that most samples have ties.
    private static double[] sample(Random random, int size, int different) {
        return random.ints(size, 0, different).asDoubleStream().toArray();
    }

    @Test
    void smallSamplesAreCountedExactlyWithAndWithoutTies() {
        Random random = new Random(7);
        for (int i = 0; i < 150; i++) {
            int different = i % 3 == 0 ? 1000 : 4;
            double[] first = sample(random, 1 + random.nextInt(6), different);
            double[] second = sample(random, 1 + random.nextInt(6), different);
            MannWhitney test = MannWhitney.of(first, second);
            assertEquals(pairsWon(first, second), test.u());
            assertEquals(byTryingAllWays(first, second), test.p(), 1e-12);
            assertTrue(test.exact());
        }
    }

    /// Printed tables of the two-sided test at 0.05: U up to this is significant.
    @ParameterizedTest
    @CsvSource({"4, 4, 0", "5, 5, 2", "6, 6, 5", "7, 8, 10", "8, 8, 13", "10, 10, 23", "12, 15, 49", "20, 20, 127"})
    void criticalValuesAreThoseOfTheTables(int n1, int n2, int critical) {
        assertTrue(MannWhitney.of(first(n1, n2, critical), second(n2)).p() <= 0.05);
        assertFalse(MannWhitney.of(first(n1, n2, critical + 1), second(n2)).p() <= 0.05);
    }

    /// The values of `second` are 1, 2, …; those of `first` are placed so that the second wins exactly `u` pairs.
    private static double[] first(int n1, int n2, int u) {
        double[] first = new double[n1];
        int left = u;
        for (int i = 0; i < n1; i++) {
            int won = Math.min(n2, left);
            first[i] = n2 - won + 0.5 + i * 1e-3;
            left -= won;
        }
        return first;
    }

    private static double[] second(int n2) {
        return IntStream.rangeClosed(1, n2).asDoubleStream().toArray();
    }

    /// Ozone in New York in May and in August 1973 (the `airquality` data of R), for which R prints W = 127.5, p-value = 0.0001208.
    @Test
    void largeSamplesAreApproximatedWithCorrectionForTies() {
        double[] may = {41, 36, 12, 18, 28, 23, 19, 8, 7, 16, 11, 14, 18, 14, 34, 6, 30, 11, 1, 11, 4, 32, 23, 45, 115, 37};
        double[] august = {39, 9, 16, 78, 35, 66, 122, 89, 110, 44, 28, 65, 22, 59, 23, 31, 44, 21, 9, 45, 168, 73, 76, 118, 84, 85};
        MannWhitney test = MannWhitney.of(august, may);
        assertEquals(127.5, test.u());
        assertEquals(0.0001208, test.p(), 5e-8);
        assertFalse(test.exact());
    }

    @Test
    void theApproximationAgreesWithTheCountAtTheBorder() {
        Random random = new Random(3);
        double[] first = random.doubles(25).toArray();
        double[] second = random.doubles(25).map(x -> x + 0.15).toArray();
        double exact = MannWhitney.of(first, second).p();
        double[] more = DoubleStream.concat(DoubleStream.of(second), DoubleStream.of(DoubleStream.of(second).average().orElseThrow())).toArray();
        assertEquals(exact, MannWhitney.of(first, more).p(), 0.02);
    }

    @Test
    void equalValuesShowNothing() {
        assertEquals(1, MannWhitney.of(new double[] {3, 3, 3}, new double[] {3, 3}).p());
        double[] many = DoubleStream.generate(() -> 3).limit(40).toArray();
        assertEquals(1, MannWhitney.of(many, many).p());
    }

    @Test
    void theOrderOfTheSamplesDoesNotMatter() {
        double[] first = {1, 5, 2, 2};
        double[] second = {2, 9, 8};
        assertEquals(MannWhitney.of(first, second).p(), MannWhitney.of(second, first).p());
    }

    @Test
    void emptySamplesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> MannWhitney.of(NONE, new double[] {1}));
    }

    @ParameterizedTest
    @CsvSource({"0, 0.5", "1, 0.158655253931457", "1.959963984540054, 0.025", "3, 0.00134989803163009", "5, 2.866515718791939e-7"})
    void theNormalTailIsThatOfTheTables(double z, double above) {
        assertEquals(above, NormalTail.above(z), 1e-13);
    }
}
