package dev.chimera.core.run.agents;

import dev.chimera.core.run.RunOutcome;

/// How the measuring of two agents ended. What was written stays.
public sealed interface PairOutcome {
    record Done() implements PairOutcome {}

    record Stopped() implements PairOutcome {}

    /// The program ended before the measurement did.
    record Interrupted() implements PairOutcome {}

    /// An agent's run ended badly, so what comes after it was not begun.
    record AgentFailed(Side side, RunOutcome outcome) implements PairOutcome {}

    /// A fault of the program, with its technical details.
    record Broken(String details) implements PairOutcome {}
}
