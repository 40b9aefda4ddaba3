package dev.chimera.core.run.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.core.run.BodyPart;
import dev.chimera.core.run.Origin;
import dev.chimera.core.run.RunEvent;
import dev.chimera.core.run.RunOutcome;
import dev.chimera.core.run.RunState;
import dev.chimera.core.run.history.History;
import dev.chimera.core.run.history.KeptRun;
import dev.chimera.ui.Fixtures;
import dev.chimera.ui.Requests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A journal that was given up while its run went on: the run is not offered as unfinished, and what is kept of it says what it is.
class GivenUpJournalTest {
    private static final int LIMIT = 1 << 20;
    private final List<String> troubles = new ArrayList<>();
    private Path home = Path.of("");
    private Path run = Path.of("");

    @BeforeEach
    void folders(@TempDir Path fresh) {
        home = fresh;
        run = home.resolve("runs/20260101-000000-1");
    }

    private Journals journals() {
        return new Journals(home, _ -> "", Clock.systemUTC());
    }

    private static RunEvent written(String text) {
        return new RunEvent.BodyWritten(new BodyPart(text, Origin.PROGRAM, List.of()));
    }

    /// A run whose second sentence is longer than the journal may be; it goes on after that was noticed.
    private Journal overgrown(ReportText report) throws InterruptedException {
        CountDownLatch givenUp = new CountDownLatch(1);
        Journal journal = new Journal(new Journal.Place(run, LIMIT, report, reason -> {
            troubles.add(reason);
            givenUp.countDown();
        }), Clock.systemUTC(), _ -> { });
        journal.accept(new RunEvent.Started(Requests.builtIn(), Fixtures.START));
        journal.accept(written("One."));
        journal.accept(written("x".repeat(LIMIT)));
        givenUp.await();
        journal.accept(written("Three."));
        return journal;
    }

    @Test
    void aFinishedRunIsNotOfferedAndKeptAsWhatItIs() throws IOException, InterruptedException {
        overgrown(state -> "# " + state.outcome().orElseThrow()).accept(new RunEvent.Ended(new RunOutcome.Done()));
        assertEquals(List.of("the journal has grown to 1 MiB"), troubles);
        assertEquals(Optional.empty(), journals().newestUnfinished());
        RunState read = journals().read(run);
        assertEquals(Optional.of(new RunOutcome.Unrecorded()), read.outcome());
        assertEquals("One.", read.body().getFirst().markdown());
        assertTrue(Files.readString(run.resolve("run.json")).contains("\"Unrecorded\""));
        assertTrue(Files.readString(run.resolve("report.md")).contains("Unrecorded"));
    }

    /// As on a full disk, where nothing of any size has room.
    @Test
    void aRunOfWhichNotEvenASummaryCanBeWrittenIsNotOfferedEither() throws IOException, InterruptedException {
        overgrown(_ -> {
            throw new IllegalStateException("no room");
        }).accept(new RunEvent.Ended(new RunOutcome.Done()));
        assertFalse(Files.exists(run.resolve("run.json")));
        assertEquals(Optional.empty(), journals().newestUnfinished());
        assertEquals(1, troubles.size(), troubles.toString());
        History history = new History(home, _ -> "", Clock.systemUTC());
        KeptRun listed = history.find("last");
        assertEquals(KeptRun.State.INTERRUPTED, listed.state());
        assertEquals(Optional.of(new RunOutcome.Unrecorded()), history.open(listed).state().outcome());
    }

    @Test
    void aRunThatGoesOnAfterAllIsUnfinishedAgain() throws IOException, InterruptedException {
        overgrown(_ -> "").accept(new RunEvent.Ended(new RunOutcome.Done()));
        JournalFolder.open(run, Journal.MOST_BYTES).close();
        assertTrue(journals().newestUnfinished().isPresent());
    }
}
