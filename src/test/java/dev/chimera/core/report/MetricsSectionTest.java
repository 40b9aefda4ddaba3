package dev.chimera.core.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.chimera.core.llm.CallRecord;
import dev.chimera.core.llm.CallRecord.Temperature;
import dev.chimera.core.llm.CallResult;
import dev.chimera.core.llm.Ending;
import dev.chimera.core.llm.LlmFailure;
import dev.chimera.core.run.FinishedCall;
import dev.chimera.core.run.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MetricsSectionTest {
    private static FinishedCall call(Temperature temperature, int ttftMillis, int tokens) {
        CallRecord.ServerTimings server = new CallRecord.ServerTimings(Duration.ofMillis(2000), Duration.ofMillis(100), Duration.ofMillis(300),
                Duration.ofMillis(1000), 40, tokens);
        CallRecord record = new CallRecord(Instant.EPOCH, Duration.ofMillis(2000), Optional.of(Duration.ofMillis(ttftMillis)), Optional.empty(), tokens,
                Optional.empty(), Optional.of(server), temperature, Optional.empty());
        return new FinishedCall(1, Stage.REPORT, new CallResult("", "", new Ending.Done(), record), "");
    }

    private static FinishedCall failed() {
        CallRecord record = new CallRecord(Instant.EPOCH, Duration.ZERO, Optional.empty(), Optional.empty(), 0, Optional.empty(), Optional.empty(),
                Temperature.UNKNOWN, Optional.empty());
        return new FinishedCall(1, Stage.REPORT, new CallResult("", "", new LlmFailure.CutOff(), record), "incomplete");
    }

    @Test
    void coldAndWarmCallsAreNotPooled() {
        assertEquals("""

                ## Metrics
                - Throughput: 40.00 tok/s warm; 10.00 tok/s cold
                - TTFT: 110.00 ms (n 2, p95 119.00 ms, 100.00–120.00 ms) warm; 5000.00 ms cold
                - Total Duration: 6000.00 ms
                - Tokens Generated: 90
                - Prompt Eval: 900.00 ms
                - Eval Duration: 3000.00 ms
                - Load Duration: 300.00 ms

                Sums over 3 calls; the TTFT is a median. 1 of 4 calls are left out because they failed or gave fewer than two tokens.
                """, MetricsSection.of(List.of(call(Temperature.COLD, 5000, 10), call(Temperature.WARM, 100, 40), call(Temperature.WARM, 120, 40), failed())));
    }

    @Test
    void aSingleCallReadsAsItAlwaysDid() {
        assertEquals(true, MetricsSection.of(List.of(call(Temperature.WARM, 670, 41))).contains("- Throughput: 41.00 tok/s\n- TTFT: 670.00 ms\n"));
    }

    @Test
    void nothingMeasuredIsSaid() {
        assertEquals(true, MetricsSection.of(List.of()).endsWith("No model measured anything in this run, so there is nothing to state.\n"));
    }
}
