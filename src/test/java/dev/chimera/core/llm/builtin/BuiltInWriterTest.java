package dev.chimera.core.llm.builtin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
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
import dev.chimera.core.llm.LlmFailure;
import dev.chimera.core.llm.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BuiltInWriterTest {
    private static final AnswerShape SHAPE = new AnswerShape.Phrases("reading", List.of(
            List.of("A likely cause is ", "This may come from "), List.of("a cold start", "a slow disk", "a busy machine"), List.of(", so the median is fairer.", ".")));

    private static ChatRequest request(String finding, long seed) {
        return new ChatRequest("built-in", List.of(new Message(Message.Role.USER, finding)), GenerationOptions.DEFAULTS.with(GenerationOption.SEED, seed), Optional.of(SHAPE));
    }

    private static CallResult write(ChatRequest request) {
        return new BuiltInWriter(Duration.ZERO).stream(request, _ -> { }, new Cancellation());
    }

    @Test
    void theAnswerIsJsonOfTheShapeThatWasAsked() throws JsonProcessingException {
        CallResult result = write(request("slow read", 1));
        assertEquals(new Ending.Done(), result.ending());
        assertTrue(SHAPE.accepts(new ObjectMapper().readTree(result.text()).path("reading").asText()), result::text);
    }

    @Test
    void theSameSeedAndMessagesGiveTheSameAnswerAndOthersDiffer() {
        assertEquals(write(request("slow read", 7)).text(), write(request("slow read", 7)).text());
        Set<String> answers = new HashSet<>();
        for (int seed = 0; seed < 200; seed++) {
            answers.add(write(request("slow read", seed)).text());
        }
        assertEquals(12, answers.size());
    }

    @Test
    void itStreamsInPiecesAndRecordsOnlyWhatWasMeasuredHere() {
        List<CallSignal> signals = new ArrayList<>();
        CallResult result = new BuiltInWriter(Duration.ZERO).stream(request("x", 1), signals::add, new Cancellation());
        assertTrue(signals.getFirst() instanceof CallSignal.PhaseEntered(var phase, var _) && phase == CallPhase.WRITING);
        assertEquals(result.record().chunks(), signals.size() - 1);
        assertTrue(result.record().chunks() > 8);
        assertTrue(result.record().firstToken().isPresent() && result.record().gaps().isPresent());
        assertTrue(result.record().server().isEmpty() && result.record().identity().isEmpty());
    }

    @Test
    void aCancelledAnswerKeepsWhatWasWrittenAndEndsDuringThePause() {
        Cancellation cancellation = new Cancellation();
        long start = System.nanoTime();
        Thread.ofVirtual().start(cancellation::cancel);
        CallResult result = new BuiltInWriter(Duration.ofMinutes(1)).stream(request("x", 1), _ -> { }, cancellation);
        assertEquals(new Ending.Cancelled(false), result.ending());
        assertEquals("", result.text());
        assertTrue(System.nanoTime() - start < Duration.ofSeconds(20).toNanos());
    }

    @Test
    void anotherShapeIsRefusedWithAReason() {
        ChatRequest free = new ChatRequest("built-in", List.of(), GenerationOptions.DEFAULTS, Optional.empty());
        assertEquals(new LlmFailure.Refused(501, "the built-in writer has only fixed phrases; choose a model for free text"), write(free).ending());
    }
}
