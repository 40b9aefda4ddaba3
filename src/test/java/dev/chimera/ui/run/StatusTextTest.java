package dev.chimera.ui.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.chimera.core.ingest.IngestProgress;
import dev.chimera.core.llm.CallPhase;
import dev.chimera.core.measure.Usual;
import dev.chimera.core.run.RunEvent;
import dev.chimera.core.run.RunOutcome;
import dev.chimera.core.run.RunState;
import dev.chimera.core.run.Stage;
import dev.chimera.ui.Fixtures;
import dev.chimera.ui.Requests;
import dev.chimera.ui.parts.Texts;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class StatusTextTest {
    private static final long SECOND = 1_000_000_000L;
    private final StatusText words = new StatusText(new Texts(Locale.ENGLISH));

    @Test
    void aCallIsNamedWithItsPhaseAndHowLongItLasts() {
        RunState state = after(new RunEvent.StageStarted(Stage.REPORT), new RunEvent.CallStarted(Fixtures.prompt(Requests.ollama(), 1)),
                new RunEvent.CallPhaseEntered(CallPhase.READING_PROMPT, 5 * SECOND));
        assertEquals("Report · call 1, reading the prompt", words.stage(state, 5 * SECOND, Usual.UNKNOWN));
        assertEquals("Report · call 1, reading the prompt · 3 s", words.stage(state, 8 * SECOND, Usual.UNKNOWN));
    }

    @Test
    void whatIsUsualStandsBesideTheClock() {
        Usual usual = new Usual(Optional.of(Duration.ofMillis(9400)), Optional.of(Duration.ofMillis(2100)), Optional.empty(), OptionalDouble.of(41.3));
        RunState state = after(new RunEvent.StageStarted(Stage.REPORT), new RunEvent.CallStarted(Fixtures.prompt(Requests.ollama(), 1)));
        assertEquals("Report · call 1, loading the model · 2 s · usually 9.4 s",
                words.stage(state.after(new RunEvent.CallPhaseEntered(CallPhase.LOADING_MODEL, SECOND)), 3 * SECOND, usual));
        assertEquals("Report · call 1, reading the prompt · usually 2.1 s",
                words.stage(state.after(new RunEvent.CallPhaseEntered(CallPhase.READING_PROMPT, SECOND)), SECOND, usual));
        assertEquals("Report · call 1, writing · usually 41 tok/s",
                words.stage(state.after(new RunEvent.CallPhaseEntered(CallPhase.WRITING, SECOND)), SECOND, usual));
        assertEquals("Report · call 1, thinking", words.stage(state.after(new RunEvent.CallPhaseEntered(CallPhase.THINKING, SECOND)), SECOND, usual));
    }

    @Test
    void aRetryIsSaidWithItsPauseAndItsReason() {
        RunState state = after(new RunEvent.StageStarted(Stage.REPORT), new RunEvent.CallStarted(Fixtures.prompt(Requests.ollama(), 1)),
                new RunEvent.CallRetried(2, Duration.ofSeconds(1), "server busy"));
        assertEquals("Report · tries again after 1 s: server busy", words.stage(state, SECOND, Usual.UNKNOWN));
        assertEquals("Bericht · neuer Versuch nach 1 s: server busy", new StatusText(new Texts(Locale.GERMAN)).stage(state, SECOND, Usual.UNKNOWN));
        assertEquals("Report · call 1, connecting", words.stage(state.after(new RunEvent.CallPhaseEntered(CallPhase.CONNECTING, SECOND)), SECOND, Usual.UNKNOWN));
    }

    @Test
    void theClockRunsAndThenStaysAtWhatTheStagesTook() {
        assertEquals("1:05", words.clock(after(), Fixtures.START.plusSeconds(65)));
        RunState ended = after(new RunEvent.StageStarted(Stage.INGEST), new RunEvent.StageFinished(Stage.INGEST, Duration.ofSeconds(2)),
                new RunEvent.StageFinished(Stage.REPORT, Duration.ofSeconds(40)), new RunEvent.Ended(new RunOutcome.Done()));
        assertEquals("0:42", words.clock(ended, Fixtures.START.plusSeconds(9999)));
        assertEquals("Report finished", words.stage(ended, 0, Usual.UNKNOWN));
    }

    @Test
    void afterTheEndItSaysHowTheCallsEnded() {
        RunState ended = after(new RunEvent.CallFinished(Fixtures.finished(1)), new RunEvent.CallFinished(Fixtures.finished(2)),
                new RunEvent.Ended(new RunOutcome.Done()));
        assertEquals("Report finished · calls: 2 finished", words.stage(ended, 0, Usual.UNKNOWN));
        assertEquals("Bericht fertig · Aufrufe: 2 fertig", new StatusText(new Texts(Locale.GERMAN)).stage(ended, 0, Usual.UNKNOWN));
    }

    @Test
    void theRateIsThatOfTheLastSecond() {
        RunState state = after(new RunEvent.TokensArrived("a", 0), new RunEvent.TokensArrived("b", 2 * SECOND), new RunEvent.TokensArrived("c", 2 * SECOND + 1));
        assertEquals("2 tok/s", words.rate(state, 2 * SECOND + 2));
        assertEquals("", words.rate(state, 9 * SECOND));
    }

    @Test
    void tokensOfFinishedCallsAreAdded() {
        assertEquals("", words.tokens(after()));
        assertEquals("164 tokens", words.tokens(after(new RunEvent.CallFinished(Fixtures.finished(1)), new RunEvent.CallFinished(Fixtures.finished(2)))));
    }

    @Test
    void theIngestShowsHowFarItIsAndHowFast() {
        IngestProgress progress = new IngestProgress(12, 101, 50_000_000, 200_000_000, Duration.ofMillis(500));
        assertEquals("12 of 101 files, 100 MB/s", words.ingest(progress));
        RunState state = after(new RunEvent.StageStarted(Stage.INGEST), new RunEvent.IngestAdvanced(progress));
        assertEquals(Optional.of(0.25), words.progress(state));
        assertEquals(Optional.empty(), words.progress(state.after(new RunEvent.StageStarted(Stage.REPORT))));
    }

    private static RunState after(RunEvent... events) {
        RunState state = RunState.of(new RunEvent.Started(Requests.ollama(), Fixtures.START));
        for (RunEvent event : List.of(events)) {
            state = state.after(event);
        }
        return state;
    }
}
