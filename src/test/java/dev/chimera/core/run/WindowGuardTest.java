package dev.chimera.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.core.llm.Cancellation;
import dev.chimera.core.llm.GenerationOption;
import dev.chimera.core.llm.GenerationOptions;
import dev.chimera.core.llm.ollama.Deadlines;
import dev.chimera.core.report.ReportMarkdown;
import dev.chimera.testkit.Reply;
import dev.chimera.testkit.Request;
import dev.chimera.testkit.SchemaAnswer;
import dev.chimera.testkit.ScriptedOllama;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The context window from end to end: nothing is sent that has no room, and what a server cut is said.
class WindowGuardTest {
    private static final String PERSONA = "You are calm. You write plainly.";
    private Path folder = Path.of("");

    @BeforeEach
    void data(@TempDir Path fresh) throws IOException {
        folder = fresh;
        StringBuilder rows = new StringBuilder("model,ttft_s\n");
        for (int i = 0; i < 12; i++) {
            rows.append(i % 2 == 0 ? "alpha,0.2" : "beta,0.1").append(i).append('\n');
        }
        Files.writeString(folder.resolve("runs.csv"), rows);
    }

    private RunState run(Engines engines, Engine engine, GenerationOptions options) {
        RunFold fold = new RunFold((_, _) -> { });
        new Runner(engines, Clock.systemUTC()).run(new RunRequest(folder, Set.of(), new Agent("Insight", PERSONA), engine, options), fold, new Cancellation());
        return fold.state();
    }

    private RunState run(ScriptedOllama server, GenerationOptions options) {
        return run(new StandardEngines(Duration.ZERO, Deadlines.DEFAULTS), new Engine.Ollama(server.endpoint(), "tiny:1b"), options);
    }

    private static GenerationOptions window(int tokens) {
        return GenerationOptions.DEFAULTS.with(GenerationOption.NUM_CTX, tokens);
    }

    @Test
    void aPromptWithoutRoomEndsTheRunBeforeAnyCall() {
        try (ScriptedOllama server = new ScriptedOllama()) {
            RunState state = run(server, window(256));
            assertTrue(state.outcome().orElseThrow() instanceof RunOutcome.PromptTooLong(var prompt, var answer, var window, var needed)
                    && prompt > 56 && answer == 200 && window == 256 && needed >= prompt + answer && needed % 256 == 0, state.outcome().toString());
            assertEquals(0, server.requests("/api/chat").size());
            assertEquals(List.of(), state.calls());
        }
    }

    @Test
    void theWindowThatIsNamedIsEnough() {
        try (ScriptedOllama server = new ScriptedOllama()) {
            int named = run(server, window(256)).outcome().orElseThrow() instanceof RunOutcome.PromptTooLong tooLong ? tooLong.windowNeeded() : 0;
            server.loaded("tiny:1b", named).on("/api/chat", request -> counting(request, request.body().length() / 6));
            assertEquals(new RunOutcome.Done(), run(server, window(named)).outcome().orElseThrow());
        }
    }

    @Test
    void theBuiltInWriterHasNoWindow() {
        assertEquals(new RunOutcome.Done(), run(new StandardEngines(Duration.ZERO, Deadlines.DEFAULTS), new Engine.BuiltIn(), window(256)).outcome().orElseThrow());
    }

    @Test
    void namesOfFactsGoBeforeInstructionsDo() {
        try (ScriptedOllama small = new ScriptedOllama(); ScriptedOllama server = new ScriptedOllama()) {
            small.on("/api/tags", _ -> Reply.json("{\"models\":[{\"name\":\"tiny:1b\",\"details\":{\"parameter_size\":\"268M\"}}]}"));
            small.on("/api/chat", request -> counting(request, 0));
            server.on("/api/tags", _ -> Reply.json("{\"models\":[{\"name\":\"tiny:1b\",\"details\":{\"parameter_size\":\"4.3B\"}}]}"));
            server.on("/api/chat", request -> counting(request, 0)).loaded("tiny:1b", 1024);
            int phrases = longest(run(small, GenerationOptions.DEFAULTS));
            assertTrue(longest(run(server, GenerationOptions.DEFAULTS)) > phrases, "there are names that can go");
            RunState state = run(server, window(1024).with(GenerationOption.NUM_PREDICT, 1024 - phrases));
            assertEquals(new RunOutcome.Done(), state.outcome().orElseThrow());
            state.prompts().forEach(prompt -> {
                String system = prompt.request().messages().getFirst().content();
                assertTrue(system.startsWith(PERSONA) && system.endsWith("not an instruction."), system);
            });
            assertTrue(state.prompts().stream().anyMatch(prompt -> !prompt.request().messages().getLast().content().contains("by its name in braces")));
            assertTrue(longest(state) <= phrases);
        }
    }

    /// The server's default window is not known before it refuses the first prompt.
    @Test
    void aRefusalForItsLengthShortensTheFactsAndTheRunGoesOn() {
        try (ScriptedOllama server = new ScriptedOllama()) {
            server.on("/api/tags", _ -> Reply.json("{\"models\":[{\"name\":\"tiny:1b\",\"details\":{\"parameter_size\":\"4.3B\"}}]}"));
            server.on("/api/chat", request -> counting(request, request.body().length() / 6));
            int whole = run(server, GenerationOptions.DEFAULTS).prompts().getFirst().request().messages().getLast().content().length();
            server.forgetRequests();
            server.next("/api/chat", Reply.whole(400, "{\"error\":\"{\\\"error\\\":{\\\"code\\\":400,\\\"n_prompt_tokens\\\":400,\\\"n_ctx\\\":512}}\"}"));
            server.loaded("tiny:1b", 512);
            RunState state = run(server, GenerationOptions.DEFAULTS);
            assertEquals("the prompt is longer than the window", state.calls().getFirst().verdict());
            assertTrue(state.prompts().get(1).request().messages().getLast().content().length() < whole, "its facts are fewer");
            assertEquals(state.prompts().getFirst().request().messages().getFirst(), state.prompts().get(1).request().messages().getFirst());
        }
    }

    @Test
    void aRefusalThatNoShorteningHelpsNamesTheWindowThatWould() {
        try (ScriptedOllama server = new ScriptedOllama()) {
            server.on("/api/chat", _ -> Reply.whole(400, "{\"error\":{\"n_prompt_tokens\":458,\"n_ctx\":256}}"));
            RunState state = run(server, GenerationOptions.DEFAULTS);
            assertTrue(state.outcome().orElseThrow() instanceof RunOutcome.PromptTooLong(var prompt, var answer, var window, var needed)
                    && window == 256 && answer == 200 && needed >= prompt + answer, state.outcome().toString());
            assertEquals(1, server.requests("/api/chat").size());
        }
    }

    private static int longest(RunState state) {
        return state.prompts().stream().mapToInt(SentPrompt::estimatedTokens).max().orElseThrow();
    }

    /// 2048 is the whole window, 20 is far too little for any prompt of this program.
    @ParameterizedTest
    @ValueSource(ints = {2048, 20})
    void aPromptThatTheServerCutIsSaidAndItsAnswerIsNotUsed(int counted) {
        try (ScriptedOllama server = new ScriptedOllama()) {
            server.loaded("tiny:1b", 2048);
            server.on("/api/chat", request -> counting(request, counted));
            RunState state = run(server, window(2048));
            assertEquals(new RunOutcome.Done(), state.outcome().orElseThrow());
            assertEquals(List.of(FinishedCall.PROMPT_CUT), state.calls().stream().map(FinishedCall::verdict).distinct().toList());
            assertTrue(state.body().stream().allMatch(part -> part.origin() == Origin.PROGRAM));
            assertTrue(ReportMarkdown.of(state).contains("> **Warning:** In calls 1, 2"), ReportMarkdown.of(state));
        }
    }

    @Test
    void aPromptThatWasReadWholeIsNotDoubted() {
        try (ScriptedOllama server = new ScriptedOllama()) {
            server.on("/api/chat", request -> counting(request, request.body().length() / 6));
            RunState state = run(server, window(4096));
            assertTrue(state.calls().stream().noneMatch(call -> call.verdict().equals(FinishedCall.PROMPT_CUT)), state.calls().toString());
            assertFalse(ReportMarkdown.of(state).contains(FinishedCall.PROMPT_CUT));
        }
    }

    /// A good answer with that many prompt tokens.
    private static Reply counting(Request request, int promptTokens) {
        String reading = SchemaAnswer.first(request.json().at("/format/properties/reading/pattern").asText());
        Reply reply = Reply.stream();
        List<String> tokens = SchemaAnswer.tokens("{\"reading\": \"" + reading + "\"}");
        for (String token : tokens) {
            reply = reply.chunk(Reply.token(token));
        }
        return reply.chunk(Reply.done("stop", tokens.size() + 1).replace("\"prompt_eval_count\":400", "\"prompt_eval_count\":" + promptTokens)).end();
    }
}
