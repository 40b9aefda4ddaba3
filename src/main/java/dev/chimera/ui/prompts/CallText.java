package dev.chimera.ui.prompts;

import dev.chimera.core.llm.Ending;
import dev.chimera.core.llm.GenerationOption;
import dev.chimera.core.llm.LlmFailure;
import dev.chimera.core.run.FinishedCall;
import dev.chimera.core.run.RunState;
import dev.chimera.core.run.SentPrompt;
import dev.chimera.ui.parts.FailureText;
import dev.chimera.ui.parts.Texts;
import java.util.Optional;
import java.util.stream.Collectors;

/// A call in words: what was sent, in which shape the answer had to be, and what became of it.
final class CallText {
    private final Texts texts;

    CallText(Texts texts) {
        this.texts = texts;
    }

    /// `about 812 of 4096 tokens`, or without the window where none was asked for.
    String budget(SentPrompt prompt) {
        return prompt.request().options().get(GenerationOption.NUM_CTX)
                .map(window -> texts.get("prompts.budget", prompt.estimatedTokens(), window.intValue()))
                .orElse(texts.get("prompts.budget.default", prompt.estimatedTokens()));
    }

    /// The same where there is little room: `~812 / 4096 tokens`.
    String briefBudget(SentPrompt prompt) {
        return prompt.request().options().get(GenerationOption.NUM_CTX)
                .map(window -> texts.get("prompts.budget.brief", prompt.estimatedTokens(), window.intValue()))
                .orElse(texts.get("prompts.budget.brief.default", prompt.estimatedTokens()));
    }

    /// Which call it is, what it took and how it ended, as one line.
    String head(SentPrompt prompt, Optional<FinishedCall> finished) {
        return texts.get("prompts.head", prompt.call(), prompt.purpose(), budget(prompt), ending(finished));
    }

    /// Everything that went to the model, and its answer below.
    String whole(SentPrompt prompt, Optional<FinishedCall> finished) {
        String sent = prompt.request().messages().stream()
                .map(message -> "── " + texts.get("role." + message.role().name()) + " ──\n" + message.content()).collect(Collectors.joining("\n\n"));
        String shape = prompt.request().shape().map(wanted -> "\n\n── " + texts.get("prompts.shape") + " ──\n" + wanted.key() + ": " + wanted.pattern())
                .orElse("");
        String answer = finished.map(call -> "\n\n── " + texts.get("prompts.answer") + " ──\n" + call.result().text()).orElse("");
        return sent + shape + answer;
    }

    /// How the call ended, and why its answer was not used, if so.
    String ending(Optional<FinishedCall> finished) {
        return finished.map(call -> ending(call.result().ending()) + (call.verdict().isEmpty() ? "" : " " + texts.get("prompts.notused", call.verdict())))
                .orElse(texts.get("prompts.running"));
    }

    private String ending(Ending ending) {
        return switch (ending) {
            case Ending.Done() -> texts.get("ending.done");
            case Ending.WindowFull(var window) -> texts.get("ending.window", window);
            case Ending.LimitReached(var limit) -> texts.get("ending.limit", limit);
            case Ending.Derailed(var how) -> texts.get("ending.derailed", how);
            case Ending.Cancelled(var busy) -> texts.get(busy ? "ending.cancelled.busy" : "ending.cancelled");
            case LlmFailure failure -> new FailureText(texts).of(failure);
        };
    }

    static Optional<FinishedCall> finished(RunState state, SentPrompt prompt) {
        return state.calls().stream().filter(call -> call.call() == prompt.call()).findFirst();
    }
}
