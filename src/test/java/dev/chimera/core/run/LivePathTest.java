package dev.chimera.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.core.check.Checker;
import dev.chimera.core.check.Label;
import dev.chimera.core.llm.Cancellation;
import dev.chimera.core.llm.GenerationOption;
import dev.chimera.core.llm.GenerationOptions;
import dev.chimera.core.llm.ollama.Deadlines;
import dev.chimera.core.report.ReportMarkdown;
import dev.chimera.testkit.Reply;
import dev.chimera.testkit.Request;
import dev.chimera.testkit.SchemaAnswer;
import dev.chimera.testkit.ScriptedOllama;
import dev.chimera.testkit.Transcript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Models that hold the schema, that do not, and that hold it in part: the report is complete and true in every case.
class LivePathTest {
    private final ScriptedOllama server = new ScriptedOllama();
    private Path folder = Path.of("");

    @BeforeEach
    void data(@TempDir Path fresh) throws IOException {
        folder = fresh;
        StringBuilder rows = new StringBuilder("model,ttft_s\n");
        for (int i = 0; i < 14; i++) {
            rows.append(i % 2 == 0 ? "alpha,0.20" : "beta,0.10").append(i).append('\n');
        }
        Files.writeString(folder.resolve("runs.csv"), rows);
        size("4.3B");
    }

    private void size(String parameters) {
        server.on("/api/tags", _ -> Reply.json("{\"models\":[{\"name\":\"tiny:1b\",\"details\":{\"parameter_size\":\"" + parameters + "\"}}]}")).loaded("tiny:1b", 1024);
    }

    @AfterEach
    void close() {
        server.close();
    }

    private RunState run(GenerationOptions options) {
        RunRequest request = new RunRequest(folder, Set.of(), new Agent("Insight", "You are calm."), new Engine.Ollama(server.endpoint(), "tiny:1b"), options);
        RunFold fold = new RunFold((_, _) -> { });
        new Runner(new StandardEngines(Duration.ZERO, Deadlines.DEFAULTS), Clock.systemUTC()).run(request, fold, new Cancellation());
        return fold.state();
    }

    private static String pattern(Request request) {
        return request.json().at("/format/properties/reading/pattern").asText();
    }

    private static Reply raw(String text) {
        return Reply.chat(SchemaAnswer.tokens(text));
    }

    private static void completeAndTrue(RunState state) {
        assertEquals(new RunOutcome.Done(), state.outcome().orElseThrow());
        String report = ReportMarkdown.of(state);
        for (String section : List.of("## 1. Executive Summary", "## 4. Key Findings", "## 5. Recommendations", "## 6. Risks and Mitigations", "## 7. Conclusion")) {
            assertTrue(report.contains(section), section);
        }
        assertEquals(List.of(), Checker.check(report, state.ingested().orElseThrow().facts()).claims().stream()
                .filter(claim -> claim.label() == Label.CONTRADICTED || claim.label() == Label.UNSUPPORTED).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "{'reading': 'Это показывает что модель была загружена медленно.'}                               | not of the asked shape",
        "{'reading': 'This suggests that the time of the model the time of the model is long.'}           | repeats itself",
        "{'reading': 'This suggests that the first token                                                  | incomplete",
        "Sure! The first token of the model took a while.                                                 | incomplete",
        "{'reading': 'This suggests that the first token took {ttft_of_nobody} in the model.'}             | not of the asked shape",
        "{'reading': 'This suggests that the first token of the model took seven moments.'}                | holds the number word 'seven'",
        "{'reading': 'This suggests that the first token of the model took 98765 ms.'}                     | not of the asked shape",
        "{'reading': 'This suggests that the first token of the model took ٤٤ moments.'}                   | not of the asked shape",
        "{'reading': 'This suggests that you should look at the first token of the model.'}                | speaks to the reader",
        "{'answer': 'This suggests that the first token of the model was slow to come.'}                   | incomplete",
    })
    void aBadAnswerIsSaidAndTheQuestionPutInPhrases(String answer, String verdict) {
        String bad = answer.strip().replace('\'', '"');
        server.on("/api/chat", request -> pattern(request).contains("suggests") ? raw(bad)
                : raw("{\"reading\": \"" + SchemaAnswer.first(pattern(request)) + "\"}"));
        RunState state = run(GenerationOptions.DEFAULTS);
        completeAndTrue(state);
        assertEquals(verdict.replace('\'', '"'), state.calls().getFirst().verdict());
        assertEquals(List.of(Origin.PROGRAM, Origin.PHRASE), state.body().stream().map(BodyPart::origin).distinct().toList());
        assertFalse(ReportMarkdown.of(state).contains("98765"));
    }

    @Test
    void aModelThatHoldsTheSchemaWritesItsOwnWordsOnceEach() {
        server.on("/api/chat", request -> pattern(request).contains("suggests")
                ? raw("{\"reading\": \"This suggests that the first token of the model waits for other work.\"}")
                : raw("{\"reading\": \"" + SchemaAnswer.first(pattern(request)) + "\"}"));
        RunState state = run(GenerationOptions.DEFAULTS);
        completeAndTrue(state);
        assertEquals(1, state.body().stream().filter(part -> part.origin() == Origin.MODEL).count(), "the second time it was said before");
        assertTrue(state.calls().stream().anyMatch(call -> call.verdict().equals("was said before")));
    }

    /// As an old server does: without the shape that it refuses, it answers.
    private static Reply unshaped(Request request, String text) {
        return request.json().has("format") ? Reply.whole(400, "{\"error\":\"failed to parse grammar\"}") : raw(text);
    }

    @Test
    void aServerThatRefusesShapesIsAskedForPlainSentencesOfWhichOnlyTheSoundOnesAreKept() {
        AtomicInteger asked = new AtomicInteger();
        server.on("/api/chat", request -> {
            Matcher name = Pattern.compile("\\{([a-z_]+)}").matcher(request.body());
            return unshaped(request, "## Reading\n\nThe first token of the model took 7 moments. **The first token of the model waits for work of kind "
                    + (char) ('a' + asked.incrementAndGet()) + (name.find() ? ", as shown by " + name.group() : "") + ".** It is slower for the model and its token. {unknown} of the first token and the model is long.");
        });
        RunState state = run(GenerationOptions.DEFAULTS);
        completeAndTrue(state);
        List<BodyPart> written = state.body().stream().filter(part -> part.origin() == Origin.MODEL).toList();
        assertFalse(written.isEmpty());
        assertTrue(written.stream().allMatch(part -> part.markdown().strip().startsWith("The first token of the model waits ")), written.toString());
        assertTrue(written.stream().anyMatch(part -> !part.figures().isEmpty()), "a value is named by its placeholder");
        Set<String> reasons = state.dropped().stream().map(Dropped::reason).collect(Collectors.toSet());
        assertTrue(reasons.containsAll(Set.of("holds a figure", "claims a direction (\"slower\")", "names an unknown value (unknown)")), reasons.toString());
        assertTrue(ReportMarkdown.of(state).contains("Left out of the model's text: "));
    }

    @Test
    void aSmallModelBehindAServerWithoutShapesIsNotAskedForSentences() {
        size("1.2B");
        server.on("/api/chat", request -> unshaped(request, "The first token of the model waits for other work."));
        RunState state = run(GenerationOptions.DEFAULTS);
        completeAndTrue(state);
        assertEquals(2, state.calls().size());
        assertTrue(state.body().stream().allMatch(part -> part.origin() == Origin.PROGRAM));
    }

    @Test
    void twoFailuresInARowLeaveTheRestToTheProgramAndTheReportSaysSo() {
        server.on("/api/chat", _ -> Reply.stream().chunk(Reply.token("{\"rea")).cut());
        RunState state = run(GenerationOptions.DEFAULTS);
        completeAndTrue(state);
        assertEquals(2, state.calls().size());
        assertTrue(state.body().stream().allMatch(part -> part.origin() == Origin.PROGRAM));
        assertTrue(ReportMarkdown.of(state).contains("the model failed twice in a row, so the program wrote the rest"));
    }

    @Test
    void aModelWhoseOwnWordsAreSeldomOfUseIsAskedForPhrasesOnly() throws IOException {
        for (String other : List.of("gamma", "delta", "omega")) {
            Files.writeString(folder.resolve(other + ".csv"), Files.readString(folder.resolve("runs.csv")).replace("alpha", other).replace("0.20", "0.40"));
        }
        server.on("/api/chat", request -> pattern(request).contains("suggests") ? raw("{\"reading\": \"This suggests that it is long and so on and so.\"}")
                : raw("{\"reading\": \"" + SchemaAnswer.first(pattern(request)) + "\"}"));
        RunState state = run(GenerationOptions.DEFAULTS);
        completeAndTrue(state);
        assertEquals(3, server.requests("/api/chat").stream().filter(request -> pattern(request).contains("suggests")).count());
        assertTrue(state.calls().size() > 6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"schema-nothink", "chat-length", "chat-stop", "chat-unicode-cjk", "token-repeat-chat", "format-bad-pattern", "err-runner-killed-midstream", "format-empty"})
    void whateverASmallModelWasRecordedToAnswerTheReportIsComplete(String transcript) {
        size("135M");
        server.on("/api/chat", _ -> Transcript.of("new/" + transcript).reply());
        completeAndTrue(run(GenerationOptions.DEFAULTS.with(GenerationOption.NUM_CTX, 1024)));
    }

    @Test
    void noTwoFindingsOfAKindGetTheSamePhrase() throws IOException {
        Files.writeString(folder.resolve("other.csv"), Files.readString(folder.resolve("runs.csv")).replace("alpha", "gamma").replace("0.20", "0.40"));
        size("135M");
        server.on("/api/chat", request -> raw("{\"reading\": \"" + SchemaAnswer.first(pattern(request)) + "\"}"));
        RunState state = run(GenerationOptions.DEFAULTS);
        completeAndTrue(state);
        List<String> said = state.notes().stream().map(BodyPart::markdown).toList();
        assertEquals(said.size(), Set.copyOf(said).size(), said.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"135M", "1.2B", "4.3B", "12B"})
    void atAWindowOfTenTwentyFourNoPromptIsLonger(String size) {
        size(size);
        server.on("/api/chat", request -> raw("{\"reading\": \"" + SchemaAnswer.first(pattern(request)) + "\"}"));
        RunState state = run(GenerationOptions.DEFAULTS.with(GenerationOption.NUM_CTX, 1024));
        completeAndTrue(state);
        assertEquals("", state.prompts().stream().filter(prompt -> prompt.estimatedTokens() + 200 > 1024).map(SentPrompt::purpose).collect(Collectors.joining()));
    }
}
