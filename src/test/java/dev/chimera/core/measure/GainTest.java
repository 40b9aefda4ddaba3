package dev.chimera.core.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.core.llm.CallRecord;
import dev.chimera.core.llm.CallRecord.ServerTimings;
import dev.chimera.core.llm.CallRecord.Temperature;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Servers whose timing is known, as the records that they would leave.
class GainTest {
    private static final int CALLS = 40;
    private static final double PAUSE = 0.003;

    private static CallRecord call(double start, double queue, double service, int tokens) {
        ServerTimings timings = new ServerTimings(seconds(queue + service), seconds(0.004), seconds(0.2 * service), seconds(0.8 * service).minusMillis(4), 100, tokens);
        return new CallRecord(Instant.EPOCH.plus(seconds(start)), seconds(queue + service), Optional.empty(), Optional.empty(), tokens, Optional.empty(),
                Optional.of(timings), Temperature.WARM, Optional.empty());
    }

    private static Duration seconds(double seconds) {
        return Duration.ofNanos((long) (seconds * 1e9));
    }

    /// The calls of an agent that has a server to itself, or one that serves both at a lower speed.
    private static List<CallRecord> agent(Random random, double slower) {
        List<CallRecord> calls = new ArrayList<>();
        double now = 100;
        for (int i = 0; i < CALLS; i++) {
            int tokens = 50 + random.nextInt(100);
            double service = tokens / 40.0 * slower;
            calls.add(call(now, 0.001, service, tokens));
            now += 0.001 + service + PAUSE;
        }
        return calls;
    }

    private static Throughput of(List<CallRecord> first, List<CallRecord> second) {
        List<CallRecord> both = new ArrayList<>(first);
        both.addAll(second);
        return Throughput.of(both).orElseThrow();
    }

    /// Both agents do the same work alone and together; together a call takes `2 / gain` times as long.
    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.8, 1, 1.3, 1.7, 2})
    void aPlantedGainIsRecoveredWithinThreePercent(double planted) {
        for (int seed = 0; seed < 50; seed++) {
            Gain gain = new Gain(Throughput.of(agent(new Random(seed), 1)).orElseThrow(), Throughput.of(agent(new Random(seed), 1)).orElseThrow(),
                    of(agent(new Random(seed), 2 / planted), agent(new Random(seed), 2 / planted)));
            assertEquals(planted, gain.factor(), 0.03 * planted);
        }
    }

    /// One slot: every call waits for the one of the other agent, so nothing is gained and the waiting shows in the queue.
    @Test
    void aServerWithOneSlotGainsNothingAndShowsItsQueue() {
        Random random = new Random(9);
        List<List<CallRecord>> agents = List.of(new ArrayList<>(), new ArrayList<>());
        double[] sent = {100, 100};
        double free = 100;
        int tokensOfAll = 0;
        for (int i = 0; i < 2 * CALLS; i++) {
            int side = i % 2;
            int tokens = 50 + random.nextInt(100);
            double begin = Math.max(free, sent[side]);
            agents.get(side).add(call(sent[side], begin - sent[side], tokens / 40.0, tokens));
            free = begin + tokens / 40.0;
            sent[side] = free + PAUSE;
            tokensOfAll += tokens;
        }
        Throughput solo = new Throughput(tokensOfAll / 2, seconds(tokensOfAll / 2 / 40.0 + CALLS * PAUSE));
        Gain gain = new Gain(solo, solo, of(agents.get(0), agents.get(1)));
        assertEquals(1, gain.factor(), 0.03);
        QueueTime queue = QueueTime.of(agents.get(1), Duration.ofMillis(1));
        assertTrue(queue.contended());
        assertEquals(CALLS, queue.waited());
        double sumOfRates = Throughput.of(agents.get(0)).orElseThrow().tokensPerSecond() + Throughput.of(agents.get(1)).orElseThrow().tokensPerSecond();
        assertEquals(40, sumOfRates, 2, "each alone seems to have half the speed; their sum is no gain");
    }

    @Test
    void callsThatHaveTheServerToThemselvesAreNotContended() {
        QueueTime queue = QueueTime.of(agent(new Random(1), 1), Duration.ofMillis(2));
        assertFalse(queue.contended());
        assertEquals(0, queue.waited());
        assertEquals(CALLS, queue.calls());
    }

    @Test
    void nothingMeasuredIsNoThroughput() {
        assertEquals(Optional.empty(), Throughput.of(List.of()));
        assertEquals(Optional.empty(), Throughput.of(List.of(call(1, 0, 1, 0))));
    }
}
