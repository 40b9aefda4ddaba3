package dev.chimera.core.sweep;

import dev.chimera.core.llm.CallResult;
import dev.chimera.core.llm.Ending;
import dev.chimera.core.llm.LlmFailure;
import java.time.Instant;
import java.util.Optional;

/// One try at a call of the plan.
///
/// @param number from 1
/// @param result empty while it runs, and for ever if the program ended before it did
public record Attempt(PlannedCall call, int number, Instant startedAt, Optional<CallResult> result) {
    /// Whether a server answered or failed to, so that the call is not made again.
    boolean settled() {
        return result.filter(made -> switch (made.ending()) {
            case Ending.Cancelled ignored -> false;
            case LlmFailure.Unreachable ignored -> false;
            case LlmFailure.ModelMissing ignored -> false;
            case LlmFailure ignored -> true;
            case Ending.Done ignored -> true;
            case Ending.LimitReached ignored -> true;
            case Ending.WindowFull ignored -> true;
            case Ending.Derailed ignored -> true;
        }).isPresent();
    }
}
