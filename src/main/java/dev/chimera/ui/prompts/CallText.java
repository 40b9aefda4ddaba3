package dev.chimera.ui.prompts;

import dev.chimera.core.llm.GenerationOption;
import dev.chimera.core.run.FinishedCall;
import dev.chimera.core.run.RunState;
import dev.chimera.core.run.SentPrompt;
import dev.chimera.ui.parts.EndingText;
import dev.chimera.ui.parts.Texts;
import java.util.Optional;
import java.util.stream.Collectors;

/// A call in words: what was sent, in which shape the answer had to be, and what became of it.
final class CallText {
    private final Texts texts;
    private final EndingText endings;

    CallText(Texts texts) {
        this.texts = texts;
        endings = new EndingText(texts);
    }

    /// `about 812 of 4096 tokens`, or without the window where none was asked for.
    String budget(SentPrompt prompt) {
        return prompt.request().options().get(GenerationOption.NUM_CTX)
                .map(window -> texts.get("prompts.budget", prompt.estimatedTokens(), window.intValue()))
                .orElse(texts.get("prompts.budget.default", prompt.estimatedTokens()));
    }

    /// The same where there is little room: `~812 / 4096 tokens`.
    private String briefBudget(SentPrompt prompt) {
        return prompt.request().options().get(GenerationOption.NUM_CTX)
                .map(window -> texts.get("prompts.budget.brief", prompt.estimatedTokens(), window.intValue()))
                .orElse(texts.get("prompts.budget.brief.default", prompt.estimatedTokens()));
    }

    /// What is known of a call where there is little room: what its prompt takes, and how it ended.
    String brief(SentPrompt prompt, Optional<FinishedCall> finished) {
        return briefBudget(prompt) + finished.map(call -> " · " + endings.brief(call.result().ending())).orElse("");
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
        return finished.map(call -> endings.of(call.result().ending())
                        + (call.verdict().isEmpty() ? "" : " " + texts.get("prompts.notused", texts.said(call.verdict()))))
                .orElse(texts.get("prompts.running"));
    }

    static Optional<FinishedCall> finished(RunState state, SentPrompt prompt) {
        return state.calls().stream().filter(call -> call.call() == prompt.call()).findFirst();
    }
}
