package dev.chimera.core.llm.ollama;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.core.llm.CallMeter;
import dev.chimera.core.llm.CallPhase;
import dev.chimera.core.llm.CallRecord;
import dev.chimera.core.llm.CallRecord.Gaps;
import dev.chimera.core.llm.CallRecord.ModelIdentity;
import dev.chimera.core.llm.CallRecord.Temperature;
import dev.chimera.core.llm.CallResult;
import dev.chimera.core.llm.CallSignal;
import dev.chimera.core.llm.Cancellation;
import dev.chimera.core.llm.ChatRequest;
import dev.chimera.core.llm.Ending;
import dev.chimera.core.llm.GenerationOptions;
import dev.chimera.core.llm.LlmFailure;
import dev.chimera.core.llm.Message;
import dev.chimera.testkit.Reply;
import dev.chimera.testkit.ScriptedOllama;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// What a call is said to have taken, and what was known of the server beside it.
class CallRecordTest {
    private static CallResult call(ScriptedOllama scripted, List<CallSignal> signals) {
        try (OllamaServer server = new OllamaServer(scripted.endpoint())) {
            return new OllamaModel(server, Deadlines.DEFAULTS).stream(OllamaModelTest.request(GenerationOptions.DEFAULTS), signals::add, new Cancellation());
        }
    }

    private static List<CallPhase> phases(List<CallSignal> signals) {
        return signals.stream().filter(CallSignal.PhaseEntered.class::isInstance).map(signal -> ((CallSignal.PhaseEntered) signal).phase()).toList();
    }

    private static String done(String metrics) {
        return "{\"message\":{\"content\":\"\"},\"done\":true,\"done_reason\":\"stop\",\"total_duration\":900000000" + metrics + "}\n";
    }

    @Test
    void aModelThatIsNotInMemoryIsLoadedAndItsCallIsCold() {
        try (ScriptedOllama scripted = new ScriptedOllama()) {
            scripted.loaded("other:1b");
            List<CallSignal> signals = new ArrayList<>();
            CallRecord record = call(scripted, signals).record();
            assertEquals(List.of(CallPhase.CONNECTING, CallPhase.WAITING, CallPhase.LOADING_MODEL, CallPhase.WRITING), phases(signals));
            assertEquals(Temperature.COLD, record.temperature());
            assertEquals(Optional.empty(), record.identity());
        }
    }

    @Test
    void aLongLoadIsColdAlsoWhenTheModelWasThereWithAnotherWindow() {
        try (ScriptedOllama scripted = new ScriptedOllama()) {
            scripted.next("/api/chat", Reply.stream().chunk(Reply.token("a")).chunk(done(",\"load_duration\":300000000,\"eval_count\":2")).end());
            assertEquals(Temperature.COLD, call(scripted, new ArrayList<>()).record().temperature());
        }
    }

    @Test
    void aPromptThatTheServerKnewIsCached() {
        try (ScriptedOllama scripted = new ScriptedOllama()) {
            scripted.next("/api/chat", Reply.stream().chunk(Reply.token("a")).chunk(done(",\"prompt_eval_cached_count\":39,\"prompt_eval_count\":40")).end());
            assertEquals(Temperature.CACHED, call(scripted, new ArrayList<>()).record().temperature());
        }
    }

    @Test
    void aPromptThatBeginsLikeAnEarlierOneIsTakenForCachedUntilTheModelIsLoadedAgain() {
        try (ScriptedOllama scripted = new ScriptedOllama(); OllamaServer server = new OllamaServer(scripted.endpoint())) {
            OllamaModel model = new OllamaModel(server, Deadlines.DEFAULTS);
            Function<String, Temperature> ask = text -> model.stream(new ChatRequest("tiny:1b", List.of(new Message(Message.Role.USER, text)), GenerationOptions.DEFAULTS,
                    Optional.empty()), _ -> { }, new Cancellation()).record().temperature();
            assertEquals(Temperature.WARM, ask.apply("1 same"));
            assertEquals(Temperature.CACHED, ask.apply("1 same"));
            assertEquals(Temperature.WARM, ask.apply("2 same"));
            scripted.loaded();
            assertEquals(Temperature.COLD, ask.apply("3 same"));
            scripted.loaded("tiny:1b");
            assertEquals(Temperature.WARM, ask.apply("1 same"));
        }
    }

    @Test
    void aServerThatTellsNothingOfItselfStillAnswers() {
        try (ScriptedOllama scripted = new ScriptedOllama()) {
            for (String path : List.of("/api/ps", "/api/show", "/api/version", "/api/tags")) {
                scripted.on(path, _ -> Reply.whole(404, "404 page not found"));
            }
            List<CallSignal> signals = new ArrayList<>();
            CallResult result = call(scripted, signals);
            assertEquals(new Ending.Done(), result.ending());
            assertEquals(List.of(CallPhase.CONNECTING, CallPhase.WAITING, CallPhase.WRITING), phases(signals));
            assertEquals(Optional.empty(), result.record().identity());
            assertEquals(Temperature.WARM, result.record().temperature());
        }
    }

    @Test
    void nonsenseBesideACallHarmsNoCall() {
        try (ScriptedOllama scripted = new ScriptedOllama()) {
            for (String path : List.of("/api/ps", "/api/show", "/api/version", "/api/tags")) {
                scripted.on(path, _ -> Reply.json("/api/ps".equals(path) ? "{\"models\":[null]}" : "{}"));
            }
            assertEquals(new Ending.Done(), call(scripted, new ArrayList<>()).ending());
            scripted.next("/api/chat", Reply.whole(404, "{\"error\":\"model 'tiny:1b' not found\"}"));
            assertEquals(new LlmFailure.ModelMissing("tiny:1b", List.of()), call(scripted, new ArrayList<>()).ending());
        }
    }

    @Test
    void theServerSaysWhatAnswered() {
        try (ScriptedOllama scripted = new ScriptedOllama()) {
            assertEquals(new ModelIdentity("tiny:1b", "0123456789abcdef".repeat(4), "999.89M", "Q4_K_M", 4096, OptionalDouble.of(0.75), "0.13.0"),
                    call(scripted, new ArrayList<>()).record().identity().orElseThrow());
        }
    }

    @Test
    void onlyAModelThatThinksIsToldNotTo() {
        try (ScriptedOllama scripted = new ScriptedOllama()) {
            call(scripted, new ArrayList<>());
            scripted.on("/api/show", _ -> Reply.json("{\"capabilities\":[\"completion\",\"thinking\"]}"));
            call(scripted, new ArrayList<>());
            assertFalse(scripted.requests("/api/chat").getFirst().json().has("think"));
            assertFalse(scripted.requests("/api/chat").getLast().json().path("think").asBoolean(true));
        }
    }

    @Test
    void thinkingIsMeasuredApartFromTheAnswer() {
        try (ScriptedOllama scripted = new ScriptedOllama()) {
            scripted.next("/api/chat", Reply.stream().chunk(Reply.thought("hm")).pause(Duration.ofMillis(20)).chunk(Reply.token("a")).chunk(Reply.done("stop", 3)).end());
            List<CallSignal> signals = new ArrayList<>();
            CallRecord record = call(scripted, signals).record();
            assertEquals(List.of(CallPhase.CONNECTING, CallPhase.WAITING, CallPhase.READING_PROMPT, CallPhase.THINKING, CallPhase.WRITING), phases(signals));
            assertTrue(record.firstToken().orElseThrow().compareTo(record.firstAnswer().orElseThrow()) < 0);
            assertTrue(record.firstAnswer().orElseThrow().compareTo(record.wall()) <= 0);
        }
    }

    @Test
    void gapsAreThoseThatWereSeenAndNeedThreeArrivals() {
        CallMeter meter = new CallMeter(Instant.EPOCH, 1000);
        meter.arrived("a", false, 3000);
        meter.arrived("b", false, 3010);
        assertEquals(Optional.empty(), meter.record(4000, Optional.empty(), Temperature.WARM, Optional.empty()).gaps());
        meter.arrived("c", false, 3040);
        meter.arrived("d", false, 3060);
        CallRecord record = meter.record(4000, Optional.empty(), Temperature.WARM, Optional.empty());
        assertEquals(Optional.of(new Gaps(Duration.ofNanos(20), Duration.ofNanos(30), Duration.ofNanos(30))), record.gaps());
        assertEquals(Optional.of(Duration.ofNanos(2000)), record.firstToken());
        assertEquals(Duration.ofNanos(3000), record.wall());
    }
}
