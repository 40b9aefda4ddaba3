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
import dev.chimera.core.run.RunFold;
import dev.chimera.core.run.RunOutcome;
import dev.chimera.core.run.RunRequest;
import dev.chimera.core.run.RunState;
import dev.chimera.core.run.Runner;
import dev.chimera.core.run.StandardEngines;
import dev.chimera.testkit.ScriptedOllama;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    private static final String SECRET = "Bearer the-secret-token";
    private final List<String> troubles = new ArrayList<>();
    private Path home = Path.of("");
    private Path folder = Path.of("");

    @BeforeEach
    void data(@TempDir Path fresh) throws IOException {
        home = fresh.resolve("home");
        folder = Files.createDirectory(fresh.resolve("data"));
        StringBuilder rows = new StringBuilder("model,ttft_s\n");
        for (int i = 0; i < 12; i++) {
            rows.append(i % 2 == 0 ? "alpha,0.2" : "beta,0.1").append(i).append('\n');
        }
        Files.writeString(folder.resolve("runs.csv"), rows);
        Files.writeString(folder.resolve("run.json"), "{\"tokens_s\": [41.5, 43.25], \"at\": \"2026-01-01T00:00:00Z\"}");
    }

    private Journals journals() {
        return new Journals(home, state -> "# Report of " + state.body().size() + " parts\n", Clock.systemUTC());
    }

    private RunRequest request(Engine engine) {
        return new RunRequest(folder, Set.of("x.csv"), new Agent("Insight", "You are calm."), engine,
                GenerationOptions.DEFAULTS.with(GenerationOption.TEMPERATURE, new BigDecimal("0.50")));
    }

    private RunState run(RunRequest request) {
        RunFold fold = new RunFold((_, _) -> { });
        new Runner(new StandardEngines(Duration.ZERO, Deadlines.DEFAULTS), Clock.systemUTC()).run(request, journals().recording(fold, troubles::add),
                new Cancellation());
        return fold.state();
    }

    private Path only() throws IOException {
        try (Stream<Path> runs = Files.list(home.resolve("runs"))) {
            return runs.reduce((_, _) -> {
                throw new AssertionError("more than one run");
            }).orElseThrow();
        }
    }

    @Test
    void aJournalReadBackIsTheRun() throws IOException {
        RunState state = run(request(new Engine.BuiltIn()));
        RunState read = JournalReader.read(only()).orElseThrow();
        assertEquals(state.ingested().orElseThrow().facts().all(), read.ingested().orElseThrow().facts().all());
        assertEquals(state.ingested().orElseThrow().inventory(), read.ingested().orElseThrow().inventory());
        assertEquals(state.ingested().orElseThrow().smells(), read.ingested().orElseThrow().smells());
        assertEquals(state.request(), read.request());
        assertEquals(state.took(), read.took());
        assertEquals(state.prompts(), read.prompts());
        assertEquals(state.calls(), read.calls());
        assertEquals(state.notes(), read.notes());
        assertEquals(state.body(), read.body());
        assertEquals(state.outcome(), read.outcome());
        assertEquals(List.of(), troubles);
    }

    @Test
    void aRunThroughAServerIsReadBackWithItsMeasurements() throws IOException {
        try (ScriptedOllama server = new ScriptedOllama()) {
            RunState state = run(request(new Engine.Ollama(server.endpoint(), "tiny:1b")));
            RunState read = JournalReader.read(only()).orElseThrow();
            assertEquals(state.calls(), read.calls());
            assertTrue(state.calls().getFirst().result().record().server().isPresent());
            assertEquals(state.request(), read.request());
        }
    }

    @Test
    void everyFailureIsReadBack() throws IOException {
        RunState state = run(request(new Engine.Ollama(ScriptedOllama.nowhere(), "tiny:1b")));
        assertEquals(state.outcome(), JournalReader.read(only()).orElseThrow().outcome());
    }

    @Test
    void noFileOfARunHoldsASecret() throws IOException {
        try (ScriptedOllama server = new ScriptedOllama()) {
            run(request(new Engine.Ollama(server.endpoint().withBearer("the-secret-token"), "tiny:1b")));
            assertEquals(SECRET, server.requests("/api/chat").getFirst().headers().get("authorization"), "it was really sent");
        }
        List<Path> files;
        try (Stream<Path> walk = Files.walk(home)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        assertEquals(4, files.size());
        for (Path file : files) {
            assertFalse(Files.readString(file).contains("the-secret-token"), file.toString());
        }
    }

    @Test
    void afterTheEndThereAreASummaryAndTheReport() throws IOException {
        RunState state = run(request(new Engine.BuiltIn()));
        JsonNode summary = new ObjectMapper().readTree(only().resolve("run.json").toFile());
        assertEquals("Done", summary.at("/outcome/kind").asText());
        assertEquals("Insight", summary.at("/request/agent/name").asText());
        assertEquals(2, summary.at("/files").asInt());
        assertFalse(summary.at("/environment/os").asText().isEmpty());
        assertEquals(RunFolder.VERSION, summary.path("version").asInt());
        assertEquals("# Report of " + state.body().size() + " parts\n", Files.readString(only().resolve("report.md")));
        assertEquals(Optional.empty(), journals().newestUnfinished());
    }

    @Test
    void aHomeThatCannotBeWrittenIsSaidOnceAndTheRunGoesOn() throws IOException {
        Files.writeString(home, "a file where the folder should be");
        assertEquals(new RunOutcome.Done(), run(request(new Engine.BuiltIn())).outcome().orElseThrow());
        assertEquals(1, troubles.size(), troubles.toString());
    }

    @Test
    void aFullDiskIsSaidOnceAndTheRunGoesOn() throws IOException {
        Path full = Path.of("/dev/full");
        if (Files.exists(full)) {
            Path run = Files.createDirectories(home.resolve("runs/20260101-000000-1"));
            Files.createSymbolicLink(run.resolve("journal.ndjson"), full);
            List<RunEvent> seen = new ArrayList<>();
            Journal journal = new Journal(new Journal.Place(run, Journal.MOST_BYTES, _ -> "", troubles::add), Clock.systemUTC(), seen::add);
            List<RunEvent> events = List.of(started(), written("One."), written("Two."), new RunEvent.Ended(new RunOutcome.Done()));
            events.forEach(journal);
            assertEquals(events, seen);
            assertEquals(1, troubles.size(), troubles.toString());
        }
    }

    @Test
    void aTornLastLineUnknownKindsAndUnknownFieldsArePassedOver() throws IOException {
        Path run = killed(written("One."));
        Files.writeString(run.resolve("journal.ndjson"), """
                {"at":"2026-01-01T00:00:00Z","event":{"kind":"Applauded","by":"all"}}
                {"at":"2026-01-01T00:00:00Z","host":"x","event":{"kind":"PendingChanged","markdown":"Two","colour":"red"}}
                no JSON at all
                {"at":"2026-01-01T00:00:00Z","event":{"kind":"PendingChanged"}}
                {"at":"2026-01-01T00:00:00Z","event":{"kind":"PendingCh""", StandardOpenOption.APPEND);
        RunState read = JournalReader.read(run).orElseThrow();
        assertEquals("One.", read.body().getFirst().markdown());
        assertEquals("Two", read.pending());
        assertTrue(read.running());
    }

    @Test
    void anUnfinishedRunIsFoundAndOnceOpenedHasEnded() throws IOException {
        Path run = killed(written("One."), new RunEvent.PendingChanged("Two is"));
        Files.writeString(run.resolve("journal.ndjson"), "{\"at\":\"2026", StandardOpenOption.APPEND);
        UnfinishedRun found = journals().newestUnfinished().orElseThrow();
        assertEquals(new UnfinishedRun(run, folder, Instant.EPOCH), found);
        RunState opened = journals().open(found);
        assertEquals(Optional.of(new RunOutcome.Interrupted()), opened.outcome());
        assertEquals("Two is", opened.pending());
        assertEquals(Optional.empty(), journals().newestUnfinished());
        assertEquals(opened, JournalReader.read(run).orElseThrow());
        assertTrue(Files.exists(run.resolve("report.md")));
    }

    @Test
    void aRunThatIsStillBeingWrittenIsNotUnfinished() throws IOException {
        Path run = killed(written("One."));
        try (JournalFolder held = JournalFolder.open(run, Journal.MOST_BYTES)) {
            held.append(List.of());
            assertEquals(Optional.empty(), journals().newestUnfinished());
        }
        assertTrue(journals().newestUnfinished().isPresent());
    }

    private RunEvent.Started started() {
        return new RunEvent.Started(request(new Engine.BuiltIn()), Instant.EPOCH);
    }

    private static RunEvent written(String text) {
        return new RunEvent.BodyWritten(new BodyPart(text, Origin.PROGRAM, List.of()));
    }

    /// The folder of a run of which only these events were written.
    private Path killed(RunEvent... events) throws IOException {
        Path run = home.resolve("runs/20260101-000000-1");
        try (JournalFolder journal = JournalFolder.open(run, Journal.MOST_BYTES)) {
            Consumer<RunEvent> append = event -> {
                try {
                    journal.append(List.of(new JournalLine(Instant.EPOCH, event)));
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            };
            append.accept(started());
            List.of(events).forEach(append);
        }
        return run;
    }
}
