package dev.chimera.ui.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.core.llm.CallPhase;
import dev.chimera.core.llm.CallRecord;
import dev.chimera.core.llm.CallResult;
import dev.chimera.core.llm.Ending;
import dev.chimera.core.llm.LlmFailure;
import dev.chimera.core.run.Engine;
import dev.chimera.core.run.FinishedCall;
import dev.chimera.core.run.RunEvent;
import dev.chimera.core.run.RunState;
import dev.chimera.core.run.Stage;
import dev.chimera.core.run.journal.KeptCalls;
import dev.chimera.ui.Fixtures;
import dev.chimera.ui.Requests;
import dev.chimera.ui.parts.Scale;
import dev.chimera.ui.parts.Texts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MetricsTest {
    @Test
    void aCallOfAServerHasItsRateWithoutTheFirstToken() {
        CallPoint point = point(Fixtures.finished(2));
        double evalSeconds = (1600 + 2 * 53 % 210) / 1000.0;
        assertEquals(81 / evalSeconds, point.rate().orElseThrow(), 1e-9);
        assertEquals(0.203, point.ttftSeconds().orElseThrow(), 1e-9);
        assertTrue(point.counts() && point.byServer());
    }

    @Test
    void aCallWithoutAServerHasTheRateOfItsArrivals() {
        CallPoint point = point(call(new Ending.Done(), 11, Duration.ofMillis(100), Duration.ofMillis(1100)));
        assertEquals(10, point.rate().orElseThrow(), 1e-9);
        assertTrue(point.counts());
        assertFalse(point.byServer());
    }

    @Test
    void aCallThatWasCutOffIsShownAndNotCounted() {
        CallPoint point = point(call(new LlmFailure.CutOff(), 11, Duration.ofMillis(100), Duration.ofMillis(1100)));
        assertTrue(point.rate().isPresent());
        assertFalse(point.counts());
        assertEquals(List.of(), MetricRow.of(List.of(point)));
    }

    @Test
    void coldAndWarmCallsAreNeverPooled() {
        List<MetricRow> rows = MetricRow.of(IntStream.rangeClosed(1, 4).mapToObj(Fixtures::finished).map(MetricsTest::point).toList());
        assertEquals(List.of("TTFT COLD 1", "TTFT WARM 3", "RATE COLD 1", "RATE WARM 3"),
                rows.stream().map(row -> row.quantity() + " " + row.temperature() + " " + row.spread().n()).toList());
    }

    @Test
    void callsOfOtherRunsHaveALineOfTheirOwn() {
        RunOfCalls first = new RunOfCalls(Fixtures.START.minusSeconds(90), Optional.of(Path.of("1")), "");
        RunOfCalls second = new RunOfCalls(Fixtures.START.minusSeconds(50), Optional.of(Path.of("2")), "");
        List<MetricRow> rows = MetricRow.of(List.of(CallPoint.of(first, Fixtures.finished(2)), CallPoint.of(second, Fixtures.finished(2)),
                CallPoint.of(second, Fixtures.finished(3)), point(Fixtures.finished(2))));
        assertEquals(List.of("TTFT true 1 1", "TTFT false 2 3", "RATE true 1 1", "RATE false 2 3"), rows.stream()
                .map(row -> row.quantity() + " " + row.shown() + " " + row.runs() + " " + row.spread().n()).toList());
    }

    @Test
    void thePartsOfTheTimeToTheFirstTokenMakeUpTheWhole() {
        FirstTokenParts parts = point(Fixtures.finished(1)).parts().orElseThrow();
        assertEquals(new FirstTokenParts(1.9, 0.067, 0.15, 0), new FirstTokenParts(parts.load(), Math.round(parts.queue() * 1e3) / 1e3, parts.prefill(), 0));
        assertEquals(2.117, parts.total(), 1e-9);
    }

    @Test
    void partsThatAreLongerThanWhatWasMeasuredAreCutToIt() {
        CallRecord.ServerTimings server = new CallRecord.ServerTimings(Duration.ofSeconds(9), Duration.ofSeconds(2), Duration.ofSeconds(3), Duration.ofSeconds(1), 5, 5);
        CallRecord record = new CallRecord(Fixtures.START, Duration.ofSeconds(9), Optional.of(Duration.ofSeconds(4)), Optional.empty(), 5, Optional.empty(),
                Optional.of(server), CallRecord.Temperature.COLD, Optional.empty());
        assertEquals(new FirstTokenParts(2, 0, 2, 0), FirstTokenParts.of(record).orElseThrow());
    }

    @Test
    void whatTheServerDoesNotTellIsNotDivided() {
        assertEquals(new FirstTokenParts(0, 0, 0, 0.1),
                point(call(new Ending.Done(), 11, Duration.ofMillis(100), Duration.ofMillis(1100))).parts().orElseThrow());
    }

    @Test
    void theTooltipNamesAllParts() {
        String words = new CallWords(new Texts(Locale.ROOT)).of(point(Fixtures.finished(1)));
        for (String part : List.of("Call 1, cold", "this run", "Time to first token 2.12 s", "loading the model 1.9 s", "queue and way 67 ms",
                "reading the prompt 150 ms", "tok/s as the server measured, 82 tokens", "Ended: finished", "Between tokens: median 19 ms, p95 27 ms, longest 61 ms")) {
            assertTrue(words.contains(part), () -> part + " is not in " + words);
        }
    }

    @Test
    void theTooltipSaysWhyACallEndedAndWhyItsAnswerWasNotUsed() {
        FinishedCall stalled = call(new LlmFailure.Stalled(Duration.ofSeconds(30), CallPhase.WRITING), 11, Duration.ofMillis(100), Duration.ofMillis(1100));
        String words = new CallWords(new Texts(Locale.ROOT)).of(point(stalled));
        assertTrue(words.contains("Ended: stalled") && words.contains("writing 1 s"), words);
        FinishedCall unused = new FinishedCall(1, Stage.REPORT, stalled.result(), "not of the asked shape");
        assertTrue(new CallWords(new Texts(Locale.GERMAN)).of(point(unused)).contains("Antwort nicht benutzt: nicht in der verlangten Form"));
    }

    @Test
    void thePhaseOfTheRunningCallIsSaidAndThenHowItEnded() {
        CallWords words = new CallWords(new Texts(Locale.ROOT));
        RunState state = RunState.of(new RunEvent.Started(Requests.ollama(), Fixtures.START)).after(new RunEvent.CallStarted(Fixtures.prompt(Requests.ollama(), 1)));
        assertEquals("", words.now(RunState.of(new RunEvent.Started(Requests.ollama(), Fixtures.START))));
        state = state.after(new RunEvent.CallPhaseEntered(CallPhase.READING_PROMPT, 1));
        assertEquals("Call 1: reading the prompt", words.now(state));
        state = state.after(new RunEvent.CallFinished(call(new Ending.LimitReached(64), 11, Duration.ofMillis(100), Duration.ofMillis(1100))));
        assertEquals("Call 1 ended: length limit", words.now(state));
        state = state.after(new RunEvent.CallFinished(Fixtures.finished(2))).after(new RunEvent.CallFinished(Fixtures.finished(3)));
        assertEquals("How the calls of this run ended: 2 finished, 1 length limit", words.endings(state));
    }

    @Test
    void callsAreCopiedWithTheirParts() {
        List<String> lines = CallCsv.of(List.of(point(Fixtures.finished(1)), point(call(new LlmFailure.CutOff(), 11, Duration.ofMillis(100), Duration.ofMillis(1100)))))
                .lines().toList();
        assertEquals(List.of("run_started,server,call,temperature,counts,ttft_ms,load_ms,queue_ms,prefill_ms,tokens_per_s,measured_by,tokens,gap_p50_ms,gap_p95_ms,gap_max_ms,ending",
                "2026-11-24T09:30:00Z,,1,cold,true,2117.000,1900.000,67.000,150.000,49.002,server,82,19.000,27.000,61.000,finished",
                "2026-11-24T09:30:00Z,,1,unknown,false,100.000,,,,10.000,arrivals,11,,,,cut off"), lines);
    }

    @Test
    void coldCallsDoNotFlattenTheOthers() {
        assertEquals(new Scale(0.5), Scale.of(List.of(0.2, 0.3), List.of(30.0)));
        assertEquals(new Scale(1), Scale.of(List.of(0.2, 0.3), List.of(0.9)));
        assertEquals(new Scale(50), Scale.of(List.of(), List.of(30.0)));
        assertEquals(new Scale(1), Scale.of(List.of(), List.of()));
        assertTrue(Scale.of(List.of(0.2), List.of(30.0)).cuts(30));
    }

    @Test
    void theShownRunStandsAmongTheOthersInItsTime() {
        RunState shown = RunState.of(new RunEvent.Started(Requests.builtIn(), Fixtures.START)).after(new RunEvent.CallFinished(Fixtures.finished(1)));
        List<KeptCalls> kept = List.of(kept(-3, 2), kept(0, 9), kept(5, 1));
        assertEquals(List.of("-3/1", "-3/2", "shown/1", "5/1"), CallLine.of(kept, Optional.of(shown)).stream()
                .map(point -> point.run().folder().map(Path::toString).orElse("shown") + "/" + point.call()).toList());
        assertEquals(12, CallLine.of(kept, Optional.empty()).size());
        assertEquals(CallLine.MOST, CallLine.of(List.of(kept(-3, CallLine.MOST + 50)), Optional.empty()).size());
    }

    private static KeptCalls kept(int minutes, int calls) {
        return new KeptCalls(Path.of(Integer.toString(minutes)), Fixtures.START.plusSeconds(60L * minutes), new Engine.BuiltIn(),
                IntStream.rangeClosed(1, calls).mapToObj(Fixtures::finished).toList());
    }

    @Test
    void aCallWithOnePieceHasNoRate() {
        assertEquals(OptionalDouble.empty(), point(call(new Ending.Done(), 1, Duration.ofMillis(5), Duration.ofMillis(9))).rate());
    }

    private static final RunOfCalls SHOWN = new RunOfCalls(Fixtures.START, Optional.empty(), "");

    private static CallPoint point(FinishedCall call) {
        return CallPoint.of(SHOWN, call);
    }

    private static FinishedCall call(Ending ending, int chunks, Duration first, Duration wall) {
        CallRecord record = new CallRecord(Fixtures.START, wall, Optional.of(first), Optional.of(first), chunks, Optional.empty(), Optional.empty(),
                CallRecord.Temperature.UNKNOWN, Optional.empty());
        return new FinishedCall(1, Stage.REPORT, new CallResult("text", "", ending, record), "");
    }
}
