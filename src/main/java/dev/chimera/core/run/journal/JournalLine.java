package dev.chimera.core.run.journal;

import dev.chimera.core.run.RunEvent;
import java.time.Instant;

/// One line of a journal.
///
/// @param at when the event happened, by the clock of this machine
record JournalLine(Instant at, RunEvent event) {
    /// Whether the event is more than a sign of life: a token's arrival changes only the live rate, which nobody sees in a journal,
    /// and folding it costs as much as there are tokens in a second.
    boolean lasting() {
        return !(event instanceof RunEvent.TokensArrived);
    }
}
