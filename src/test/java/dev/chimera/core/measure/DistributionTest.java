package dev.chimera.core.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DistributionTest {
    @Test
    void noSamplesGiveNoFigures() {
        assertEquals(Optional.empty(), Distribution.of(DoubleStream.empty()));
    }

    @Test
    void oneSampleIsEveryFigure() {
        assertEquals(Optional.of(new Distribution(1, 7, 7, 7, 7, 7, OptionalDouble.empty())), Distribution.of(DoubleStream.of(7)));
    }

    @Test
    void samplesMayComeInAnyOrder() {
        assertEquals(Optional.of(new Distribution(21, 0, 10, 19, 20, 10, OptionalDouble.of(Math.sqrt(38.5)))), Distribution.of(IntStream.rangeClosed(0, 20).map(i -> 20 - i).asDoubleStream()));
    }

    @Test
    void aMedianBetweenTwoSamplesIsTheirMiddle() {
        assertEquals(2.5, Distribution.of(DoubleStream.of(4, 1, 3, 2)).orElseThrow().median());
    }

    @Test
    void samplesThatVaryByMoreThanThreeTenthsOfTheirMeanAreUnsteady() {
        Distribution wild = Distribution.of(DoubleStream.of(10, 20, 30)).orElseThrow();
        assertEquals(OptionalDouble.of(0.5), wild.variation());
        assertTrue(wild.unsteady());
        assertFalse(Distribution.of(DoubleStream.of(90, 100, 110)).orElseThrow().unsteady());
    }

    @Test
    void oneSampleAndAMeanOfZeroHaveNoVariation() {
        assertEquals(OptionalDouble.empty(), Distribution.of(DoubleStream.of(5)).orElseThrow().variation());
        assertEquals(OptionalDouble.empty(), Distribution.of(DoubleStream.of(-5, 5)).orElseThrow().variation());
    }
}
