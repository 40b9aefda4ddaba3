package dev.chimera.core.llm.ollama;

import dev.chimera.core.llm.CallMeter;
import dev.chimera.core.llm.CallPhase;
import dev.chimera.core.llm.CallSignal;
import dev.chimera.core.llm.Ending;
import dev.chimera.core.llm.LlmFailure;
import dev.chimera.core.llm.TextWatch;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an answer said up to now: hands over each piece as it comes, and knows when it has ended and how. Not thread-safe.
final class AnswerSoFar {
    private final OllamaCall.Caller caller;
    private final CallMeter meter;
    private final AnswerLines lines = new AnswerLines();
    private final TextWatch watch;
    private CallPhase phase = CallPhase.CONNECTING;
    private boolean anything;
    private AnswerPart.@Nullable Last last;
    private @Nullable LlmFailure failure;
    private Optional<String> derailed = Optional.empty();

    AnswerSoFar(OllamaCall.Caller caller, CallMeter meter) {
        this.caller = caller;
        this.meter = meter;
        this.watch = new TextWatch(caller.request().messages());
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
        return last != null || failure != null || derailed.isPresent();
    }

    /// Whether what may still come is of no use.
    boolean isNonsense() {
        return failure instanceof LlmFailure.ProtocolError || last == null && derailed.isPresent();
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
        if (failure == null && derailed.isEmpty() && meter.pieces() > 0) {
            derailed = watch.look();
        }
        return failure != null ? failure
                : derailed.isPresent() ? new Ending.Derailed(derailed.get())
                : last != null ? new Ending.Done()
                : complete ? Endings.withoutLast(meter, anything) : new LlmFailure.CutOff();
    }

    private void take(AnswerPart part, long nanoTime) {
        switch (part) {
            case AnswerPart.Piece(var text, var thinking) -> {
                enter(thinking ? CallPhase.THINKING : CallPhase.WRITING, nanoTime);
                meter.arrived(text, thinking, nanoTime);
                caller.signals().accept(new CallSignal.Arrived(text, thinking, nanoTime));
                derailed = derailed.or(() -> watch.accept(text));
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
