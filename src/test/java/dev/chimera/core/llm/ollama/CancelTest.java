package dev.chimera.core.llm.ollama;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.core.llm.CallPhase;
import dev.chimera.core.llm.CallResult;
import dev.chimera.core.llm.CallSignal;
import dev.chimera.core.llm.Cancellation;
import dev.chimera.core.llm.Endpoint;
import dev.chimera.core.llm.Ending;
import dev.chimera.core.llm.GenerationOptions;
import dev.chimera.testkit.Reply;
import dev.chimera.testkit.ScriptedOllama;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// A cancelled call ends at once, wherever it stands. Time bounds are far above what it takes, for machines that are busy.
class CancelTest {
    private static final Duration SOON = Duration.ofSeconds(3);
    private static final Deadlines LONG = new Deadlines(Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofMinutes(1));

    /// Cancels from the signal that is waited for.
    private static Consumer<CallSignal> cancelAt(CallPhase phase, Cancellation cancellation) {
        return signal -> {
            if (signal instanceof CallSignal.PhaseEntered(var entered, var _) && entered == phase) {
                cancellation.cancel();
            }
        };
    }

    private static CallResult call(ScriptedOllama scripted, Retries retries, Cancellation cancellation, Consumer<CallSignal> signals) {
        try (OllamaServer server = new OllamaServer(scripted.endpoint())) {
            return new OllamaModel(server, LONG, retries).stream(OllamaModelTest.request(GenerationOptions.DEFAULTS), signals, cancellation);
        }
    }

    @Test
    void whileItWritesTheSocketIsClosedAndWhatCameIsKept() {
        long[] closedAfter = new long[9];
        for (int i = 0; i < closedAfter.length; i++) {
            Cancellation cancellation = new Cancellation();
            try (ScriptedOllama scripted = new ScriptedOllama(); OllamaServer server = new OllamaServer(scripted.endpoint())) {
                scripted.next("/api/chat", Reply.stream().chunk(Reply.token("Hel")).stall());
                long[] cancelledAt = new long[1];
                CallResult result = new OllamaModel(server, LONG).stream(OllamaModelTest.request(GenerationOptions.DEFAULTS), signal -> {
                    if (signal instanceof CallSignal.Arrived) {
                        cancelledAt[0] = System.nanoTime();
                        cancellation.cancel();
                    }
                }, cancellation);
                assertEquals("Hel", result.text());
                assertEquals(new Ending.Cancelled(false), result.ending());
                closedAfter[i] = scripted.awaitClientClose() - cancelledAt[0];
            }
        }
        Arrays.sort(closedAfter);
        long median = closedAfter[closedAfter.length / 2];
        assertTrue(median < Duration.ofMillis(50).toNanos(), () -> "the server saw the close after " + Duration.ofNanos(median));
    }

    @Test
    void whileTheServerReadsThePromptItIsSaidThatItIsStillBusy() {
        try (ScriptedOllama scripted = new ScriptedOllama()) {
            scripted.next("/api/chat", Reply.nothing().stall());
            Cancellation cancellation = new Cancellation();
            assertEquals(new Ending.Cancelled(true), call(scripted, Retries.DEFAULTS, cancellation, cancelAt(CallPhase.READING_PROMPT, cancellation)).ending());
        }
    }

    @Test
    void whileTheModelIsLoadedTheLoadIsGivenUp() {
        try (ScriptedOllama scripted = new ScriptedOllama()) {
            scripted.loaded().next("/api/chat", Reply.nothing().stall());
            Cancellation cancellation = new Cancellation();
            assertEquals(new Ending.Cancelled(false), call(scripted, Retries.DEFAULTS, cancellation, cancelAt(CallPhase.LOADING_MODEL, cancellation)).ending());
        }
    }

    @Test
    void aListenerThatThrowsLeavesNoExchangeBehind() {
        try (ScriptedOllama scripted = new ScriptedOllama(); OllamaServer server = new OllamaServer(scripted.endpoint())) {
            scripted.next("/api/chat", Reply.stream().chunk(Reply.token("a")).stall());
            assertThrows(IllegalStateException.class, () -> new OllamaModel(server, LONG).stream(OllamaModelTest.request(GenerationOptions.DEFAULTS), signal -> {
                if (signal instanceof CallSignal.Arrived) {
                    throw new IllegalStateException("on purpose");
                }
            }, new Cancellation()));
            scripted.awaitClientClose();
        }
    }

    @Test
    void beforeItBeganNothingIsSent() {
        try (ScriptedOllama scripted = new ScriptedOllama()) {
            Cancellation cancellation = new Cancellation();
            cancellation.cancel();
            assertEquals(new Ending.Cancelled(false), call(scripted, Retries.DEFAULTS, cancellation, _ -> { }).ending());
            assertEquals(0, scripted.requests("/api/chat").size());
        }
    }

    @Test
    void duringThePauseBeforeAnotherTry() {
        try (ScriptedOllama scripted = new ScriptedOllama()) {
            scripted.on("/api/chat", _ -> Reply.whole(503, "{\"error\":\"server busy\"}"));
            Cancellation cancellation = new Cancellation();
            long start = System.nanoTime();
            CallResult result = call(scripted, new Retries(3, Duration.ofMinutes(1)), cancellation, signal -> {
                if (signal instanceof CallSignal.Retrying) {
                    cancellation.cancel();
                }
            });
            assertEquals(new Ending.Cancelled(false), result.ending());
            assertTrue(System.nanoTime() - start < SOON.toNanos());
        }
    }

    @Test
    void whileTheServerDoesNotTellAboutItself() {
        try (ScriptedOllama scripted = new ScriptedOllama()) {
            scripted.on("/api/ps", _ -> Reply.nothing().stall()).on("/api/show", _ -> Reply.nothing().stall());
            Cancellation cancellation = new Cancellation();
            Thread.ofVirtual().start(() -> {
                scripted.awaitRequests("/api/ps", 1);
                cancellation.cancel();
            });
            assertEquals(new Ending.Cancelled(false), call(scripted, Retries.DEFAULTS, cancellation, _ -> { }).ending());
        }
    }

    @Test
    void whileARefusalIsRead() {
        try (ScriptedOllama scripted = new ScriptedOllama()) {
            scripted.next("/api/chat", Reply.nothing().raw("HTTP/1.1 500 X\r\nContent-Length: 100\r\n\r\nhalf").stall());
            Cancellation cancellation = new Cancellation();
            Thread.ofVirtual().start(() -> {
                scripted.awaitRequests("/api/chat", 1);
                cancellation.cancel();
            });
            long start = System.nanoTime();
            CallResult result = call(scripted, Retries.DEFAULTS, cancellation, _ -> { });
            assertTrue(result.ending() instanceof Ending.Cancelled, () -> "" + result.ending());
            assertTrue(System.nanoTime() - start < SOON.toNanos());
        }
    }

    @Test
    void anInterruptOfTheThreadCancelsAndIsNotSwallowed() throws InterruptedException {
        try (ScriptedOllama scripted = new ScriptedOllama()) {
            scripted.next("/api/chat", Reply.nothing().stall());
            boolean[] interrupted = new boolean[1];
            CallResult[] result = new CallResult[1];
            Thread caller = Thread.ofVirtual().start(() -> {
                result[0] = call(scripted, Retries.DEFAULTS, new Cancellation(), _ -> { });
                interrupted[0] = Thread.currentThread().isInterrupted();
            });
            scripted.awaitRequests("/api/chat", 1);
            caller.interrupt();
            assertTrue(caller.join(SOON));
            assertTrue(result[0].ending() instanceof Ending.Cancelled);
            assertTrue(interrupted[0]);
        }
    }

    @Test
    void whileNobodyAnswersTheConnection() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                OllamaServer server = new OllamaServer(Endpoint.parse("127.0.0.1:" + silent.getLocalPort()))) {
            Cancellation cancellation = new Cancellation();
            long start = System.nanoTime();
            Thread.ofVirtual().start(cancellation::cancel);
            CallResult result = new OllamaModel(server, LONG).stream(OllamaModelTest.request(GenerationOptions.DEFAULTS), _ -> { }, cancellation);
            assertTrue(result.ending() instanceof Ending.Cancelled);
            assertTrue(System.nanoTime() - start < SOON.toNanos());
        }
    }
}
