package dev.chimera.core.run.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.chimera.core.run.BodyPart;
import dev.chimera.core.run.Origin;
import dev.chimera.core.run.RunEvent;
import dev.chimera.core.run.RunOutcome;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PendingLinesTest {
    private static final RunEvent TOKEN = new RunEvent.TokensArrived("x", 0);
    private static final RunEvent WRITTEN = new RunEvent.BodyWritten(new BodyPart("Done.", Origin.PROGRAM, List.of()));
    private static final RunEvent ENDED = new RunEvent.Ended(new RunOutcome.Stopped());
    private final PendingLines pending = new PendingLines();
    private final long start = System.nanoTime();

    private List<RunEvent> written(long millis, RunEvent... arrived) {
        List<JournalLine> lines = Stream.of(arrived).map(event -> new JournalLine(Instant.EPOCH, event)).toList();
        return pending.of(lines, start + millis * 1_000_000).stream().map(JournalLine::event).toList();
    }

    private static RunEvent reads(String text) {
        return new RunEvent.PendingChanged(text);
    }

    @Test
    void ofManyInARowOnlyTheNewestIsWritten() {
        assertEquals(List.of(TOKEN, TOKEN, reads("ab")), written(0, TOKEN, reads("a"), TOKEN, reads("ab")));
    }

    @Test
    void theNextOneWaitsAndIsWrittenWhenNothingElseComes() {
        written(0, reads("a"));
        assertEquals(List.of(TOKEN), written(50, TOKEN, reads("ab")));
        assertEquals(List.of(reads("ab")), written(250));
        assertEquals(List.of(), written(900));
    }

    @Test
    void whatIsPartOfTheReportNeedsNoLineOfItsOwn() {
        written(0, reads("a"));
        assertEquals(List.of(WRITTEN), written(50, reads("ab"), WRITTEN));
        assertEquals(List.of(), written(900));
    }

    @Test
    void theLastOneStandsBeforeTheEnd() {
        written(0, reads("a"));
        assertEquals(List.of(reads("ab"), ENDED), written(50, reads("ab"), ENDED));
    }
}
