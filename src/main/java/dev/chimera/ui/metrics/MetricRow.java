package dev.chimera.ui.metrics;

import dev.chimera.core.measure.Distribution;
import dev.chimera.core.llm.CallRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/// A line of the table: a quantity over the calls of one temperature. Cold, warm and cached calls are never pooled.
record MetricRow(Quantity quantity, CallRecord.Temperature temperature, Distribution spread) {
    enum Quantity { TTFT, RATE }

    static List<MetricRow> of(List<CallPoint> points) {
        List<MetricRow> rows = new ArrayList<>();
        for (Quantity quantity : Quantity.values()) {
            Function<CallPoint, OptionalDouble> value = quantity == Quantity.TTFT ? CallPoint::ttftSeconds : CallPoint::rate;
            for (CallRecord.Temperature temperature : CallRecord.Temperature.values()) {
                Distribution.of(points.stream().filter(point -> point.counts() && point.temperature() == temperature)
                        .map(value).flatMapToDouble(OptionalDouble::stream)).ifPresent(spread -> rows.add(new MetricRow(quantity, temperature, spread)));
            }
        }
        return rows;
    }
}
