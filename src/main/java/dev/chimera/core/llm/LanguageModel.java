package dev.chimera.core.llm;

import java.util.function.Consumer;

/// Anything that answers a chat as a stream.
public interface LanguageModel {
    /// Makes one call and returns when it has ended, with exactly one ending; expected trouble never throws.
    /// Each signal is handed over on the calling thread as soon as it is there. Cancelling ends the call at once.
    CallResult stream(ChatRequest request, Consumer<CallSignal> signals, Cancellation cancellation);
}
