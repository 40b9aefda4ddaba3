package dev.chimera.core.run;

import dev.chimera.core.llm.CallRecord;
import dev.chimera.core.llm.CallRecord.ModelIdentity;
import dev.chimera.core.llm.ChatRequest;
import dev.chimera.core.llm.ContextGuard;
import dev.chimera.core.llm.GenerationOption;
import dev.chimera.core.llm.TokenEstimate;
import java.math.BigDecimal;
import java.util.Optional;

/// Keeps an eye on the context window during one interview: whether the next prompt has room in it, and whether the last one was read whole.
final class WindowWatch {
    /// What plain English has before a model has counted.
    private static final double PLAIN_CHARACTERS_PER_TOKEN = 4;

    private TokenEstimate estimate;
    private double mostCharactersPerToken;
    private int window;

    /// @param estimate what earlier runs know
    /// @param window tokens of the window, 0 while not known
    WindowWatch(TokenEstimate estimate, int window) {
        this.estimate = estimate;
        this.window = window;
    }

    /// What the prompt takes, rather too high than too low.
    int tokens(ChatRequest request) {
        return estimate.tokens(request.model(), request.messages());
    }

    /// Empty if prompt and answer have room, or nobody knows how much room there is.
    Optional<RunOutcome.PromptTooLong> tooLong(ChatRequest request) {
        int prompt = tokens(request);
        int answer = request.options().get(GenerationOption.NUM_PREDICT).map(BigDecimal::intValue).orElse(0);
        return window > 0 && ContextGuard.check(prompt, answer, window) instanceof ContextGuard.Verdict.TooLong(var missing, var needed)
                ? Optional.of(new RunOutcome.PromptTooLong(prompt, answer, window, needed)) : Optional.empty();
    }

    /// Learns from a call that the server refused, because the prompt is longer than the window.
    ///
    /// @param promptTokens as the server counted them
    void refused(ChatRequest request, int promptTokens, int windowInUse) {
        window = windowInUse;
        estimate = estimate.after(request.model(), request.messages(), promptTokens);
    }

    /// Learns from a call that has ended.
    ///
    /// @return whether the server read the whole prompt, as far as its count tells
    boolean readWhole(ChatRequest request, CallRecord record) {
        record.identity().map(ModelIdentity::contextLength).filter(length -> length > 0).ifPresent(length -> window = length);
        int counted = record.server().map(CallRecord.ServerTimings::promptTokens).orElse(0);
        int characters = request.messages().stream().mapToInt(message -> message.content().length()).sum();
        double loosest = mostCharactersPerToken > 0 ? mostCharactersPerToken : PLAIN_CHARACTERS_PER_TOKEN;
        if (ContextGuard.looksCut((int) (characters / loosest), counted, window)) {
            return false;
        }
        if (counted > 0) {
            estimate = estimate.after(request.model(), request.messages(), counted);
            mostCharactersPerToken = Math.max(mostCharactersPerToken, (double) characters / counted);
        }
        return true;
    }
}
