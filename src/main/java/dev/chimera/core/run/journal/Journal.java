package dev.chimera.core.run.journal;

import dev.chimera.core.run.RunEvent;
import dev.chimera.core.run.RunFold;
import dev.chimera.core.run.RunOutcome;
import dev.chimera.core.run.RunState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Writes down what happens in one run, and hands it on. Events are only left in a queue by the run's thread; a thread of the journal's own writes
/// them within milliseconds. Whatever goes wrong there is told once, ends the journal, and touches nothing else.
final class Journal implements Consumer<RunEvent> {
    /// More than a minute of the fastest stream: a disk that hangs for longer has lost its journal.
    private static final int MOST_WAITING = 200_000;
    private static final int MOST_AT_ONCE = 1_000;
    private static final long PATIENCE_SECONDS = 10;
    /// Of a run that takes longer than any, or of a folder that is larger than any.
    static final long MOST_BYTES = 1L << 30;

    /// Where the run is written, and who hears of it.
    ///
    /// @param trouble hears once, on any thread, why nothing more is recorded
    /// @param mostBytes what the journal may grow to
    record Place(Path folder, long mostBytes, ReportText report, Consumer<String> trouble) {}

    private final Place place;
    private final Clock clock;
    private final Consumer<RunEvent> next;
    private final BlockingQueue<JournalLine> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final CountDownLatch written = new CountDownLatch(1);
    private volatile boolean givenUp;
    private volatile boolean ended;

    Journal(Place place, Clock clock, Consumer<RunEvent> next) {
        this.place = place;
        this.clock = clock;
        this.next = next;
    }

    /// The first event must be `Started`, the last one `Ended`; that one returns when the files are there, or after ten seconds.
    @Override
    public void accept(RunEvent event) {
        if (event instanceof RunEvent.Started) {
            Thread.ofPlatform().daemon().name("journal").start(this::write);
        }
        ended = event instanceof RunEvent.Ended;
        if (!givenUp && !waiting.offer(new JournalLine(clock.instant(), event))) {
            giveUp("the disk is too slow");
        }
        next.accept(event);
        if (event instanceof RunEvent.Ended) {
            awaitFiles();
        }
    }

    private void awaitFiles() {
        try {
            if (!written.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                giveUp("the disk does not answer");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write() {
        try (JournalFolder folder = JournalFolder.open(place.folder, place.mostBytes)) {
            RunFold fold = new RunFold((_, _) -> { });
            if (!recorded(folder, fold)) {
                awaitEnd();
                folder.markUnrecorded();
                RunState last = fold.state().after(new RunEvent.Ended(new RunOutcome.Unrecorded()));
                folder.finish(last, clock.instant(), place.report);
            }
        } catch (IOException | RuntimeException e) {
            giveUp(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            written.countDown();
        }
    }

    /// Writes until the run ends.
    ///
    /// @return false if the journal was given up before
    private boolean recorded(JournalFolder folder, RunFold fold) throws InterruptedException {
        PendingLines pending = new PendingLines();
        try {
            while (!givenUp) {
                List<JournalLine> lines = pending.of(arrived(), System.nanoTime());
                lines.stream().filter(JournalLine::lasting).forEach(line -> fold.accept(line.event()));
                folder.append(lines);
                if (!lines.isEmpty() && lines.getLast().event() instanceof RunEvent.Ended) {
                    Instant end = lines.getLast().at();
                    folder.finish(fold.state(), end, place.report);
                    return true;
                }
            }
        } catch (IOException | RuntimeException e) {
            giveUp(e);
        }
        return false;
    }

    /// While the run goes on, a kill leaves it unfinished.
    private void awaitEnd() throws InterruptedException {
        while (!ended) {
            arrived();
        }
    }

    /// What waits now; nothing after a while in which nothing came.
    private List<JournalLine> arrived() throws InterruptedException {
        List<JournalLine> lines = new ArrayList<>();
        JournalLine first = waiting.poll(PendingLines.PERIOD_NANOS, TimeUnit.NANOSECONDS);
        if (first != null) {
            lines.add(first);
            waiting.drainTo(lines, MOST_AT_ONCE);
        }
        return lines;
    }

    private void giveUp(Exception e) {
        giveUp(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
    }

    private void giveUp(String reason) {
        synchronized (this) {
            if (givenUp) {
                return;
            }
            givenUp = true;
        }
        waiting.clear();
        place.trouble.accept(reason);
    }
}
