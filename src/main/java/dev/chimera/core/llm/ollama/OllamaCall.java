package dev.chimera.core.llm.ollama;

import dev.chimera.core.llm.CallMeter;
import dev.chimera.core.llm.CallPhase;
import dev.chimera.core.llm.CallRecord.ModelIdentity;
import dev.chimera.core.llm.CallRecord.ServerTimings;
import dev.chimera.core.llm.CallRecord.Temperature;
import dev.chimera.core.llm.CallResult;
import dev.chimera.core.llm.CallSignal;
import dev.chimera.core.llm.Cancellation;
import dev.chimera.core.llm.ChatRequest;
import dev.chimera.core.llm.Ending;
import dev.chimera.core.llm.LlmFailure;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// One call from its first look at the server to its record: sends it, again when it was not taken, and names its ending.
final class OllamaCall {
    private static final int BUSY = 503;

    /// Who calls: what is asked, who listens, who may stop it.
    record Caller(ChatRequest request, Consumer<CallSignal> signals, Cancellation cancellation) {
        void entered(CallPhase phase, long nanoTime) {
            signals.accept(new CallSignal.PhaseEntered(phase, nanoTime));
        }
    }

    private final OllamaServer server;
    private final CallPolicy policy;
    private final SideReads sideReads;
    private final PromptMemory prompts;
    private final Caller caller;

    OllamaCall(OllamaServer server, CallPolicy policy, SideReads sideReads, PromptMemory prompts, Caller caller) {
        this.server = server;
        this.policy = policy;
        this.sideReads = sideReads;
        this.prompts = prompts;
        this.caller = caller;
    }

    CallResult run() {
        Retries retries = policy.retries();
        caller.entered(CallPhase.CONNECTING, System.nanoTime());
        SideReads.Before before = sideReads.before(caller.request().model(), caller.cancellation());
        RequestBody body = RequestBody.of(caller.request(), before.canThink(), policy.keepAlive());
        for (int attempt = 1;; attempt++) {
            CallMeter meter = new CallMeter(Instant.now(), System.nanoTime());
            Attempt.Outcome outcome = new Attempt(server, policy.deadlines(), caller, meter).make(body, before.loaded());
            Optional<String> again = attempt < retries.tries() ? reasonToTryAgain(outcome) : Optional.empty();
            if (again.isEmpty()) {
                return result(outcome, meter, body, before);
            }
            caller.signals().accept(new CallSignal.Retrying(attempt + 1, retries.pauseAfter(attempt), again.get()));
            if (!paused(retries, attempt)) {
                return result(new Attempt.Outcome(new Ending.Cancelled(false), Optional.empty(), false, System.nanoTime()), meter, body, before);
            }
            caller.entered(CallPhase.CONNECTING, System.nanoTime());
        }
    }

    /// Only what the server never took is sent again.
    private static Optional<String> reasonToTryAgain(Attempt.Outcome outcome) {
        return switch (outcome.ending()) {
            case LlmFailure.Unreachable(var _, var reason) when outcome.refused() -> Optional.of(reason);
            case LlmFailure.Refused(var status, var text) when status == BUSY -> Optional.of(text.isEmpty() ? "the server is busy" : text);
            default -> Optional.empty();
        };
    }

    /// Waits before the next attempt; false when the call was cancelled meanwhile.
    private boolean paused(Retries retries, int attempt) {
        CountDownLatch stopped = new CountDownLatch(1);
        try (Cancellation.Registration _ = caller.cancellation().onCancel(stopped::countDown)) {
            return !stopped.await(retries.pauseAfter(attempt).toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private CallResult result(Attempt.Outcome outcome, CallMeter meter, RequestBody body, SideReads.Before before) {
        Optional<ModelIdentity> identity = outcome.last().isPresent() ? sideReads.after(caller.request().model(), caller.cancellation()) : Optional.empty();
        Ending ending = outcome.last().isPresent() && outcome.ending() instanceof Ending.Done ? Endings.of(outcome.last().get(), body, identity)
                : withModelNames(outcome.ending());
        Optional<ServerTimings> timings = outcome.last().flatMap(AnswerPart.Last::timings);
        Temperature temperature = outcome.last().map(last -> temperature(last, before.loaded())).orElse(Temperature.UNKNOWN);
        return new CallResult(meter.text(), meter.thinking(), ending, meter.record(outcome.endNanos(), timings, temperature, identity));
    }

    private Temperature temperature(AnswerPart.Last last, Optional<Boolean> loadedBefore) {
        Temperature temperature = Endings.temperature(last, loadedBefore, prompts.knows(caller.request()));
        prompts.remember(caller.request(), temperature == Temperature.COLD);
        return temperature;
    }

    private Ending withModelNames(Ending ending) {
        return ending instanceof LlmFailure.ModelMissing(var model, var _)
                ? new LlmFailure.ModelMissing(model, sideReads.modelNames(caller.cancellation()))
                : ending;
    }
}
