package dev.chimera.core.run;

import dev.chimera.core.llm.CallResult;
import dev.chimera.core.llm.CallSignal;
import dev.chimera.core.llm.Cancellation;
import dev.chimera.core.llm.ChatRequest;
import dev.chimera.core.llm.LanguageModel;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// Gives an answer that is known already, whole and with its first measurements, and asks the next model for all others.
record RepeatingModel(LanguageModel next, Function<ChatRequest, Optional<CallResult>> known) implements LanguageModel {
    @Override
    public CallResult stream(ChatRequest request, Consumer<CallSignal> signals, Cancellation cancellation) {
        Optional<CallResult> answer = cancellation.isCancelled() ? Optional.empty() : known.apply(request);
        if (answer.isEmpty()) {
            return next.stream(request, signals, cancellation);
        }
        tell(answer.get().thinking(), true, signals);
        tell(answer.get().text(), false, signals);
        return answer.get();
    }

    private static void tell(String text, boolean thinking, Consumer<CallSignal> signals) {
        if (!text.isEmpty()) {
            signals.accept(new CallSignal.Arrived(text, thinking, System.nanoTime()));
        }
    }
}
