package dev.chimera.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.core.check.Checker;
import dev.chimera.core.check.Label;
import dev.chimera.core.llm.Cancellation;
import dev.chimera.core.llm.GenerationOption;
import dev.chimera.core.llm.GenerationOptions;
import dev.chimera.core.llm.ollama.Deadlines;
import dev.chimera.core.report.ReportMarkdown;
import dev.chimera.testkit.Reply;
import dev.chimera.testkit.SchemaAnswer;
import dev.chimera.testkit.ScriptedOllama;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The model writes the Markdown itself; what the data does not carry does not pass for true.
class FreeProseTest {
    private static final String REPORT = """
            <think>I should be careful.</think>
            Sure, here is the report:

            # Technical Report

            # Executive Summary

            The folder holds 1 CSV file. It holds 44 JSON files. The median ttft_s of model alpha is 0.202 s. The room had 12 windows and 3 doors.

            # Key Findings

            - The median ttft_s of model beta is 0.103 s, the better value.
            - The median ttft_s of model beta is 0.9 s, which is slow.

            Would you like me to refine this report?
            """;
    private final ScriptedOllama server = new ScriptedOllama();
    private Path folder = Path.of("");

    @BeforeEach
    void data(@TempDir Path fresh) throws IOException {
        folder = fresh;
        StringBuilder rows = new StringBuilder("model,ttft_s\n");
        for (int i = 0; i < 14; i++) {
            rows.append(i % 2 == 0 ? "alpha,0.20" : "beta,0.10").append(i % 14).append('\n');
        }
        Files.writeString(folder.resolve("runs.csv"), rows);
        server.loaded("tiny:1b", 4096);
    }

    @AfterEach
    void close() {
        server.close();
    }

    private RunState run(Writing writing, GenerationOptions options) {
        RunRequest request = new RunRequest(folder, Set.of(), new Agent("Insight", "You are calm."), new Engine.Ollama(server.endpoint(), "tiny:1b"), options, writing);
        RunFold fold = new RunFold((_, _) -> { });
        new Runner(new StandardEngines(Duration.ZERO, Deadlines.DEFAULTS), Clock.systemUTC()).run(request, fold, new Cancellation());
        return fold.state();
    }

    private RunState run(Writing.Unsupported unsupported, boolean keep) {
        return run(new Writing(Writing.Mode.FREE, unsupported, keep), GenerationOptions.DEFAULTS);
    }

    private void says(String text) {
        server.on("/api/chat", _ -> Reply.chat(SchemaAnswer.tokens(text)));
    }

    private static String body(RunState state) {
        StringBuilder body = new StringBuilder();
        state.body().forEach(part -> body.append(part.markdown()));
        return body.toString();
    }

    @Test
    void whatTheDataContradictsIsCutAndWhatItDoesNotCarryIsMarked() {
        says(REPORT);
        RunState state = run(Writing.Unsupported.MARK, false);
        assertEquals(new RunOutcome.Done(), state.outcome().orElseThrow());
        String body = body(state);
        assertTrue(body.startsWith("## Executive Summary\n"), body);
        assertTrue(body.contains("The folder holds 1 CSV file."), body);
        assertFalse(body.contains("44") || body.contains("0.9 s") || body.contains("Would you like") || body.contains("Sure") || body.contains("think"), body);
        assertTrue(body.contains("*[unsupported]*"), body);
        assertTrue(state.body().stream().allMatch(part -> part.origin() == Origin.MODEL));
        assertTrue(state.body().stream().flatMap(part -> part.figures().stream()).anyMatch(figure -> figure.printed().equals("0.202 s")), state.body().toString());
        assertTrue(state.dropped().stream().anyMatch(dropped -> dropped.reason().contains("contradicted figure 44")), state.dropped().toString());
        assertEquals(0, Checker.check(body, state.ingested().orElseThrow().facts()).count(Label.CONTRADICTED));
    }

    @Test
    void whatTheDataDoesNotCarryIsCutWhereTheUserSaysSo() {
        says(REPORT);
        String body = body(run(Writing.Unsupported.CUT, false));
        assertFalse(body.contains("12 windows") || body.contains("unsupported"), body);
        assertTrue(body.contains("0.202 s"), body);
    }

    @Test
    void contradictedSentencesStayOnlyByChoiceAndWithANote() {
        says(REPORT);
        String body = body(run(Writing.Unsupported.MARK, true));
        assertTrue(body.contains("44 *[contradicted: the data say 0]* JSON files"), body);
    }

    @Test
    void theReportSaysHowItCameAbout() {
        says(REPORT);
        String report = ReportMarkdown.of(run(Writing.Unsupported.CUT, false));
        assertTrue(report.contains("- Writing: free prose of the model, cleaned and checked; figures that the data does not carry are cut with their sentences, "
                + "sentences that the data contradicts are cut"), report);
        assertTrue(report.contains("- Left out of the model's text: "), report);
    }

    @Test
    void theModelSeesTheFiguresAndTheInstructionsWhole() {
        says(REPORT);
        RunState state = run(Writing.Unsupported.MARK, false);
        assertEquals(List.of("analysis", "report"), state.prompts().stream().map(SentPrompt::purpose).toList());
        for (SentPrompt prompt : state.prompts()) {
            String user = prompt.request().messages().getLast().content();
            assertTrue(user.contains("- time to first token (model alpha): median 0.202 s"), user);
            assertTrue(prompt.request().messages().getFirst().content().startsWith("You are calm."));
            assertTrue(prompt.request().shape().isEmpty());
        }
        assertTrue(state.prompts().getLast().request().messages().getLast().content().endsWith("No greeting, no question, no date."));
    }

    @ParameterizedTest
    @ValueSource(ints = {768, 1024, 2048, 4096})
    void noPromptIsLongerThanItsWindow(int window) throws IOException {
        for (int file = 0; file < 30; file++) {
            Files.copy(folder.resolve("runs.csv"), folder.resolve("other-" + file + ".csv"));
            Files.writeString(folder.resolve("other-" + file + ".csv"), "x,0." + file + "\n", java.nio.file.StandardOpenOption.APPEND);
        }
        says(REPORT);
        RunState state = run(new Writing(Writing.Mode.FREE, Writing.Unsupported.MARK, false), GenerationOptions.DEFAULTS.with(GenerationOption.NUM_CTX, window));
        assertEquals(new RunOutcome.Done(), state.outcome().orElseThrow());
        for (SentPrompt prompt : state.prompts()) {
            int answer = prompt.request().options().get(GenerationOption.NUM_PREDICT).orElseThrow().intValue();
            assertTrue(prompt.estimatedTokens() + answer <= window, prompt.estimatedTokens() + " and " + answer);
            assertTrue(window < 1024 || prompt.request().messages().getLast().content().contains("median"), "some data has room");
        }
    }

    @Test
    void aWindowThatIsTooSmallForTheInstructionsIsRefused() {
        assertInstanceOf(RunOutcome.PromptTooLong.class, run(new Writing(Writing.Mode.FREE, Writing.Unsupported.MARK, false),
                GenerationOptions.DEFAULTS.with(GenerationOption.NUM_CTX, 256).with(GenerationOption.NUM_PREDICT, 200)).outcome().orElseThrow());
        assertEquals(0, server.requests("/api/chat").size());
    }

    @Test
    void aLoopIsCutAndSaid() {
        says("## Key Findings\n\n" + "- The median ttft_s of model beta is 0.103 s.\n".repeat(60));
        RunState state = run(Writing.Unsupported.MARK, false);
        assertTrue(body(state).length() < 400, body(state));
        assertTrue(state.dropped().stream().anyMatch(dropped -> dropped.reason().equals("endless repetition")));
    }

    @Test
    void aTextThatWasCutOffEndsWithItsLastWholeSentence() {
        server.on("/api/chat", _ -> {
            Reply reply = Reply.stream();
            for (String token : SchemaAnswer.tokens("The folder holds 1 CSV file. The median ttft_s of mod")) {
                reply = reply.chunk(Reply.token(token));
            }
            return reply.chunk(Reply.done("length", 20)).end();
        });
        assertEquals("The folder holds 1 CSV file.", body(run(Writing.Unsupported.MARK, false)).strip());
    }

    @Test
    void aModelThatSaysNothingGivesAReportThatSaysSo() {
        says("");
        RunState state = run(Writing.Unsupported.MARK, false);
        assertEquals("The model wrote nothing that the data carries.", body(state).strip());
        assertEquals(Origin.PROGRAM, state.body().getFirst().origin());
    }
}
