package dev.chimera.core.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.chimera.core.fact.Aggregate;
import dev.chimera.core.fact.Fact;
import dev.chimera.core.fact.FactId;
import dev.chimera.core.fact.Provenance;
import dev.chimera.core.fact.Source;
import dev.chimera.core.fact.Subject;
import dev.chimera.core.fact.Unit;
import dev.chimera.core.fact.Value;
import dev.chimera.core.llm.AnswerShape;
import dev.chimera.core.llm.ChatRequest;
import dev.chimera.core.llm.GenerationOptions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnswerTest {
    private static final Fact MEDIAN = new Fact(new FactId("ttft_median"), Value.of(5.7669), new Unit("s"), "time to first token", "ttft",
            Subject.of("file", "a.csv").with("model", "alpha:1b"), Aggregate.MEDIAN, 36, Provenance.MEASURED, Optional.empty(),
            List.of(new Source("a.csv", "00", "ttft_s", List.of(), 36)));
    private static final Ask ASK = new Ask("reading", "a cold start", "Write.", PhraseBook.load(true).reading("COLD_START"), List.of(MEDIAN));
    private static final ChatRequest REQUEST = new Prompts("m", new Voice("You are calm.", PromptTemplate.STANDARD), GenerationOptions.DEFAULTS, WritingMode.NAMING).request(ASK, 1, 0);

    private static Answer answer(String text, boolean complete) {
        return Answer.of(text, complete, REQUEST.shape().orElseThrow(), ASK);
    }

    @Test
    void aPlaceholderBecomesTheValueWithItsOwnName() {
        assertEquals(new Answer.Accepted(new Passage("This suggests that the first token, with a value of 5.767 s (median time to first token, model `alpha:1b`), needs another look at the cold start.",
                List.of(new Figure("5.767 s", MEDIAN.id())))), answer("This suggests that the first token, with a value of {ttft_median}, needs another look at the cold start.", true));
    }

    @Test
    void anUnknownPlaceholderIsRefused() {
        assertEquals(new Answer.Rejected("not of the asked shape"), answer("This suggests that the value of {other_fact} needs another look.", true));
    }

    @Test
    void aFigureOfTheModelIsRefused() {
        assertEquals(new Answer.Rejected("not of the asked shape"), answer("This suggests that the value of 5 needs another look today.", true));
    }

    @Test
    void aNumberWordIsRefused() {
        assertEquals(new Answer.Rejected("holds the number word \"seven\""), answer("This suggests that seven calls need another look today.", true));
    }

    @Test
    void aCutAnswerIsRefused() {
        assertEquals(new Answer.Rejected("incomplete"), answer("This suggests that the value", false));
    }

    @Test
    void thePromptHoldsNoValueOfAnyFact() {
        String sent = REQUEST.messages().toString();
        assertEquals(-1, sent.indexOf("5.7"));
        assertEquals(true, sent.contains("{ttft_median} is the «median time to first token"));
        assertEquals(true, sent.contains("You are calm."));
    }

    @Test
    void aRetryAsksForPhrasesWithAnotherSeed() {
        ChatRequest retry = new Prompts("m", new Voice("You are calm.", PromptTemplate.STANDARD), GenerationOptions.DEFAULTS, WritingMode.NAMING).request(ASK, 1, 1);
        assertEquals(true, retry.shape().orElseThrow() instanceof AnswerShape.Phrases);
        assertEquals(false, retry.options().equals(REQUEST.options()));
    }
}
