package dev.chimera.core.llm.ollama;

import dev.chimera.core.llm.CallMeter;
import dev.chimera.core.llm.CallPhase;
import dev.chimera.core.llm.Cancellation;
import dev.chimera.core.llm.Ending;
import dev.chimera.core.llm.LlmFailure;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/// One exchange of a call, from the connection to its ending. Runs on the caller's thread, which waits for nothing but the next event.
final class Attempt {
    private static final int LONGEST_ERROR = 64 << 10;
    private static final int OK = 200;
    private static final Duration GRACE = Duration.ofMillis(250);
    private static final Duration PATIENCE_FOR_ERRORS = Duration.ofSeconds(5);

    /// @param ending how it ended; `Done` only stands for the last line, whose counts say more
    /// @param refused whether nobody listened at the endpoint
    record Outcome(Ending ending, Optional<AnswerPart.Last> last, boolean refused, long endNanos) {}

    private final OllamaServer server;
    private final Deadlines deadlines;
    private final OllamaCall.Caller caller;
    private final AnswerSoFar answer;
    private boolean refused;

    Attempt(OllamaServer server, Deadlines deadlines, OllamaCall.Caller caller, CallMeter meter) {
        this.server = server;
        this.deadlines = deadlines;
        this.caller = caller;
        this.answer = new AnswerSoFar(caller, meter);
    }

    /// @param loaded whether the model is in memory, where the server tells
    Outcome make(RequestBody body, Optional<Boolean> loaded) {
        if (caller.cancellation().isCancelled()) {
            return outcome(new Ending.Cancelled(false));
        }
        try (Exchange exchange = Exchange.post(server.http(), server.request("/api/chat"), body.json());
                Cancellation.Registration _ = caller.cancellation().onCancel(exchange::cancel)) {
            return outcome(follow(exchange, loaded));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return outcome(cancelled());
        }
    }

    private Outcome outcome(Ending ending) {
        return new Outcome(ending, answer.last(), refused, System.nanoTime());
    }

    private Ending follow(Exchange exchange, Optional<Boolean> loaded) throws InterruptedException {
        while (true) {
            Duration patience = patience();
            switch (exchange.next(patience)) {
                case null -> {
                    return silent(patience);
                }
                case Exchange.Event.Sent(var nanoTime) -> sent(loaded, nanoTime);
                case Exchange.Event.Head(var status, var headers) when status != OK -> {
                    return refusal(exchange, status, headers);
                }
                case Exchange.Event.Head _ -> { }
                case Exchange.Event.Bytes(var bytes, var nanoTime) -> {
                    answer.take(bytes, nanoTime);
                    if (answer.isOver()) {
                        return drain(exchange);
                    }
                }
                case Exchange.Event.End _ -> {
                    return answer.end();
                }
                case Exchange.Event.Broken(var cause) -> {
                    return broken(cause);
                }
                case Exchange.Event.Cancelled _ -> {
                    return cancelled();
                }
            }
        }
    }

    /// Until the first byte the server loads and reads; after it, silence is short.
    private Duration patience() {
        return answer.phase() == CallPhase.CONNECTING ? deadlines.connect() : answer.hasBegun() ? deadlines.gap() : deadlines.firstByte();
    }

    private Ending silent(Duration patience) {
        return answer.phase() == CallPhase.CONNECTING
                ? new LlmFailure.Unreachable(server.endpoint().base(), "no connection within " + patience.toMillis() + " ms")
                : new LlmFailure.Stalled(patience, answer.phase());
    }

    private void sent(Optional<Boolean> loaded, long nanoTime) {
        answer.enter(CallPhase.WAITING, nanoTime);
        loaded.ifPresent(known -> answer.enter(known ? CallPhase.READING_PROMPT : CallPhase.LOADING_MODEL, nanoTime));
    }

    /// The answer is over: waits a moment for the end of the exchange, so that the connection can be used again, and keeps text that still comes.
    private Ending drain(Exchange exchange) throws InterruptedException {
        long until = System.nanoTime() + GRACE.toNanos();
        while (!answer.isNonsense()
                && exchange.next(Duration.ofNanos(Math.max(0, until - System.nanoTime()))) instanceof Exchange.Event.Bytes(var bytes, var nanoTime)) {
            answer.take(bytes, nanoTime);
        }
        return answer.end();
    }

    /// What arrived before the break may be complete, or say why it broke.
    private Ending broken(Throwable cause) {
        Ending soFar = answer.end();
        if (answer.isOver()) {
            return soFar;
        }
        if (caller.cancellation().isCancelled()) {
            return cancelled();
        }
        refused = answer.phase() == CallPhase.CONNECTING && Trouble.refused(cause);
        return Trouble.of(cause, server.endpoint().base());
    }

    /// While it reads a prompt, the server ends its batch before it looks at the next call; a load it gives up at once.
    private Ending cancelled() {
        return new Ending.Cancelled(answer.phase() == CallPhase.READING_PROMPT || answer.phase() == CallPhase.WAITING);
    }

    private Ending refusal(Exchange exchange, int status, HttpHeaders headers) throws InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Duration patience = deadlines.gap().compareTo(PATIENCE_FOR_ERRORS) < 0 ? deadlines.gap() : PATIENCE_FOR_ERRORS;
        while (body.size() < LONGEST_ERROR && exchange.next(patience) instanceof Exchange.Event.Bytes(var bytes, var _)) {
            body.writeBytes(bytes);
        }
        if (caller.cancellation().isCancelled()) {
            return cancelled();
        }
        Optional<String> elsewhere = headers.firstValue("Location").filter(_ -> status / 100 == 3);
        ErrorBody said = elsewhere.map(place -> new ErrorBody("sends to " + place + ", which is not followed", Optional.empty()))
                .orElseGet(() -> ErrorBody.parse(body.toString(StandardCharsets.UTF_8)));
        return Trouble.ofStatus(status, said, caller.request().model());
    }
}
