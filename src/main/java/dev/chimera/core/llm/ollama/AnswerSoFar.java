package dev.chimera.core.llm.ollama;

import dev.chimera.core.llm.CallMeter;
import dev.chimera.core.llm.CallPhase;
import dev.chimera.core.llm.CallSignal;
import dev.chimera.core.llm.Ending;
import dev.chimera.core.llm.LlmFailure;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an answer said up to now: hands over each piece as it comes, and knows when it has ended and how. Not thread-safe.
final class AnswerSoFar {
    private final OllamaCall.Caller caller;
    private final CallMeter meter;
    private final AnswerLines lines = new AnswerLines();
    private CallPhase phase = CallPhase.CONNECTING;
    private boolean anything;
    private AnswerPart.@Nullable Last last;
    private @Nullable LlmFailure failure;

    AnswerSoFar(OllamaCall.Caller caller, CallMeter meter) {
        this.caller = caller;
        this.meter = meter;
    }

    CallPhase phase() {
        return phase;
    }

    /// Whether a byte of the answer came.
    boolean hasBegun() {
        return anything;
    }

    /// Whether the last line, an error or nonsense came.
    boolean isOver() {
        return last != null || failure != null;
    }

    boolean isNonsense() {
        return failure instanceof LlmFailure.ProtocolError;
    }

    Optional<AnswerPart.Last> last() {
        return Optional.ofNullable(last);
    }

    void enter(CallPhase entered, long nanoTime) {
        if (phase != entered) {
            phase = entered;
            caller.entered(entered, nanoTime);
        }
    }

    void take(byte[] bytes, long nanoTime) {
        anything |= bytes.length > 0;
        try {
            lines.feed(bytes, part -> take(part, nanoTime));
        } catch (MalformedAnswer e) {
            malformed(e);
        }
    }

    /// The ending of an answer that is over, or after which nothing can come.
    Ending end() {
        boolean complete = true;
        try {
            complete = isOver() || lines.end(part -> take(part, System.nanoTime()));
        } catch (MalformedAnswer e) {
            malformed(e);
        }
        return failure != null ? failure
                : last != null ? new Ending.Done()
                : complete ? Endings.withoutLast(meter, anything) : new LlmFailure.CutOff();
    }

    private void take(AnswerPart part, long nanoTime) {
        switch (part) {
            case AnswerPart.Piece(var text, var thinking) -> {
                enter(thinking ? CallPhase.THINKING : CallPhase.WRITING, nanoTime);
                meter.arrived(text, thinking, nanoTime);
                caller.signals().accept(new CallSignal.Arrived(text, thinking, nanoTime));
            }
            case AnswerPart.Last end when !isOver() -> last = end;
            case AnswerPart.Failed(var error) when !isOver() ->
                    failure = error.window().isPresent() ? error.window().get() : new LlmFailure.ServerError(error.text());
            case AnswerPart.Last _, AnswerPart.Failed _ -> { }
        }
    }

    private void malformed(MalformedAnswer e) {
        if (!isOver()) {
            failure = new LlmFailure.ProtocolError(e.what());
        }
    }
}
