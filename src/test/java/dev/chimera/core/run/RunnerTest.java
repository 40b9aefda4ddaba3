package dev.chimera.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.core.llm.Cancellation;
import dev.chimera.core.llm.GenerationOptions;
import dev.chimera.core.llm.LlmFailure;
import dev.chimera.core.llm.ollama.Deadlines;
import dev.chimera.core.prose.FactText;
import dev.chimera.testkit.Reply;
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

class RunnerTest {
    private final Runner runner = new Runner(new StandardEngines(Duration.ZERO, Deadlines.DEFAULTS), Clock.systemUTC());
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

    private RunState run(Engine engine) {
        RunRequest request = new RunRequest(folder, Set.of(), new Agent("Insight", "You are calm."), engine, GenerationOptions.DEFAULTS);
        RunFold fold = new RunFold((_, _) -> { });
        runner.run(request, fold, new Cancellation());
        return fold.state();
    }

    private static Engine tiny(ScriptedOllama server) {
        return new Engine.Ollama(server.endpoint(), "tiny:1b");
    }

    @Test
    void theBuiltInWriterDoesTheWholeReport() {
        RunState state = run(new Engine.BuiltIn());
        assertEquals(new RunOutcome.Done(), state.outcome().orElseThrow());
        assertTrue(state.calls().stream().allMatch(call -> call.verdict().isEmpty()), "every phrase passes its own checks");
        assertTrue(state.body().stream().anyMatch(part -> part.origin() == Origin.PHRASE));
    }

    @Test
    void everyFigureOfTheBodyStandsForItsFact() {
        RunState state = run(new Engine.BuiltIn());
        var facts = state.ingested().orElseThrow().facts();
        state.body().forEach(part -> part.figures().forEach(figure -> {
            String value = FactText.of(facts.get(figure.fact()));
            assertTrue(value.equals(figure.printed()) || value.equals("-" + figure.printed()), figure + " is " + value);
            assertTrue(part.markdown().contains(figure.printed()), part.markdown());
        }));
    }

    @Test
    void anEmptyFolderCallsNoModelAndGivesTheReason(@TempDir Path empty) throws IOException {
        Files.writeString(empty.resolve("run.log"), "x");
        folder = empty;
        try (ScriptedOllama server = new ScriptedOllama()) {
            RunState state = run(tiny(server));
            assertInstanceOf(RunOutcome.NothingToReport.class, state.outcome().orElseThrow());
            assertEquals(0, server.requests().size());
        }
    }

    @Test
    void aFolderThatIsNotThereIsUnreadable() {
        folder = folder.resolve("gone");
        assertInstanceOf(RunOutcome.FolderUnreadable.class, run(new Engine.BuiltIn()).outcome().orElseThrow());
    }

    @Test
    void aMissingModelNamesThoseThatAreThere() {
        try (ScriptedOllama server = new ScriptedOllama()) {
            server.on("/api/chat", _ -> Reply.whole(404, "{\"error\":\"model 'tiny:1b' not found\"}"));
            RunState state = run(tiny(server));
            assertEquals(new RunOutcome.ModelFailed(new LlmFailure.ModelMissing("tiny:1b", List.of("tiny:1b"))), state.outcome().orElseThrow());
        }
    }

    @Test
    void aModelThatTalksInsteadOfAnsweringIsReplacedByPhrasesOfTheProgram() {
        try (ScriptedOllama server = new ScriptedOllama()) {
            server.on("/api/chat", _ -> Reply.chat(List.of("Sure", "!", " The", " median", " is", " 98765", ".")));
            RunState state = run(tiny(server));
            assertEquals(new RunOutcome.Done(), state.outcome().orElseThrow());
            assertTrue(state.calls().stream().noneMatch(call -> call.verdict().isEmpty()));
            assertTrue(state.body().stream().noneMatch(part -> part.markdown().contains("98765")), "the model's figure is nowhere");
            assertTrue(state.body().stream().allMatch(part -> part.origin() == Origin.PROGRAM));
        }
    }

    @Test
    void aServerThatFailsOnceIsAskedAgain() {
        try (ScriptedOllama server = new ScriptedOllama()) {
            server.next("/api/chat", Reply.stream().chunk("{\"error\":\"runner died\"}\n").end());
            RunState state = run(tiny(server));
            assertEquals(new RunOutcome.Done(), state.outcome().orElseThrow());
            assertEquals(1, state.calls().stream().filter(call -> call.result().ending() instanceof LlmFailure).count());
        }
    }
}
