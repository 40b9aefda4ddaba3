package dev.chimera.core.llm.ollama;

import dev.chimera.core.llm.CallResult;
import dev.chimera.core.llm.CallSignal;
import dev.chimera.core.llm.Cancellation;
import dev.chimera.core.llm.ChatRequest;
import dev.chimera.core.llm.LanguageModel;
import java.util.function.Consumer;

/// The models of an Ollama server. Safe for threads: each call has its own exchange.
public final class OllamaModel implements LanguageModel {
    private final OllamaServer server;
    private final CallPolicy policy;
    private final SideReads sideReads;
    private final PromptMemory prompts = new PromptMemory();

    public OllamaModel(OllamaServer server, Deadlines deadlines) {
        this(server, CallPolicy.DEFAULTS.with(deadlines));
    }

    public OllamaModel(OllamaServer server, Deadlines deadlines, Retries retries) {
        this(server, CallPolicy.DEFAULTS.with(deadlines).with(retries));
    }

    public OllamaModel(OllamaServer server, CallPolicy policy) {
        this.server = server;
        this.policy = policy;
        this.sideReads = new SideReads(server);
    }

    @Override
    public CallResult stream(ChatRequest request, Consumer<CallSignal> signals, Cancellation cancellation) {
        return new OllamaCall(server, policy, sideReads, prompts, new OllamaCall.Caller(request, signals, cancellation)).run();
    }
}
