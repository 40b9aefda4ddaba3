package dev.chimera.core.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.core.llm.ChatRequest;
import dev.chimera.core.llm.Endpoint;
import dev.chimera.core.llm.GenerationOption;
import dev.chimera.core.measure.Shift;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Whole sweeps, from the plan to the comparisons, against servers whose true speeds are known.
class FalseAlarmTest {
    private static final int SWEEPS = 200;
    private static final int RUNS = 8;

    private static SweepResults swept(long seed, ToDoubleFunction<ChatRequest> speed) {
        SweepRequest request = new SweepRequest(Endpoint.parse("127.0.0.1"), List.of("tiny:1b"),
                Map.of(GenerationOption.NUM_CTX, SweepRequest.values(GenerationOption.NUM_CTX, "2048,4096,8192")),
                new Workload("some notes", 64, 1), 1, RUNS);
        SweepPlan plan = SweepPlan.of(request);
        SweepState start = SweepState.of(new SweepEvent.Planned(plan, Clock.systemUTC().instant()));
        SweepState end = new Sweeper(_ -> new SimulatedServer(seed, speed), Clock.systemUTC()).run(start, _ -> { }, _ -> { }, new SweepControl());
        assertEquals(new SweepOutcome.Done(), end.outcome().orElseThrow());
        assertEquals(List.of(), end.excluded());
        return SweepResults.of(end);
    }

    private static boolean window(ChatRequest request, int tokens) {
        return request.options().get(GenerationOption.NUM_CTX).orElseThrow().intValue() == tokens;
    }

    @Test
    void whereNothingDiffersAtMostOneSweepInTwentySaysOtherwise() {
        long alarms = IntStream.range(0, SWEEPS)
                .filter(seed -> swept(seed, _ -> 1).comparisons().stream().anyMatch(each -> each.difference().shown())).count();
        assertTrue(alarms <= SWEEPS / 20, alarms + " of " + SWEEPS);
    }

    @Test
    void whatIsPlantedIsFoundWhereItIsAndNowhereElse() {
        int found = 0;
        int elsewhere = 0;
        int held = 0;
        for (int seed = 0; seed < SWEEPS; seed++) {
            SweepResults results = swept(1000 + seed, request -> window(request, 8192) ? 0.75 : 1);
            SweepResults.Comparison planted = results.comparisons().stream()
                    .filter(each -> each.metric() == Metric.DECODE_RATE && each.configuration().number() == 3).findFirst().orElseThrow();
            found += planted.difference().shown() ? 1 : 0;
            Shift.Interval interval = planted.difference().shift().interval().orElseThrow();
            held += interval.low() <= -10 && -10 <= interval.high() ? 1 : 0;
            elsewhere += results.comparisons().stream().anyMatch(each -> each.configuration().number() == 2 && each.difference().shown()) ? 1 : 0;
        }
        assertTrue(found >= 0.95 * SWEEPS, found + " of " + SWEEPS + " found");
        assertTrue(held >= 0.92 * SWEEPS, held + " of " + SWEEPS + " intervals hold the planted shift");
        assertTrue(elsewhere <= SWEEPS / 20, elsewhere + " of " + SWEEPS + " false alarms");
    }

    @Test
    void withTooFewRunsNothingCanBeShownAndThePlanSaysSo() {
        SweepRequest request = new SweepRequest(Endpoint.parse("127.0.0.1"), List.of("a", "b"), Map.of(), new Workload("notes", 8, 1), 1, 3);
        assertEquals(3, SweepPlan.of(request).comparisons());
        assertEquals(5, SweepPlan.of(request).runsToShow());
    }
}
