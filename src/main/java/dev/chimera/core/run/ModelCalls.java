package dev.chimera.core.run;

import dev.chimera.core.llm.CallResult;
import dev.chimera.core.llm.CallSignal;
import dev.chimera.core.llm.Cancellation;
import dev.chimera.core.llm.ChatRequest;
import java.util.function.Consumer;

/// The calls of one interview, numbered from 1, each told as events from its start to its verdict. On one thread.
final class ModelCalls {
    private final Engines.Open engine;
    private final WindowWatch window;
    private final Consumer<RunEvent> events;
    private final Cancellation cancellation;
    private int number;

    ModelCalls(Engines.Open engine, WindowWatch window, Consumer<RunEvent> events, Cancellation cancellation) {
        this.engine = engine;
        this.window = window;
        this.events = events;
        this.cancellation = cancellation;
    }

    /// @param answer takes the text as it arrives, without what the model only thinks
    CallResult make(ChatRequest request, String purpose, Stage stage, Consumer<String> answer) {
        number++;
        events.accept(new RunEvent.CallStarted(new SentPrompt(number, stage, purpose, request, window.tokens(request))));
        return engine.model().stream(request, signal -> {
            switch (signal) {
                case CallSignal.Arrived(var text, var thinking, var nanoTime) -> {
                    events.accept(new RunEvent.TokensArrived(text, nanoTime));
                    if (!thinking) {
                        answer.accept(text);
                    }
                }
                case CallSignal.PhaseEntered(var phase, var nanoTime) -> events.accept(new RunEvent.CallPhaseEntered(phase, nanoTime));
                case CallSignal.Retrying(var attempt, var pause, var reason) -> events.accept(new RunEvent.CallRetried(attempt, pause, reason));
            }
        }, cancellation);
    }

    /// @param verdict why its text is not used, empty where it is
    void finished(Stage stage, CallResult result, String verdict) {
        events.accept(new RunEvent.CallFinished(new FinishedCall(number, stage, result, verdict)));
    }
}
