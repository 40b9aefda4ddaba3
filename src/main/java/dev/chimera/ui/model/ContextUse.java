package dev.chimera.ui.model;

import java.util.OptionalInt;

/// How much of the context window a call needs: its prompt and the longest answer that may come.
///
/// @param promptTokens what the longest prompt takes, estimated; empty before a prompt was made
/// @param numPredict the longest answer; empty for the server's default
/// @param window empty when neither asked for nor told
record ContextUse(OptionalInt promptTokens, OptionalInt numPredict, OptionalInt window) {
    /// The share that is needed, 0 to 1 and above; 0 while unknown.
    double share() {
        return window.isEmpty() || window.getAsInt() == 0 ? 0 : (double) needed() / window.getAsInt();
    }

    int needed() {
        return promptTokens.orElse(0) + numPredict.orElse(0);
    }

    boolean tooMuch() {
        return window.isPresent() && needed() > window.getAsInt();
    }
}
