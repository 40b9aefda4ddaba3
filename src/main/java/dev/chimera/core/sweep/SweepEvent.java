package dev.chimera.core.sweep;

import dev.chimera.core.llm.CallResult;
import dev.chimera.core.llm.ChatRequest;
import dev.chimera.core.llm.LlmFailure;
import java.time.Instant;
import java.util.List;

/// What happens in a sweep, in order: the lines of its journal. Folded by {@link SweepState#after}.
public sealed interface SweepEvent {
    /// Always the first one.
    record Planned(SweepPlan plan, Instant at) implements SweepEvent {}

    /// A sitting begins: the first, or one after a stop or a crash.
    record Begun(Instant at) implements SweepEvent {}

    /// Written down before the request is sent.
    ///
    /// @param attempt from 1
    record CallStarted(int call, int attempt, ChatRequest request, Instant at) implements SweepEvent {}

    record CallEnded(int call, int attempt, CallResult result) implements SweepEvent {}

    /// These calls are not made in this sitting, because an earlier one failed in a way that they would share.
    record LeftOut(List<Integer> calls, LlmFailure reason) implements SweepEvent {}

    /// @param paused false when it goes on
    record PauseChanged(boolean paused, Instant at) implements SweepEvent {}

    record Ended(SweepOutcome outcome, Instant at) implements SweepEvent {}
}
