package dev.chimera.core.ingest.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Numbers that wait for their columns together are worth what they are worth one by one.
class NumberRowsTest {
    private record Value(double number, long row) {}

    /// @param width how many columns there are
    /// @param gaps one cell in so many is no number, and a quarter of the rows have none at all; 0 for none
    @ParameterizedTest
    @CsvSource({"1, 1, 0", "3, 10, 0", "3, 100, 5", "7, 9000, 0", "7, 9000, 1000", "2, 20000, 3", "5000, 4, 0", "5000, 4, 900"})
    void everyColumnGetsItsNumbersWithTheirRows(int width, int rows, int gaps) {
        SplittableRandom random = new SplittableRandom(width + rows + gaps);
        Table table = new Table("", new Vocabulary(false));
        List<List<Value>> expected = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            expected.add(new ArrayList<>());
            table.column("c" + i);
        }
        for (long row = 1; row <= rows; row++) {
            table.beginRow(row + 1);
            boolean blank = gaps > 0 && random.nextInt(4) == 0;
            for (int i = 0; i < width && !blank; i++) {
                if (gaps == 0 || random.nextInt(gaps) > 0) {
                    double number = random.nextInt(10_000) / 16.0;
                    expected.get(i).add(new Value(number, row));
                    table.number(i, number);
                }
            }
            table.endRow();
            if (random.nextInt(3000) == 0) {
                check(expected.getFirst(), table.columns().getFirst().numbers());
            }
        }
        for (int i = 0; i < width; i++) {
            check(expected.get(i), table.columns().get(i).numbers());
        }
    }

    private static void check(List<Value> expected, NumberSeries series) {
        assertEquals(expected.size(), series.n());
        if (expected.isEmpty()) {
            return;
        }
        double[] numbers = expected.stream().mapToDouble(Value::number).toArray();
        assertEquals(Arrays.stream(numbers).average().orElseThrow(), series.mean(), 1e-9);
        assertEquals(expected.getFirst(), new Value(series.first(), series.firstRow()));
        assertEquals(expected.stream().min(Comparator.comparingDouble(Value::number)).orElseThrow(), new Value(series.min(), series.minRow()));
        assertEquals(expected.stream().min(Comparator.comparingDouble(value -> -value.number())).orElseThrow(), new Value(series.max(), series.maxRow()));
        Arrays.sort(numbers);
        double median = (numbers[(numbers.length - 1) / 2] + numbers[numbers.length / 2]) / 2;
        assertEquals(median, series.quantile(0.5), numbers.length > Quantiles.EXACT ? 3 : 0);
        assertEquals(Math.min(65, Arrays.stream(numbers).distinct().count()), series.distinct());
    }
}
