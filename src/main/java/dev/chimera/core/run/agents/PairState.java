package dev.chimera.core.run.agents;

import dev.chimera.core.run.RunState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Everything that is known of two agents at one moment: a fold over the events. Immutable.
///
/// @param startedAt when the first phase began; empty before
/// @param repetition of the phase, 0 before the first
/// @param a what agent A wrote last; it stays while B is alone
/// @param ended the runs of phases that are over, in order
public record PairState(PairRequest request, Optional<Instant> startedAt, int repetition, Optional<Phase> phase, Optional<RunState> a, Optional<RunState> b,
                        List<EndedRun> ended, Sharing sharing, Optional<PairOutcome> outcome, Optional<Instant> endedAt) {
    public PairState {
        ended = List.copyOf(ended);
    }

    /// A run of a phase that is over.
    public record EndedRun(int repetition, Phase phase, Side side, RunState state) {}

    public static PairState of(PairRequest request) {
        return new PairState(request, Optional.empty(), 0, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Sharing.UNKNOWN, Optional.empty(),
                Optional.empty());
    }

    public Optional<RunState> agent(Side side) {
        return side == Side.A ? a : b;
    }

    public PairState after(PairEvent event) {
        return switch (event) {
            case PairEvent.PhaseBegun(var number, var begun, var at) -> new PairState(request, startedAt.isPresent() ? startedAt : Optional.of(at), number,
                    Optional.of(begun), a, b, ended, sharing, outcome, endedAt);
            case PairEvent.Advanced(var side, var state) -> new PairState(request, startedAt, repetition, phase, side == Side.A ? Optional.of(state) : a,
                    side == Side.B ? Optional.of(state) : b, ended, sharing, outcome, endedAt);
            case PairEvent.PhaseEnded(var number, var over) -> new PairState(request, startedAt, repetition, Optional.empty(), a, b, withEnded(number, over),
                    sharing, outcome, endedAt);
            case PairEvent.ServersCompared(var found) -> new PairState(request, startedAt, repetition, phase, a, b, ended, found, outcome, endedAt);
            case PairEvent.Ended(var end, var at) -> new PairState(request, startedAt, repetition, Optional.empty(), a, b, ended, sharing, Optional.of(end),
                    Optional.of(at));
        };
    }

    private List<EndedRun> withEnded(int number, Phase over) {
        List<EndedRun> more = new ArrayList<>(ended);
        for (Side side : Side.values()) {
            if (over.involves(side)) {
                agent(side).ifPresent(state -> more.add(new EndedRun(number, over, side, state)));
            }
        }
        return more;
    }
}
