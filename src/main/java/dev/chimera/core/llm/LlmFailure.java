package dev.chimera.core.llm;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/// Why a call to a language model gave no complete answer. The wording for people is in `ui` and `cli`, never here.
public sealed interface LlmFailure extends Ending {
    record Unreachable(URI host, String reason) implements LlmFailure {}

    /// @param available the models that are there, possibly none
    record ModelMissing(String model, List<String> available) implements LlmFailure {}

    /// The prompt is longer than the window; nothing was generated.
    record WindowExceeded(int promptTokens, int window) implements LlmFailure {
        private static final int ROOM_FOR_AN_ANSWER = 512;

        /// A window with room for the prompt and a usual answer.
        public int windowNeeded() {
            return ContextGuard.windowFor(promptTokens + ROOM_FOR_AN_ANSWER);
        }
    }

    /// An HTTP status other than 200.
    ///
    /// @param text what the server said, unwrapped from nested JSON; empty where it said nothing
    record Refused(int status, String text) implements LlmFailure {}

    /// The server reported an error after it had begun to answer.
    record ServerError(String text) implements LlmFailure {}

    /// The connection ended before the answer did.
    record CutOff() implements LlmFailure {}

    record Stalled(Duration silence, CallPhase during) implements LlmFailure {}

    /// The bytes are not the protocol.
    record ProtocolError(String what) implements LlmFailure {}
}
