package dev.chimera.ui.metrics;

import dev.chimera.core.llm.CallRecord;
import dev.chimera.core.measure.Distribution;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/// A line of the table: a quantity over the calls of one temperature, of the shown run or of the others. Cold, warm and cached calls are never pooled.
///
/// @param runs how many runs the calls are of
record MetricRow(Quantity quantity, CallRecord.Temperature temperature, boolean shown, long runs, Distribution spread) {
    enum Quantity { TTFT, RATE }

    static List<MetricRow> of(List<CallPoint> points) {
        List<MetricRow> rows = new ArrayList<>();
        for (Quantity quantity : Quantity.values()) {
            for (CallRecord.Temperature temperature : CallRecord.Temperature.values()) {
                for (boolean shown : new boolean[] {true, false}) {
                    add(rows, quantity, temperature, points.stream().filter(point -> point.counts() && point.temperature() == temperature
                            && point.run().shown() == shown).toList());
                }
            }
        }
        return rows;
    }

    private static void add(List<MetricRow> rows, Quantity quantity, CallRecord.Temperature temperature, List<CallPoint> points) {
        Function<CallPoint, OptionalDouble> value = quantity == Quantity.TTFT ? CallPoint::ttftSeconds : CallPoint::rate;
        long runs = points.stream().map(CallPoint::run).distinct().count();
        Distribution.of(points.stream().map(value).flatMapToDouble(OptionalDouble::stream))
                .ifPresent(spread -> rows.add(new MetricRow(quantity, temperature, points.getFirst().run().shown(), runs, spread)));
    }
}
