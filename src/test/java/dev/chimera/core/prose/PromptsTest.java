package dev.chimera.core.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import dev.chimera.core.llm.GenerationOption;
import dev.chimera.core.llm.GenerationOptions;
import dev.chimera.core.llm.TokenEstimate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PromptsTest {
    private static final Fact MEDIAN = new Fact(new FactId("ttft_median"), Value.of(5.7669), new Unit("s"), "time to first token", "ttft",
            Subject.of("file", "a.csv"), Aggregate.MEDIAN, 36, Provenance.MEASURED, Optional.empty(), List.of(new Source("a.csv", "00", "ttft_s", List.of(), 36)));
    private static final Ask ASK = new Ask("reading", "a cold start", "Write.", PhraseBook.load(true).reading("COLD_START"), List.of(MEDIAN));

    private static Prompts prompts(WritingMode mode) {
        return new Prompts("m", new Voice("You are calm.", PromptTemplate.STANDARD), GenerationOptions.DEFAULTS, mode);
    }

    @ParameterizedTest
    @CsvSource({"0.135, PHRASES", "0.27, PHRASES", "0.99989, WORDS", "1.7, WORDS", "3.2, NAMING", "8.03, NAMING", "14, TEXT", "70, TEXT"})
    void theModeGoesByTheSizeOfTheModel(double billions, WritingMode mode) {
        assertEquals(mode, WritingMode.forSize(OptionalDouble.of(billions)));
        assertEquals(WritingMode.PHRASES, WritingMode.forSize(OptionalDouble.empty()));
    }

    @Test
    void theParametersAreThoseThatWereFoundToWork() {
        assertEquals(Map.of("temperature", "0.4", "num_predict", "200", "num_ctx", "1024", "repeat_penalty", "1.1", "seed", "4"),
                options(prompts(WritingMode.WORDS).request(ASK, 3, 0)));
        assertEquals(Map.of("temperature", "0.6", "num_predict", "200", "num_ctx", "1024", "repeat_penalty", "1.1", "seed", "104"),
                options(prompts(WritingMode.WORDS).request(ASK, 3, 1)));
    }

    private static Map<String, String> options(ChatRequest request) {
        return request.options().values().entrySet().stream().collect(Collectors.toMap(entry -> entry.getKey().key(), entry -> entry.getValue().toPlainString()));
    }

    @Test
    void whatTheUserSetStays() {
        GenerationOptions set = GenerationOptions.DEFAULTS.with(GenerationOption.NUM_CTX, 2048).with(GenerationOption.SEED, 7);
        Map<String, String> sent = options(new Prompts("m", new Voice("p", PromptTemplate.STANDARD), set, WritingMode.PHRASES).roomyFor(List.of(ASK), TokenEstimate.uncalibrated()).request(ASK, 1, 0));
        assertEquals("2048", sent.get("num_ctx"));
        assertEquals("8", sent.get("seed"));
    }

    @Test
    void aLongPersonaGetsALargerWindowForAllCalls() {
        Prompts roomy = new Prompts("m", new Voice("You are calm. ".repeat(200), PromptTemplate.STANDARD), GenerationOptions.DEFAULTS, WritingMode.WORDS).roomyFor(List.of(ASK), TokenEstimate.uncalibrated());
        assertTrue(roomy.window() > 1500 && roomy.window() % 256 == 0, "window " + roomy.window());
        assertEquals(1024, prompts(WritingMode.PHRASES).roomyFor(List.of(ASK), TokenEstimate.uncalibrated()).window());
    }

    @ParameterizedTest
    @EnumSource(WritingMode.class)
    void noPromptHoldsAValue(WritingMode mode) {
        assertFalse(prompts(mode).request(ASK, 1, 0).messages().toString().contains("5.7"));
    }

    @Test
    void theWordsOfATemplateAreSentAroundWhatTheProgramAsks() {
        PromptTemplate terse = new PromptTemplate("Be short.", "{task} It is about {finding}. {names} {answer}!");
        ChatRequest sent = new Prompts("m", new Voice("You are calm.", terse), GenerationOptions.DEFAULTS, WritingMode.PHRASES)
                .request(new Ask("reading", "a {answer} start", "Write.", ASK.phrases(), List.of()), 1, 0);
        assertEquals(List.of("You are calm.\n\nBe short.", "Write. It is about «a {answer} start». {\"reading\": \"...\"}!"),
                sent.messages().stream().map(message -> message.content()).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{finding} {task} {names} {answer} | []", "{finding} {task} {answer} | [Missing[place=NAMES]]",
            "{finding} {finding} {task} {names} {answer} | [Twice[place=FINDING]]", "{finding} {task} {names} {answer} {value} | [Unknown[name={value}]]",
            "'{\"a\": {answer}} {finding} {task} {names}' | []"})
    void aTemplateMustHoldEachPlaceOnceAndNothingLikeAPlace(String question, String faults) {
        assertEquals(faults, new PromptTemplate("", question).faults().toString());
        assertEquals(List.of(), PromptTemplate.STANDARD.faults());
    }

    @Test
    void onlyLargerModelsMayNameValuesAndOnlyThoseOfTheFinding() {
        String one = "This suggests that the cold start came from a value of {ttft_median}.";
        String other = "This suggests that the cold start came from a value of {load_median}.";
        String two = one + " So the opening call should stand apart from the rest.";
        assertEquals("false false false", accepts(WritingMode.WORDS, one, other, two));
        assertEquals("true false false", accepts(WritingMode.NAMING, one, other, two));
        assertEquals("true false true", accepts(WritingMode.TEXT, one, other, two));
    }

    private static String accepts(WritingMode mode, String... answers) {
        AnswerShape shape = prompts(mode).request(ASK, 1, 0).shape().orElseThrow();
        return List.of(answers).stream().map(answer -> Boolean.toString(shape.accepts(answer))).collect(Collectors.joining(" "));
    }

    /// What servers hold of a pattern: anchors, literals, groups, classes, counted repetition.
    @ParameterizedTest
    @EnumSource(WritingMode.class)
    void patternsKeepToWhatServersHold(WritingMode mode) {
        String pattern = prompts(mode).request(ASK, 1, 0).shape().orElseThrow().pattern();
        assertTrue(pattern.startsWith("^") && pattern.endsWith("$"), pattern);
        assertFalse(pattern.matches("(?s).*(\\\\[dwspb/]|\\(\\?|\\[:).*"), pattern);
    }

    @Test
    void freshPhrasesLeaveOutWhatWasUsedAsLongAsThereIsAnother() {
        AnswerShape.Phrases phrases = new AnswerShape.Phrases("reading", List.of(List.of("A", "B"), List.of(" c.")));
        assertEquals(List.of(List.of("B"), List.of(" c.")), phrases.fresh(java.util.Set.of("A", " c.")).slots());
        assertEquals(List.of("A", " c."), phrases.in("A c."));
    }
}
