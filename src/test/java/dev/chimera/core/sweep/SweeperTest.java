package dev.chimera.core.sweep;

import static dev.chimera.core.sweep.SweepPlanTest.planned;
import static dev.chimera.core.sweep.SweepPlanTest.request;
import static dev.chimera.core.sweep.SweepPlanTest.samples;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.core.llm.GenerationOption;
import dev.chimera.core.llm.LlmFailure;
import dev.chimera.core.llm.ollama.Deadlines;
import dev.chimera.testkit.Gate;
import dev.chimera.testkit.LoadingServer;
import dev.chimera.testkit.Reply;
import dev.chimera.testkit.ScriptedOllama;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Sweeps against a scripted server that keeps count.
class SweeperTest {
    private final LoadingServer server = new LoadingServer();
    private final Sweeper sweeper = new Sweeper(_ -> new OllamaSweepServer(server.endpoint(), Deadlines.DEFAULTS), Clock.systemUTC());

    @AfterEach
    void closeServer() {
        server.close();
    }

    private SweepState swept(SweepState start) {
        return sweeper.run(start, _ -> { }, _ -> { }, new SweepControl());
    }

    private static List<Exclusion> exclusions(SweepState state) {
        return state.excluded().stream().map(attempt -> state.exclusion(attempt).orElseThrow()).toList();
    }

    @Test
    void theServerLoadsAsOftenAsThePlanSays() {
        SweepState state = planned(request(List.of("a", "b"), 2, 2, GenerationOption.NUM_GPU, "0,default,7", GenerationOption.NUM_CTX, "1024,4096",
                GenerationOption.TOP_K, "10,20"));
        assertEquals(12, state.plan().reloads());
        SweepState end = swept(state);
        assertEquals(Optional.of(new SweepOutcome.Done()), end.outcome());
        assertEquals(12, server.loads());
        assertEquals(state.plan().calls().size(), server.chats());
        assertEquals(List.of(), end.excluded());
        end.plan().configurations().forEach(each -> assertEquals(2, samples(end, each.number(), Metric.DECODE_RATE)));
    }

    @Test
    void aPrefillPromptBeginsWithSomethingNewAndADecodeCallIsAlwaysTheSame() {
        List<String> requests = new ArrayList<>();
        server.troubling((_, request) -> {
            requests.add(request.json().at("/options/num_predict").asInt() + " " + request.json().at("/options/seed").asInt() + " " + request.json().at("/messages/0/content").asText());
            return Reply.nothing();
        });
        swept(planned(request(List.of("a"), 1, 3)));
        assertEquals(7, requests.size());
        List<String> prefill = requests.stream().filter(text -> text.startsWith("2 1 ")).toList();
        assertEquals(4, prefill.size());
        assertEquals(4, new HashSet<>(prefill.stream().map(text -> text.substring(4, 40)).toList()).size());
        assertEquals(1, new HashSet<>(prefill.stream().map(text -> text.substring(text.indexOf('\n'))).toList()).size());
        assertEquals(1, new HashSet<>(requests.stream().filter(text -> text.startsWith("20 1 ")).toList()).size());
    }

    @Test
    void cutAndFailedCallsAreListedAndNotCounted() {
        server.troubling((number, _) -> switch (number) {
            case 2 -> Reply.stream().chunk(Reply.token("half")).cut();
            case 5 -> Reply.whole(500, "{\"error\":\"boom\"}");
            case 6 -> Reply.stream().chunk(Reply.token("one")).chunk(Reply.done("stop", 1)).end();
            default -> Reply.nothing();
        });
        SweepState end = swept(planned(request(List.of("a"), 1, 4)));
        assertEquals(Optional.of(new SweepOutcome.Done()), end.outcome());
        assertEquals(List.of(Exclusion.CUT, Exclusion.FAILED, Exclusion.TOO_FEW_TOKENS), exclusions(end));
        assertEquals(2, samples(end, 1, Metric.TTFT));
        assertEquals(3, samples(end, 1, Metric.DECODE_RATE));
    }

    @Test
    void aMeasuredCallForWhichTheModelHadToBeLoadedIsNotCounted() {
        server.troubling((number, _) -> number == 3 ? LoadingServer.answer(20, 600_000_000) : Reply.nothing());
        SweepState end = swept(planned(request(List.of("a"), 1, 2)));
        assertEquals(List.of(Exclusion.LOADED), exclusions(end));
        assertEquals(1, samples(end, 1, Metric.DECODE_RATE));
    }

    @Test
    void anEndpointThatDiesInRunSevenOfTwentyKeepsSixRunsAndGoesOnLater() throws IOException {
        SweepState start = planned(request(List.of("a"), 1, 20));
        server.troubling((number, _) -> {
            if (number == 1 + 2 * 6 + 1) {
                server.close();
            }
            return Reply.nothing();
        });
        SweepState dead = swept(start);
        assertInstanceOf(SweepOutcome.EndpointLost.class, dead.outcome().orElseThrow());
        assertEquals(6, samples(dead, 1, Metric.DECODE_RATE));
        assertTrue(exclusions(dead).size() <= 2, exclusions(dead).toString());
        try (LoadingServer again = new LoadingServer()) {
            SweepState end = new Sweeper(_ -> new OllamaSweepServer(again.endpoint(), Deadlines.DEFAULTS), Clock.systemUTC())
                    .run(dead, _ -> { }, _ -> { }, new SweepControl());
            assertEquals(Optional.of(new SweepOutcome.Done()), end.outcome());
            assertEquals(20, samples(end, 1, Metric.DECODE_RATE));
            assertEquals(dead.remaining().size() + 1, again.chats());
            assertEquals(1, again.loads());
        }
    }

    @Test
    void aModelThatDisappearsHalfWayLeavesOutItsCallsAndTheOthersAreMade() {
        server.troubling((number, request) -> request.model().equals("a") && number > 4 ? Reply.whole(404, "{\"error\":\"model 'a' not found\"}") : Reply.nothing());
        SweepState end = swept(planned(request(List.of("a", "b"), 1, 5, GenerationOption.NUM_CTX, "1024,4096")));
        SweepEvent.LeftOut left = end.leftOut().getFirst();
        assertInstanceOf(LlmFailure.ModelMissing.class, left.reason());
        assertEquals(22 - 4, left.calls().size());
        assertEquals(Optional.of(new SweepOutcome.Incomplete(18)), end.outcome());
        assertEquals(5, samples(end, 3, Metric.DECODE_RATE));
        assertEquals(5, samples(end, 4, Metric.DECODE_RATE));
        assertEquals(List.of(Exclusion.FAILED), exclusions(end));
        server.troubling((_, _) -> Reply.nothing());
        SweepState later = swept(end);
        assertEquals(Optional.of(new SweepOutcome.Done()), later.outcome());
        assertEquals(5, samples(later, 1, Metric.DECODE_RATE));
    }

    @Test
    void aConfigurationThatAlwaysFailsIsGivenUp() {
        server.troubling((_, request) -> request.json().at("/options/num_ctx").asInt() == 8192 ? Reply.whole(500, "{\"error\":\"out of memory\"}") : Reply.nothing());
        SweepState end = swept(planned(request(List.of("a"), 1, 6, GenerationOption.NUM_CTX, "8192,1024")));
        assertEquals(List.of(12), end.leftOut().stream().map(left -> left.calls().size()).toList());
        assertEquals(6, samples(end, 2, Metric.DECODE_RATE));
        server.troubling((_, request) -> request.json().at("/options/top_k").asInt() == 7 ? Reply.whole(500, "{\"error\":\"no\"}") : Reply.nothing());
        end = swept(planned(request(List.of("a"), 1, 6, GenerationOption.TOP_K, "5,7")));
        assertEquals(List.of(Exclusion.FAILED, Exclusion.FAILED, Exclusion.FAILED), exclusions(end));
        assertEquals(6, samples(end, 1, Metric.DECODE_RATE));
    }

    @Test
    void aStopKeepsWhatIsThereAndTheNextSittingMakesTheRest() {
        SweepControl control = new SweepControl();
        Gate gate = new Gate();
        server.troubling((number, _) -> number == 6 ? Reply.chat(List.of("a", "b"), 1, gate) : Reply.nothing());
        Thread.ofVirtual().start(() -> {
            gate.awaitReached();
            control.stop();
        });
        SweepState stopped = sweeper.run(planned(request(List.of("a"), 1, 5)), _ -> { }, _ -> { }, control);
        assertEquals(Optional.of(new SweepOutcome.Stopped()), stopped.outcome());
        assertEquals(List.of(Exclusion.STOPPED), exclusions(stopped));
        assertEquals(2, samples(stopped, 1, Metric.DECODE_RATE));
        gate.open();
        SweepState end = swept(stopped);
        assertEquals(5, samples(end, 1, Metric.DECODE_RATE));
        assertEquals(List.of(Exclusion.STOPPED), exclusions(end));
        assertEquals(5, samples(end, 1, Metric.TTFT));
    }

    @Test
    void aPauseHoldsTheNextCallBackAndAWarmUpComesFirstAfterIt() throws Exception {
        SweepControl control = new SweepControl();
        AtomicBoolean paused = new AtomicBoolean();
        server.troubling((number, _) -> {
            if (number == 4) {
                control.pause();
            }
            return Reply.nothing();
        });
        FutureTask<SweepState> run = new FutureTask<>(() -> sweeper.run(planned(request(List.of("a"), 1, 3)), _ -> { }, state -> paused.set(state.paused()), control));
        Thread.ofVirtual().start(run);
        ScriptedOllama.await(paused::get, "the pause");
        assertEquals(4, server.chats());
        control.proceed();
        SweepState end = run.get(20, TimeUnit.SECONDS);
        assertEquals(Optional.of(new SweepOutcome.Done()), end.outcome());
        assertEquals(8, server.chats());
        assertEquals(Use.WARMUP, end.attempts().get(4).call().use());
        assertEquals(3, samples(end, 1, Metric.DECODE_RATE));
    }

    @Test
    void aFullDiskEndsTheSittingBeforeTheNextCallAndWhatWasMeasuredIsShown() {
        int[] left = {7};
        SweepLog full = _ -> {
            if (--left[0] < 0) {
                throw new IOException("No space left on device");
            }
        };
        SweepState end = sweeper.run(planned(request(List.of("a"), 1, 5)), full, _ -> { }, new SweepControl());
        assertEquals(Optional.of(new SweepOutcome.NotKept("No space left on device")), end.outcome());
        assertEquals(3, server.chats());
        assertEquals(1, samples(end, 1, Metric.DECODE_RATE));
    }
}
