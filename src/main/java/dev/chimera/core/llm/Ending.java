package dev.chimera.core.llm;

/// How a call ended: exactly one of these.
public sealed interface Ending permits Ending.Done, Ending.WindowFull, Ending.LimitReached, Ending.Derailed, Ending.Cancelled, LlmFailure {
    /// The model came to its end.
    record Done() implements Ending {}

    /// Prompt and answer together filled the context window.
    record WindowFull(int window) implements Ending {}

    /// The answer was cut at our own `num_predict`.
    record LimitReached(int numPredict) implements Ending {}

    /// The answer had lost its way, and was ended there by us or by the server.
    ///
    /// @param how in words that follow "the model"
    record Derailed(String how) implements Ending {}

    /// @param serverStillBusy the server was reading the prompt and ends its batch before it takes the next call
    record Cancelled(boolean serverStillBusy) implements Ending {}
}
