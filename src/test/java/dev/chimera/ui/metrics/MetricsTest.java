package dev.chimera.ui.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.core.llm.CallRecord;
import dev.chimera.core.llm.CallResult;
import dev.chimera.core.llm.Ending;
import dev.chimera.core.llm.LlmFailure;
import dev.chimera.core.run.FinishedCall;
import dev.chimera.core.run.Stage;
import dev.chimera.ui.Fixtures;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MetricsTest {
    @Test
    void aCallOfAServerHasItsRateWithoutTheFirstToken() {
        CallPoint point = CallPoint.of(Fixtures.finished(2));
        double evalSeconds = (1600 + 2 * 53 % 210) / 1000.0;
        assertEquals(81 / evalSeconds, point.rate().orElseThrow(), 1e-9);
        assertEquals(0.203, point.ttftSeconds().orElseThrow(), 1e-9);
        assertTrue(point.counts() && point.byServer());
    }

    @Test
    void aCallWithoutAServerHasTheRateOfItsArrivals() {
        CallPoint point = CallPoint.of(call(new Ending.Done(), 11, Duration.ofMillis(100), Duration.ofMillis(1100)));
        assertEquals(10, point.rate().orElseThrow(), 1e-9);
        assertTrue(point.counts());
        assertFalse(point.byServer());
    }

    @Test
    void aCallThatWasCutOffIsShownAndNotCounted() {
        CallPoint point = CallPoint.of(call(new LlmFailure.CutOff(), 11, Duration.ofMillis(100), Duration.ofMillis(1100)));
        assertTrue(point.rate().isPresent());
        assertFalse(point.counts());
        assertEquals(List.of(), MetricRow.of(List.of(point)));
    }

    @Test
    void coldAndWarmCallsAreNeverPooled() {
        List<MetricRow> rows = MetricRow.of(IntStream.rangeClosed(1, 4).mapToObj(Fixtures::finished).map(CallPoint::of).toList());
        assertEquals(List.of("TTFT COLD 1", "TTFT WARM 3", "RATE COLD 1", "RATE WARM 3"),
                rows.stream().map(row -> row.quantity() + " " + row.temperature() + " " + row.spread().n()).toList());
    }

    @Test
    void aCallWithOnePieceHasNoRate() {
        assertEquals(OptionalDouble.empty(), CallPoint.of(call(new Ending.Done(), 1, Duration.ofMillis(5), Duration.ofMillis(9))).rate());
    }

    private static FinishedCall call(Ending ending, int chunks, Duration first, Duration wall) {
        CallRecord record = new CallRecord(Fixtures.START, wall, Optional.of(first), Optional.of(first), chunks, Optional.empty(), Optional.empty(),
                CallRecord.Temperature.UNKNOWN, Optional.empty());
        return new FinishedCall(1, Stage.REPORT, new CallResult("text", "", ending, record), "");
    }
}
