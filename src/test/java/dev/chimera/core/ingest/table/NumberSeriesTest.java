package dev.chimera.core.ingest.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Against the plainest way: all values in a list, with gaps between their rows, and questions asked in the middle of the stream.
class NumberSeriesTest {
    private record Value(double number, long row) {}

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 8, 9, 100, 1025, 8192, 8193, 20_000})
    void runsOfValuesGiveWhatSingleValuesGive(int n) {
        SplittableRandom random = new SplittableRandom(n);
        NumberSeries series = new NumberSeries(true);
        List<Value> all = new ArrayList<>();
        long row = 0;
        for (int i = 0; i < n; i++) {
            row += random.nextInt(10) == 0 ? 1 + random.nextInt(5) : 1;
            double number = random.nextInt(500) == 0 ? 1e6 * (random.nextDouble() - 0.5) : random.nextInt(1000) / 8.0;
            all.add(new Value(number, row));
            series.add(number, row);
            if (random.nextInt(700) == 0) {
                assertEquals(all.stream().mapToDouble(Value::number).max().orElseThrow(), series.max());
                series.quantile(0.5);
            }
        }
        double[] sorted = all.stream().mapToDouble(Value::number).sorted().toArray();
        double mean = Arrays.stream(sorted).average().orElseThrow();
        assertEquals(n, series.n());
        assertEquals(mean, series.mean(), 1e-9 * Math.max(1, Math.abs(mean)));
        assertEquals(all.stream().min(Comparator.comparingDouble(Value::number)).orElseThrow(), new Value(series.min(), series.minRow()));
        assertEquals(all.stream().min(Comparator.comparingDouble(value -> -value.number())).orElseThrow(), new Value(series.max(), series.maxRow()));
        assertEquals(all.getFirst(), new Value(series.first(), series.firstRow()));
        assertEquals(Math.min(65, Arrays.stream(sorted).distinct().count()), series.distinct());
        outliers(series, all);
        medians(series, sorted);
    }

    private static void outliers(NumberSeries series, List<Value> all) {
        List<Value> outside = new ArrayList<>(all.stream().filter(value -> value.number() < -1000 || value.number() > 2000).toList());
        assertEquals(outside.size(), series.outside(-1000, 2000));
        outside.sort(Comparator.comparingDouble(value -> -Math.max(-1000 - value.number(), value.number() - 2000)));
        assertEquals(outside.stream().limit(NumberSeries.EXTREMES).map(Value::row).sorted().toList(), series.rowsOutside(-1000, 2000));
    }

    private static void medians(NumberSeries series, double[] sorted) {
        double[] distances = Arrays.stream(sorted).map(value -> Math.abs(value - 60)).sorted().toArray();
        double exact = (distances[(distances.length - 1) / 2] + distances[distances.length / 2]) / 2;
        assertEquals(exact, series.medianDistance(60), sorted.length > Quantiles.EXACT ? 0.5 : 0);
        if (sorted.length > 1 && sorted.length <= Quantiles.EXACT) {
            List<Double> others = new ArrayList<>(Arrays.stream(sorted).boxed().toList());
            assertTrue(others.remove(series.first()));
            assertEquals((others.get((others.size() - 1) / 2) + others.get(others.size() / 2)) / 2, series.medianAfterFirst());
        }
    }
}
