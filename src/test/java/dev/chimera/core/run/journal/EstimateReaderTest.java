package dev.chimera.core.run.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.chimera.core.llm.Cancellation;
import dev.chimera.core.llm.Endpoint;
import dev.chimera.core.llm.GenerationOptions;
import dev.chimera.core.llm.TokenEstimate;
import dev.chimera.core.llm.ollama.Deadlines;
import dev.chimera.core.run.Agent;
import dev.chimera.core.run.Engine;
import dev.chimera.core.run.RunFold;
import dev.chimera.core.run.RunRequest;
import dev.chimera.core.run.RunState;
import dev.chimera.core.run.Runner;
import dev.chimera.core.run.SentPrompt;
import dev.chimera.core.run.StandardEngines;
import dev.chimera.testkit.ScriptedOllama;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What earlier runs of a model tell a new one of its tokens.
class EstimateReaderTest {
    private static final Engine ENGINE = new Engine.Ollama(Endpoint.parse("127.0.0.1"), "tiny:1b");
    @TempDir
    private Path fresh = Path.of("");

    private Journals journals() {
        return new Journals(fresh.resolve("home"), _ -> "", Clock.systemUTC());
    }

    private void summary(int number, String text) throws IOException {
        Path run = Files.createDirectories(fresh.resolve("home/runs/" + String.format(Locale.ROOT, "20261101-%06d-a", number)));
        Files.writeString(run.resolve("run.json"), text);
    }

    private void summary(int number, String model, double charactersPerToken) throws IOException {
        summary(number, "{\"version\":1,\"request\":{\"engine\":{\"kind\":\"Ollama\",\"model\":\"" + model + "\"}},\"charactersPerToken\":" + charactersPerToken + "}");
    }

    private RunState run(ScriptedOllama server, Path data, String model) {
        RunFold fold = new RunFold((_, _) -> { });
        RunRequest request = new RunRequest(data, Set.of(), new Agent("Insight", "You are calm."), new Engine.Ollama(server.endpoint(), model), GenerationOptions.DEFAULTS);
        new Runner(new StandardEngines(Duration.ZERO, Deadlines.DEFAULTS), Clock.systemUTC(), journals()::estimate)
                .run(request, journals().recording(fold, trouble -> {
                    throw new AssertionError(trouble);
                }), new Cancellation());
        return fold.state();
    }

    /// The server counts 400 tokens in every prompt.
    @Test
    void aRunBeginsWithWhatTheServerCountedInTheOneBefore() throws IOException {
        Path data = Files.createDirectory(fresh.resolve("data"));
        Files.writeString(data.resolve("runs.csv"), "model,ttft_s\n" + "alpha,0.21\nbeta,0.15\n".repeat(6));
        try (ScriptedOllama server = new ScriptedOllama()) {
            RunState first = run(server, data, "tiny:1b");
            TokenEstimate counted = TokenEstimate.uncalibrated();
            for (SentPrompt prompt : first.prompts()) {
                counted = counted.after("tiny:1b", prompt.request().messages(), 400);
            }
            SentPrompt again = run(server, data, "tiny:1b").prompts().getFirst();
            assertEquals(counted.tokens("tiny:1b", again.request().messages()), again.estimatedTokens());
            assertNotEquals(first.prompts().getFirst().estimatedTokens(), again.estimatedTokens());
            SentPrompt other = run(server, data, "other:1b").prompts().getFirst();
            assertEquals(TokenEstimate.uncalibrated().tokens("other:1b", other.request().messages()), other.estimatedTokens());
        }
    }

    @Test
    void theDensestTextOfTheNewestFiveRunsHolds() throws IOException {
        summary(1, "tiny:1b", 0.9);
        for (int number = 2; number <= 6; number++) {
            summary(number, "tiny:1b", 3 + number / 10.0);
        }
        summary(7, "other:1b", 1.1);
        assertEquals(TokenEstimate.uncalibrated().with("tiny:1b", 3.2), journals().estimate(ENGINE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1]", "{\"version\":1,\"request\":{\"engine\":{\"kind\":\"Ollama\",\"model\":\"tiny:1b\"}}}",
            "{\"request\":{\"engine\":{\"kind\":\"Ollama\",\"model\":\"tiny:1b\"}},\"charactersPerToken\":null}",
            "{\"request\":{\"engine\":{\"kind\":\"Ollama\",\"model\":\"tiny:1b\"}},\"charactersPerToken\":\"3\"}",
            "{\"request\":{\"engine\":{\"kind\":\"Ollama\",\"model\":\"tiny:1b\"}},\"charactersPerToken\":0.001}",
            "{\"request\":{\"engine\":{\"kind\":\"Foreign\",\"model\":\"tiny:1b\"}},\"charactersPerToken\":1.2}"})
    void whatIsDamagedOldOrNotMeasuredHereChangesNothing(String text) throws IOException {
        summary(2, text);
        summary(1, "tiny:1b", 3.5);
        assertEquals(TokenEstimate.uncalibrated().with("tiny:1b", 3.5), journals().estimate(ENGINE));
    }

    @Test
    void withoutKeptRunsNothingIsCalibrated() {
        assertFalse(journals().estimate(ENGINE).isCalibrated("tiny:1b"));
        assertEquals(TokenEstimate.uncalibrated(), journals().estimate(new Engine.BuiltIn()));
    }
}
