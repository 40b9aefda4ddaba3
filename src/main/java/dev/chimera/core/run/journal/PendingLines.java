package dev.chimera.core.run.journal;

import dev.chimera.core.run.RunEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Holds back lines that say how the pending sentence reads by now: the next one replaces them, and all of them together grow with the square of
/// the sentence. One of them goes through five times a second; the last one before silence always does.
final class PendingLines {
    static final long PERIOD_NANOS = 200_000_000L;
    private Optional<JournalLine> held = Optional.empty();
    private long lastNanos = System.nanoTime() - PERIOD_NANOS;

    /// Takes lines off the queue.
    ///
    /// @return what is to be written now, in order
    List<JournalLine> of(List<JournalLine> arrived, long nanoTime) {
        List<JournalLine> lines = new ArrayList<>(arrived.size() + 1);
        for (JournalLine line : arrived) {
            switch (line.event()) {
                case RunEvent.PendingChanged ignored -> held = Optional.of(line);
                case RunEvent.CallFinished ignored -> plain(line, lines);
                case RunEvent.NoteWritten ignored -> plain(line, lines);
                case RunEvent.BodyWritten ignored -> plain(line, lines);
                default -> lines.add(line);
            }
        }
        boolean last = !lines.isEmpty() && lines.getLast().event() instanceof RunEvent.Ended;
        if (held.isPresent() && (last || nanoTime - lastNanos >= PERIOD_NANOS)) {
            lastNanos = nanoTime;
            lines.add(last ? lines.size() - 1 : lines.size(), held.get());
            held = Optional.empty();
        }
        return lines;
    }

    /// After such a line nothing is pending.
    private void plain(JournalLine line, List<JournalLine> lines) {
        held = Optional.empty();
        lines.add(line);
    }
}
