package dev.chimera.core.llm.ollama;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.core.llm.CallResult;
import dev.chimera.core.llm.CallSignal;
import dev.chimera.core.llm.Cancellation;
import dev.chimera.core.llm.Ending;
import dev.chimera.core.llm.GenerationOptions;
import dev.chimera.core.llm.LlmFailure;
import dev.chimera.testkit.Reply;
import dev.chimera.testkit.ScriptedOllama;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// A thousand calls over one client, with faults and cancels in a fixed random order.
class SoakTest {
    private static final int CALLS = 1000;

    private enum Fate {
        WELL(Reply.chat(List.of("a", "b", "c")), "Done"),
        CUT(Reply.stream().chunk(Reply.token("a")).cut(), "CutOff"),
        CLOSED(Reply.closed(), "CutOff"),
        RESET(Reply.nothing().reset(), "CutOff"),
        ERROR(Reply.stream().chunk(Reply.token("a")).chunk("{\"error\":\"x\"}\n").end(), "ServerError"),
        NONSENSE(Reply.stream().chunk(Reply.token("a")).chunk("nonsense\n").stall(), "ProtocolError"),
        REFUSED(Reply.whole(500, "{\"error\":\"x\"}"), "Refused"),
        CANCELLED(Reply.stream().chunk(Reply.token("a")).stall(), "Cancelled");

        private final Reply reply;
        private final String ending;

        Fate(Reply reply, String ending) {
            this.reply = reply;
            this.ending = ending;
        }
    }

    @Test
    void aThousandCallsLeaveNoThreadAndNoSocketBehind() {
        SplittableRandom random = new SplittableRandom(20260801);
        Map<Fate, Integer> seen = new EnumMap<>(Fate.class);
        try (ScriptedOllama scripted = new ScriptedOllama(); OllamaServer server = new OllamaServer(scripted.endpoint())) {
            OllamaModel model = new OllamaModel(server, Deadlines.DEFAULTS, new Retries(1, Duration.ZERO));
            int threadsAfterHundred = 0;
            for (int i = 0; i < CALLS; i++) {
                Fate fate = Fate.values()[random.nextInt(Fate.values().length)];
                seen.merge(fate, 1, Integer::sum);
                scripted.next("/api/chat", fate.reply);
                assertEquals(fate.ending, call(model, fate).ending().getClass().getSimpleName(), "call " + i + ", " + fate);
                threadsAfterHundred = i == 100 ? Thread.activeCount() : threadsAfterHundred;
            }
            assertEquals(Fate.values().length, seen.size());
            assertTrue(Thread.activeCount() <= threadsAfterHundred + 4, () -> "threads: " + Thread.activeCount());
            // of some 3,000 requests; a call asks two side questions at once, so a few connections wait for the next call
            ScriptedOllama.await(() -> scripted.openConnections() <= 20, "closed connections, open: " + scripted.openConnections());
        }
    }

    private static CallResult call(OllamaModel model, Fate fate) {
        Cancellation cancellation = new Cancellation();
        AtomicInteger pieces = new AtomicInteger();
        CallResult result = model.stream(OllamaModelTest.request(GenerationOptions.DEFAULTS), signal -> {
            if (signal instanceof CallSignal.Arrived) {
                pieces.incrementAndGet();
                if (fate == Fate.CANCELLED) {
                    cancellation.cancel();
                }
            }
        }, cancellation);
        assertEquals(pieces.get(), result.text().length());
        assertTrue(result.ending() instanceof LlmFailure || result.ending() instanceof Ending.Done || result.ending() instanceof Ending.Cancelled);
        return result;
    }
}
