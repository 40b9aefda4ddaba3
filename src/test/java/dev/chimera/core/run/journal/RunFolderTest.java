package dev.chimera.core.run.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.chimera.core.llm.Cancellation;
import dev.chimera.core.llm.GenerationOption;
import dev.chimera.core.llm.GenerationOptions;
import dev.chimera.core.llm.ollama.Deadlines;
import dev.chimera.core.run.Agent;
import dev.chimera.core.run.BodyPart;
import dev.chimera.core.run.Engine;
import dev.chimera.core.run.Origin;
import dev.chimera.core.run.RunEvent;
import dev.chimera.core.run.RunRequest;
import dev.chimera.core.run.RunState;
import dev.chimera.core.run.Runner;
import dev.chimera.core.run.StandardEngines;
import dev.chimera.testkit.ScriptedOllama;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {
    private Path home = Path.of("");
    private Path folder = Path.of("");

    @BeforeEach
    void data(@TempDir Path fresh) throws IOException {
        home = fresh.resolve("home");
        folder = Files.createDirectory(fresh.resolve("data"));
        Files.writeString(folder.resolve("runs.csv"), "model,ttft_s\nalpha,0.2\nalpha,0.3\nbeta,0.1\nbeta,0.4\n");
    }

    private RunRequest request(Engine engine) {
        return new RunRequest(folder, Set.of(), new Agent("Insight", "You are calm."), engine,
                GenerationOptions.DEFAULTS.with(GenerationOption.TEMPERATURE, new BigDecimal("0.50")));
    }

    private Journals journals(String report) {
        return new Journals(home, _ -> report, Clock.systemUTC());
    }

    private RunFolder only() throws IOException {
        try (Stream<Path> runs = Files.list(RunFolder.allIn(home))) {
            return new RunFolder(runs.findFirst().orElseThrow());
        }
    }

    @Test
    void theSummaryHoldsWhatWasInForceHowFastItWasAndWhatTheFiguresAreWorth() throws IOException {
        try (ScriptedOllama server = new ScriptedOllama()) {
            new Runner(new StandardEngines(Duration.ZERO, Deadlines.DEFAULTS), Clock.systemUTC()).run(request(new Engine.Ollama(server.endpoint(), "tiny:1b")),
                    journals("The folder holds 1 CSV file and 7 JSON files.\n").recording(_ -> { }, _ -> { }), new Cancellation());
        }
        JsonNode summary = new ObjectMapper().readTree(only().summary().toFile());
        assertEquals(RunFolder.VERSION, summary.path("version").asInt());
        assertEquals("0.50", summary.at("/effective/temperature").asText());
        assertEquals("tiny:1b", summary.at("/identity/model").asText());
        assertTrue(summary.at("/speeds/0/ttftMillis/median").asDouble() > 0, summary.toPrettyString());
        assertTrue(summary.at("/speeds/0/tokensPerSecond/n").asInt() > 0, summary.toPrettyString());
        assertEquals(1, summary.at("/figures/supported").asInt());
        assertEquals(1, summary.at("/figures/contradicted").asInt());
        JsonNode figures = new ObjectMapper().readTree(only().figures().toFile());
        assertEquals(List.of("supported", "contradicted"), List.of(figures.at("/0/label").asText(), figures.at("/1/label").asText()));
    }

    @Test
    void aFolderOfALaterVersionIsReadAndNotChanged() throws IOException {
        RunFolder run = new RunFolder(RunFolder.allIn(home).resolve("20260101-000000-1"));
        try (JournalFolder journal = JournalFolder.open(run.path(), Journal.MOST_BYTES)) {
            journal.append(List.of(new JournalLine(Instant.EPOCH, new RunEvent.Started(request(new Engine.BuiltIn()), Instant.EPOCH)),
                    new JournalLine(Instant.EPOCH, new RunEvent.BodyWritten(new BodyPart("One.", Origin.PROGRAM, List.of())))));
        }
        assertTrue(journals("").newestUnfinished().isPresent());
        String later = Files.readString(run.journal()).replaceFirst("\"version\":1", "\"version\":2");
        Files.writeString(run.journal(), later);
        assertTrue(run.newer());
        assertEquals(Optional.empty(), journals("").newestUnfinished());
        RunState opened = journals("").open(new UnfinishedRun(run.path(), folder, Instant.EPOCH));
        assertEquals("One.", opened.body().getFirst().markdown());
        assertEquals(later, Files.readString(run.journal()));
        assertFalse(Files.exists(run.summary()));
    }
}
