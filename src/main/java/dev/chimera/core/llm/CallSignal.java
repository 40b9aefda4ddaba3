package dev.chimera.core.llm;

import java.time.Duration;

/// What is seen of a call while it runs. Times are `System.nanoTime`.
public sealed interface CallSignal {
    /// A piece of text, as it came from the socket: not always one token. Never empty.
    record Arrived(String text, boolean thinking, long nanoTime) implements CallSignal {}

    record PhaseEntered(CallPhase phase, long nanoTime) implements CallSignal {}

    /// The call was not taken yet and is sent again after a pause.
    record Retrying(int attempt, Duration pause, String reason) implements CallSignal {}
}
