package dev.chimera.core.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.core.llm.Endpoint;
import dev.chimera.core.llm.GenerationOption;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SweepPlanTest {
    private static final Workload WORK = new Workload("some notes", 20, 1);

    /// A sweep that has not begun.
    static SweepState planned(SweepRequest request) {
        return SweepState.of(new SweepEvent.Planned(SweepPlan.of(request), Clock.systemUTC().instant()));
    }

    /// How many values of a configuration count.
    static int samples(SweepState state, int configuration, Metric metric) {
        return SweepResults.of(state).row(state.plan().configurations().get(configuration - 1), metric).samples().size();
    }

    /// @param lists like `NUM_CTX`, `2048,4096`
    static SweepRequest request(List<String> models, int warmups, int runs, Object... lists) {
        Map<GenerationOption, List<Optional<BigDecimal>>> values = new LinkedHashMap<>();
        for (int i = 0; i < lists.length; i += 2) {
            values.put((GenerationOption) lists[i], SweepRequest.values((GenerationOption) lists[i], (String) lists[i + 1]));
        }
        return new SweepRequest(Endpoint.parse("127.0.0.1"), models, values, WORK, warmups, runs);
    }

    private static List<String> labels(SweepPlan plan) {
        return plan.configurations().stream().map(Configuration::label).toList();
    }

    /// What a server would do that holds one model and loads it again whenever any of these changes.
    private static int loads(SweepPlan plan) {
        int loads = 0;
        Optional<Loading> held = Optional.empty();
        for (PlannedCall call : plan.calls()) {
            Loading wanted = plan.configuration(call).loading();
            loads += held.equals(Optional.of(wanted)) ? 0 : 1;
            held = Optional.of(wanted);
        }
        return loads;
    }

    @Test
    void everyCombinationIsMeasuredAndTheModelIsLoadedOncePerWindow() {
        SweepPlan plan = SweepPlan.of(request(List.of("a"), 2, 3, GenerationOption.TEMPERATURE, "0.2,0.8", GenerationOption.NUM_CTX, "1024,4096"));
        assertEquals(List.of("a num_ctx=1024 temp=0.2", "a num_ctx=4096 temp=0.2", "a num_ctx=1024 temp=0.8", "a num_ctx=4096 temp=0.8"), labels(plan));
        assertEquals(2, plan.reloads());
        assertEquals(4 * 3 * 2, plan.measured());
        assertEquals(plan.measured() + 2 * 2, plan.calls().size());
        assertEquals(List.of(1, 1, 1, 1, 3, 3, 1, 1, 3, 3, 1, 1, 3, 3), plan.calls().stream().filter(call -> call.group() == 1).map(PlannedCall::configuration).toList());
    }

    @Test
    void noOrderLoadsLessOften() {
        Random random = new Random(17);
        for (int i = 0; i < 100; i++) {
            List<String> windows = new ArrayList<>();
            random.ints(1 + random.nextInt(3), 1, 5).forEach(k -> windows.add(Integer.toString(k * 1024)));
            List<String> layers = new ArrayList<>();
            random.ints(1 + random.nextInt(3), -1, 3).forEach(k -> layers.add(Integer.toString(k)));
            SweepPlan plan = SweepPlan.of(request(List.of("a", "b").subList(0, 1 + random.nextInt(2)), 1, 2, GenerationOption.NUM_GPU, String.join(",", layers),
                    GenerationOption.TOP_K, "10,20", GenerationOption.NUM_CTX, String.join(",", windows)));
            Set<Loading> different = new HashSet<>(plan.configurations().stream().map(Configuration::loading).toList());
            assertEquals(different.size(), plan.reloads());
            assertEquals(different.size(), loads(plan));
            assertEquals(new HashSet<>(plan.configurations()).size(), plan.configurations().size());
        }
    }

    @Test
    void valuesThatAServerTreatsAlikeAreOneConfiguration() {
        SweepPlan plan = SweepPlan.of(request(List.of("a", " a ", ""), 1, 1, GenerationOption.NUM_CTX, "1000,1024", GenerationOption.NUM_GPU, "-1,default",
                GenerationOption.TEMPERATURE, "0.5,0.50"));
        assertEquals(List.of("a num_ctx=1024 temp=0.5"), labels(plan));
    }

    @Test
    void noRunsOrNoModelsAreNoCalls() {
        assertEquals(0, SweepPlan.of(request(List.of("a"), 1, 0)).calls().size());
        assertEquals(0, SweepPlan.of(request(List.of(), 1, 5)).calls().size());
        assertEquals(0, SweepPlan.of(request(List.of("a"), 1, 5, GenerationOption.NUM_CTX, ",")).calls().size());
    }

    @Test
    void aWindowWithoutRoomIsRefusedWithTheNextStep() {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class,
                () -> SweepPlan.of(new SweepRequest(Endpoint.parse("127.0.0.1"), List.of("a"), Map.of(GenerationOption.NUM_CTX,
                        SweepRequest.values(GenerationOption.NUM_CTX, "256")), new Workload("notes", 100, 1), 1, 1)));
        assertTrue(String.valueOf(refused.getMessage()).contains("take 512 or more"), refused.getMessage());
    }

    @Test
    void seedAndLengthAreTheSameForAllAndTheFirstCallLoads() {
        assertThrows(IllegalArgumentException.class, () -> request(List.of("a"), 1, 1, GenerationOption.SEED, "1,2"));
        assertThrows(IllegalArgumentException.class, () -> request(List.of("a"), 0, 1));
        assertThrows(IllegalArgumentException.class, () -> SweepRequest.values(GenerationOption.NUM_CTX, "1024,many"));
    }

    @Test
    void theTimeIsGuessedFromTheKindsOfCalls() {
        SweepPlan plan = SweepPlan.of(request(List.of("a"), 2, 1));
        // loading 10 s, two warm-ups and one prefill of 3 s, 20 tokens at 20 a second
        assertEquals(Duration.ofSeconds(10 + 3 * 3 + 1), Pace.guess(WORK).of(plan.calls()));
    }

    @Test
    void theTextIsCutOrRepeatedToItsLength() {
        assertEquals("ab\nab\nab\n", Workload.text(List.of("ab"), 5));
        assertEquals("a", Workload.text(List.of("a\uD83D\uDE00b"), 1));
        assertThrows(IllegalArgumentException.class, () -> Workload.text(List.of(" "), 5));
    }
}
