package dev.chimera.core.run.agents;

import dev.chimera.core.run.RunState;
import java.time.Instant;

/// What happens while two agents are measured, in order. Folded by {@link PairState#after}.
public sealed interface PairEvent {
    /// @param repetition from 1
    record PhaseBegun(int repetition, Phase phase, Instant at) implements PairEvent {}

    /// An agent's run has come to this.
    record Advanced(Side side, RunState state) implements PairEvent {}

    /// All runs of the phase have ended.
    record PhaseEnded(int repetition, Phase phase) implements PairEvent {}

    record ServersCompared(Sharing sharing) implements PairEvent {}

    record Ended(PairOutcome outcome, Instant at) implements PairEvent {}
}
