package dev.chimera.core.llm.ollama;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.chimera.core.llm.AnswerShape;
import dev.chimera.core.llm.CallPhase;
import dev.chimera.core.llm.CallResult;
import dev.chimera.core.llm.CallSignal;
import dev.chimera.core.llm.Cancellation;
import dev.chimera.core.llm.ChatRequest;
import dev.chimera.core.llm.Ending;
import dev.chimera.core.llm.GenerationOption;
import dev.chimera.core.llm.GenerationOptions;
import dev.chimera.core.llm.Message;
import dev.chimera.testkit.Reply;
import dev.chimera.testkit.ScriptedOllama;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OllamaModelTest {
    static ChatRequest request(GenerationOptions options, AnswerShape... shape) {
        return new ChatRequest("tiny:1b", List.of(new Message(Message.Role.SYSTEM, "Be brief."), new Message(Message.Role.USER, "Hello?")), options,
                Optional.ofNullable(shape.length == 0 ? null : shape[0]));
    }

    @Test
    void aChatArrivesPieceByPieceAndEndsDoneWithItsRecord() {
        try (ScriptedOllama scripted = new ScriptedOllama(); OllamaServer server = new OllamaServer(scripted.endpoint())) {
            scripted.next("/api/chat", Reply.chat(List.of("Hel", "lo", " wörld")));
            List<CallSignal> signals = new ArrayList<>();
            CallResult result = new OllamaModel(server, Deadlines.DEFAULTS).stream(request(GenerationOptions.DEFAULTS), signals::add, new Cancellation());
            assertEquals("Hello wörld", result.text());
            assertEquals(new Ending.Done(), result.ending());
            assertEquals(List.of("Hel", "lo", " wörld"), signals.stream().filter(CallSignal.Arrived.class::isInstance)
                    .map(signal -> ((CallSignal.Arrived) signal).text()).toList());
            assertEquals(List.of(CallPhase.CONNECTING, CallPhase.WAITING, CallPhase.READING_PROMPT, CallPhase.WRITING),
                    signals.stream().filter(CallSignal.PhaseEntered.class::isInstance).map(signal -> ((CallSignal.PhaseEntered) signal).phase()).toList());
            assertEquals(4, result.record().server().orElseThrow().tokens());
            assertEquals("0.13.0", result.record().identity().orElseThrow().serverVersion());
            assertEquals(0.75, result.record().identity().orElseThrow().gpuShare().orElseThrow());
            assertEquals(4096, result.record().identity().orElseThrow().contextLength());
        }
    }

    @Test
    void theRequestNeverLetsTheServerShortenAnythingAndSendsOnlyWhatWasSet() throws IOException {
        try (ScriptedOllama scripted = new ScriptedOllama(); OllamaServer server = new OllamaServer(scripted.endpoint())) {
            new OllamaModel(server, Deadlines.DEFAULTS).stream(request(GenerationOptions.DEFAULTS
                    .with(GenerationOption.NUM_CTX, 1000).with(GenerationOption.TEMPERATURE, new java.math.BigDecimal("0.4")),
                    new AnswerShape.Phrases("reading", List.of(List.of("A.", "B."), List.of(" so", " but")))), _ -> { }, new Cancellation());
            JsonNode sent = scripted.requests("/api/chat").getFirst().json();
            assertEquals(new ObjectMapper().readTree("""
                    {"model":"tiny:1b","format":{"type":"object","additionalProperties":false,"required":["reading"],\
                    "properties":{"reading":{"type":"string","pattern":"^(A[.]|B[.])( so| but)$"}}},\
                    "options":{"num_ctx":1024,"temperature":0.4,"num_predict":512},"stream":true,\
                    "messages":[{"role":"system","content":"Be brief."},{"role":"user","content":"Hello?"}],"truncate":false,"shift":false}"""), sent);
        }
    }

    @Test
    void aDefaultAnswerObeysTheSchemaThatWasSent() {
        try (ScriptedOllama scripted = new ScriptedOllama(); OllamaServer server = new OllamaServer(scripted.endpoint())) {
            AnswerShape shape = new AnswerShape.Phrases("reading", List.of(List.of("It may (be) so", "B"), List.of(".")));
            CallResult result = new OllamaModel(server, Deadlines.DEFAULTS).stream(request(GenerationOptions.DEFAULTS, shape), _ -> { }, new Cancellation());
            assertEquals("{\"reading\":\"It may (be) so.\"}", result.text());
            assertTrue(shape.accepts("It may (be) so."));
        }
    }
}
