package dev.chimera.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.core.llm.CallPhase;
import dev.chimera.core.llm.GenerationOptions;
import dev.chimera.core.prose.Passage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RunStateTest {
    private static final RunRequest REQUEST = new RunRequest(Path.of("data"), Set.of(), new Agent("A", "p"), new Engine.BuiltIn(), GenerationOptions.DEFAULTS);

    private static RunState after(RunEvent... events) {
        RunState state = RunState.of(new RunEvent.Started(REQUEST, Instant.EPOCH));
        for (RunEvent event : events) {
            state = state.after(event);
        }
        return state;
    }

    private static BodyPart part(String text) {
        return BodyPart.of(Passage.of(text), Origin.PROGRAM);
    }

    @Test
    void textThatIsWrittenEndsWhatWasPending() {
        RunState state = after(new RunEvent.PendingChanged("It was"), new RunEvent.BodyWritten(part("It was slow.")));
        assertEquals(List.of(part("It was slow.")), state.body());
        assertEquals("", state.pending());
    }

    @Test
    void aNoteIsNoPartOfTheBody() {
        RunState state = after(new RunEvent.PendingChanged("x"), new RunEvent.NoteWritten(part("A reading.")));
        assertEquals(List.of(part("A reading.")), state.notes());
        assertEquals(List.of(), state.body());
        assertEquals("", state.pending());
    }

    @Test
    void stagesKeepTheirTimes() {
        RunState state = after(new RunEvent.StageStarted(Stage.INGEST), new RunEvent.StageFinished(Stage.INGEST, Duration.ofMillis(70)),
                new RunEvent.StageStarted(Stage.ANALYSIS));
        assertEquals(Map.of(Stage.INGEST, Duration.ofMillis(70)), state.took());
        assertEquals(Optional.of(Stage.ANALYSIS), state.stage());
    }

    @Test
    void theRateCountsTheLastSecondOnly() {
        RunState state = after(new RunEvent.CallPhaseEntered(CallPhase.WRITING, 0), new RunEvent.TokensArrived("a", 0),
                new RunEvent.TokensArrived("b", 600_000_000L), new RunEvent.TokensArrived("c", 1_100_000_000L));
        assertEquals(2, state.live().rate().at(1_200_000_000L));
        assertEquals(0, state.live().rate().at(9_000_000_000L));
        assertEquals(Optional.of(CallPhase.WRITING), state.live().phase());
    }

    @Test
    void anEndedRunKeepsWhatWasWritten() {
        RunState state = after(new RunEvent.BodyWritten(part("Kept.")), new RunEvent.Ended(new RunOutcome.Stopped()));
        assertFalse(state.running());
        assertEquals(List.of(part("Kept.")), state.body());
        assertTrue(after().running());
    }
}
