package dev.chimera.core.sweep;

import dev.chimera.core.llm.LlmFailure;

/// How a sweep, or one sitting of it, ended. What was measured stays in every case.
public sealed interface SweepOutcome {
    /// Every call of the plan was made.
    record Done() implements SweepOutcome {}

    /// Some calls were not made, because they would have failed like the ones before.
    record Incomplete(int notMade) implements SweepOutcome {}

    record Stopped() implements SweepOutcome {}

    record EndpointLost(LlmFailure failure) implements SweepOutcome {}

    /// Nothing more could be written down, so no further call was made.
    record NotKept(String reason) implements SweepOutcome {}

    /// A fault of the program, with its technical details.
    record Broken(String details) implements SweepOutcome {}
}
