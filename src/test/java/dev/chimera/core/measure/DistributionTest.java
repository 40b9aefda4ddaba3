package dev.chimera.core.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
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
        assertEquals(Optional.of(new Distribution(1, 7, 7, 7, 7)), Distribution.of(DoubleStream.of(7)));
    }

    @Test
    void samplesMayComeInAnyOrder() {
        assertEquals(Optional.of(new Distribution(21, 0, 10, 19, 20)), Distribution.of(IntStream.rangeClosed(0, 20).map(i -> 20 - i).asDoubleStream()));
    }

    @Test
    void aMedianBetweenTwoSamplesIsTheirMiddle() {
        assertEquals(2.5, Distribution.of(DoubleStream.of(4, 1, 3, 2)).orElseThrow().median());
    }
}
