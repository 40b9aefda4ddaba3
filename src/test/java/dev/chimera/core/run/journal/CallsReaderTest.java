package dev.chimera.core.run.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.chimera.core.llm.Endpoint;
import dev.chimera.core.run.Engine;
import dev.chimera.core.run.RunEvent;
import dev.chimera.core.run.RunOutcome;
import dev.chimera.core.run.RunRequest;
import dev.chimera.ui.Fixtures;
import dev.chimera.ui.Requests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The calls of kept runs, read without the rest.
class CallsReaderTest {
    private static final Engine OTHER = new Engine.Ollama(Endpoint.parse("127.0.0.1"), "other:1b");
    @TempDir
    private Path home = Path.of("");

    private Journals at(int minute) {
        return new Journals(home, _ -> "", Clock.fixed(Instant.parse("2026-11-24T09:00:00Z").plusSeconds(60L * minute), ZoneOffset.UTC));
    }

    private void run(int minute, Engine engine, int calls) {
        RunRequest request = Requests.builtIn();
        Consumer<RunEvent> journal = at(minute).recording(_ -> { }, trouble -> {
            throw new AssertionError(trouble);
        });
        journal.accept(new RunEvent.Started(new RunRequest(request.folder(), request.excluded(), request.agent(), engine, request.options()),
                Instant.parse("2026-11-24T09:00:00Z").plusSeconds(60L * minute)));
        for (int call = 1; call <= calls; call++) {
            journal.accept(new RunEvent.TokensArrived("a \"CallFinished\" that is text", 5));
            journal.accept(new RunEvent.CallFinished(Fixtures.finished(call)));
        }
        journal.accept(new RunEvent.Ended(new RunOutcome.Done()));
    }

    @Test
    void theCallsOfOneModelComeInTheOrderOfTheirRuns() {
        run(1, new Engine.BuiltIn(), 2);
        run(2, OTHER, 5);
        run(3, new Engine.BuiltIn(), 1);
        run(4, new Engine.BuiltIn(), 0);
        List<KeptCalls> found = at(9).calls(new Engine.BuiltIn());
        assertEquals(List.of(List.of(Fixtures.finished(1), Fixtures.finished(2)), List.of(Fixtures.finished(1))), found.stream().map(KeptCalls::calls).toList());
        assertEquals(List.of(5), at(9).calls(OTHER).stream().map(run -> run.calls().size()).toList());
    }

    @Test
    void onlyTheNewestRunsAreRead() {
        for (int i = 0; i < 25; i++) {
            run(i, new Engine.BuiltIn(), 1);
        }
        List<KeptCalls> found = at(30).calls(new Engine.BuiltIn());
        assertEquals(20, found.size());
        assertEquals(Instant.parse("2026-11-24T09:05:00Z"), found.getFirst().startedAt());
    }

    @Test
    void damagedFoldersArePassedOver() throws IOException {
        run(1, new Engine.BuiltIn(), 1);
        Files.createDirectories(home.resolve("runs/20261124-230000-empty"));
        Files.createDirectories(home.resolve("runs/20261124-230001-torn"));
        Files.writeString(home.resolve("runs/20261124-230001-torn/journal.ndjson"), "{\"at\":\"2026-11-24T09:00:00Z\",\"event\":{\"kind\":\"Started\"\n\n[\"CallFinished\"]\n");
        assertEquals(1, at(9).calls(new Engine.BuiltIn()).size());
        assertThrows(IOException.class, () -> at(9).read(home.resolve("runs/20261124-230000-empty")));
    }

    @Test
    void aKeptRunIsReadAsItEnded() throws IOException {
        run(1, new Engine.BuiltIn(), 2);
        Path folder = at(9).calls(new Engine.BuiltIn()).getFirst().folder();
        assertEquals(List.of(Fixtures.finished(1), Fixtures.finished(2)), at(9).read(folder).calls());
        assertEquals(new RunOutcome.Done(), at(9).read(folder).outcome().orElseThrow());
    }
}
