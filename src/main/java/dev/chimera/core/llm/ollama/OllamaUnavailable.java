package dev.chimera.core.llm.ollama;

import dev.chimera.core.llm.LlmFailure;

/// A control call that gave no answer, with the reason.
public final class OllamaUnavailable extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient LlmFailure failure;

    public OllamaUnavailable(LlmFailure failure) {
        super(failure.toString());
        this.failure = failure;
    }

    public LlmFailure failure() {
        return failure;
    }
}
