package dev.chimera.core.llm.ollama;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.chimera.core.llm.CallResult;
import dev.chimera.core.llm.CallSignal;
import dev.chimera.core.llm.Cancellation;
import dev.chimera.core.llm.GenerationOptions;
import dev.chimera.testkit.Gate;
import dev.chimera.testkit.Reply;
import dev.chimera.testkit.ReplyScript;
import dev.chimera.testkit.ScriptedOllama;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every fault of `ollama/faults.json`: its ending, the text that was kept, and that it did not take longer than its deadline asks.
class FaultCasesTest {
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final Duration LONG = Duration.ofSeconds(30);

    static Stream<Named<JsonNode>> cases() throws IOException {
        try (InputStream in = Objects.requireNonNull(FaultCasesTest.class.getResourceAsStream("/ollama/faults.json"))) {
            return StreamSupport.stream(new ObjectMapper().readTree(in).spliterator(), false).map(node -> Named.of(node.path("case").asText(), node));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theCallEndsAsItShouldAndKeepsWhatArrived(JsonNode expected) {
        List<String> steps = StreamSupport.stream(expected.path("steps").spliterator(), false).map(JsonNode::asText).toList();
        List<CallSignal> signals = new ArrayList<>();
        Gate textSeen = new Gate();
        try (ScriptedOllama scripted = new ScriptedOllama(); OllamaServer server = new OllamaServer(scripted.endpoint())) {
            scripted.next("/api/chat", ReplyScript.replies(steps, textSeen).toArray(Reply[]::new));
            CallResult result = new OllamaModel(server, deadlines(expected.path("short").asText("")), new Retries(3, Duration.ofMillis(1)))
                    .stream(OllamaModelTest.request(GenerationOptions.DEFAULTS), signal -> {
                        signals.add(signal);
                        if (signal instanceof CallSignal.Arrived) {
                            textSeen.open();
                        }
                    }, new Cancellation());
            assertAll(
                    () -> assertEnding(expected.path("ending").asText(), result.ending().toString()),
                    () -> assertText(expected, result.text()),
                    () -> assertEquals(expected.path("thinking").asText(result.thinking()), result.thinking()),
                    () -> assertEquals(result.text() + result.thinking(), arrived(signals, false) + arrived(signals, true)),
                    () -> assertEquals(expected.path("retries").asInt(0), signals.stream().filter(CallSignal.Retrying.class::isInstance).count()),
                    () -> assertTokens(expected, result),
                    () -> assertTrue(result.record().wall().compareTo(LONG) < 0, () -> "took " + result.record().wall()));
        }
    }

    private static Deadlines deadlines(String shortOne) {
        return new Deadlines(LONG, "firstByte".equals(shortOne) ? SHORT : LONG, "gap".equals(shortOne) ? SHORT : LONG);
    }

    /// A case that names only the kind of ending leaves its text to the library below.
    private static void assertEnding(String expected, String ending) {
        assertEquals(expected, expected.contains("[") ? ending : ending.substring(0, ending.indexOf('[')));
    }

    private static void assertText(JsonNode expected, String text) {
        if (expected.has("length")) {
            assertEquals(expected.path("length").asInt(), text.length());
        } else {
            assertEquals(expected.path("text").asText(), text);
        }
    }

    private static void assertTokens(JsonNode expected, CallResult result) {
        if (expected.has("tokens")) {
            assertEquals(expected.path("tokens").asInt(), result.record().server().map(timings -> timings.tokens()).orElse(-1));
        }
    }

    private static String arrived(List<CallSignal> signals, boolean thinking) {
        StringBuilder text = new StringBuilder();
        for (CallSignal signal : signals) {
            if (signal instanceof CallSignal.Arrived(var piece, var isThinking, var _) && isThinking == thinking) {
                text.append(piece);
            }
        }
        return text.toString();
    }
}
