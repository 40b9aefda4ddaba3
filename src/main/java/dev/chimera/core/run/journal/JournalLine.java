package dev.chimera.core.run.journal;

import dev.chimera.core.run.RunEvent;
import java.time.Instant;

/// One line of a journal.
///
/// @param at when the event happened, by the clock of this machine
record JournalLine(Instant at, RunEvent event) {}
