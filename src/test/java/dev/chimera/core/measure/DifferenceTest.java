package dev.chimera.core.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {
    private static double[] noise(Random random, int size, double shift) {
        return IntStream.range(0, size).mapToDouble(_ -> shift + random.nextGaussian()).toArray();
    }

    @Test
    void theShiftIsTheMedianOfAllDifferences() {
        // 4-1, 4-2, 9-1, 9-2: 2, 3, 7, 8
        assertEquals(5, Shift.of(new double[] {1, 2}, new double[] {4, 9}).estimate());
    }

    /// Permeability of membranes, from M. Hollander and D. A. Wolfe, "Nonparametric Statistical Methods", 1973, page 69: the estimate there is 0.305.
    @Test
    void theEstimateIsThatOfTheTextbook() {
        double[] early = {1.15, 0.88, 0.90, 0.74, 1.21};
        double[] term = {0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46};
        assertEquals(0.305, Shift.of(early, term).estimate(), 1e-12);
        assertEquals(35, MannWhitney.of(early, term).u());
        assertEquals(0.2544, MannWhitney.of(early, term).p(), 5e-5);
    }

    @Test
    void samplesThatAreTooSmallHaveNoInterval() {
        assertEquals(Optional.empty(), Shift.of(new double[] {1, 2, 3}, new double[] {7, 8, 9}).interval());
        assertEquals(Optional.of(new Shift.Interval(3, 9)), Shift.of(new double[] {1, 2, 3, 4}, new double[] {7, 8, 9, 10}).interval());
    }

    /// The interval is the test turned around: a shift is in it exactly when the samples do not differ significantly after it is taken out.
    @Test
    void theIntervalHoldsWhatTheTestDoesNotReject() {
        Random random = new Random(11);
        for (int i = 0; i < 200; i++) {
            double[] first = noise(random, 4 + random.nextInt(6), 0);
            double[] second = noise(random, 4 + random.nextInt(6), random.nextInt(3));
            Shift.Interval interval = Shift.of(first, second).interval().orElseThrow();
            for (double inside : new double[] {interval.low() + 1e-9, interval.high() - 1e-9}) {
                assertTrue(MannWhitney.of(first, DoubleStream.of(second).map(x -> x - inside).toArray()).p() > 0.05);
            }
            for (double outside : new double[] {interval.low() - 1e-9, interval.high() + 1e-9}) {
                assertTrue(MannWhitney.of(first, DoubleStream.of(second).map(x -> x - outside).toArray()).p() <= 0.05);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"5, 5", "8, 12", "30, 30"})
    void theIntervalHoldsThePlantedShiftInNineteenOfTwentyCases(int n1, int n2) {
        Random random = new Random(5);
        int held = 0;
        for (int i = 0; i < 1000; i++) {
            Shift.Interval interval = Shift.of(noise(random, n1, 0), noise(random, n2, 2)).interval().orElseThrow();
            held += interval.low() <= 2 && 2 <= interval.high() ? 1 : 0;
        }
        assertTrue(held >= 935, held + " of 1000");
    }

    @Test
    void probabilitiesAreAdjustedForTheirNumber() {
        assertArrayEquals(new double[] {0.03, 0.06, 0.06, 0.02}, Difference.holm(new double[] {0.01, 0.04, 0.03, 0.005}), 1e-12);
        assertArrayEquals(new double[] {1, 1}, Difference.holm(new double[] {0.8, 0.7}), 1e-12);
    }

    @Test
    void aDifferenceThatPassesAloneNeedNotPassAmongMany() {
        Difference.Pair apart = new Difference.Pair(new double[] {1, 2, 3, 4}, new double[] {5, 6, 7, 8});
        Difference.Pair alike = new Difference.Pair(new double[] {1, 4, 5, 8}, new double[] {2, 3, 6, 7});
        assertTrue(Difference.of(List.of(apart)).getFirst().shown());
        assertFalse(Difference.of(List.of(apart, alike)).getFirst().shown());
    }

    @ParameterizedTest
    @CsvSource({"1, 4", "3, 5", "6, 5", "12, 6", "100, 8"})
    void thePlanKnowsHowManyRunsCanShowAnything(int comparisons, int fewest) {
        assertEquals(fewest, Difference.fewestToShow(comparisons));
        double[] low = IntStream.range(0, fewest).asDoubleStream().toArray();
        double[] high = IntStream.range(fewest, 2 * fewest).asDoubleStream().toArray();
        assertTrue(MannWhitney.of(low, high).p() * comparisons < Difference.LEVEL);
        assertEquals(MannWhitney.leastP(fewest, fewest), MannWhitney.of(low, high).p(), 1e-12);
    }
}
