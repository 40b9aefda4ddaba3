package dev.chimera.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.core.llm.CallRecord;
import dev.chimera.core.llm.CallResult;
import dev.chimera.core.llm.Cancellation;
import dev.chimera.core.llm.GenerationOptions;
import dev.chimera.core.llm.ollama.Deadlines;
import dev.chimera.core.run.journal.Journals;
import dev.chimera.testkit.Reply;
import dev.chimera.testkit.Request;
import dev.chimera.testkit.ScriptedOllama;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A run that ended at any place goes on there: nothing that was answered is asked again, and nothing is lost.
class ResumeTest {
    private Path folder = Path.of("");
    private Path home = Path.of("");
    private final List<String> troubles = new ArrayList<>();

    @BeforeEach
    void data(@TempDir Path fresh) throws IOException {
        folder = Files.createDirectory(fresh.resolve("data"));
        home = fresh.resolve("home");
        StringBuilder rows = new StringBuilder("model,ttft_s,tokens_s\n");
        for (int i = 0; i < 12; i++) {
            rows.append(i % 2 == 0 ? "alpha,0.2" : "beta,0.1").append(i).append(',').append(i == 0 ? 900 : 40 + i).append('\n');
        }
        Files.writeString(folder.resolve("runs.csv"), rows);
    }

    private Runner runner() {
        return new Runner(new StandardEngines(Duration.ZERO, Deadlines.DEFAULTS), Clock.systemUTC());
    }

    private Journals journals() {
        return new Journals(home, state -> "parts: " + state.body().size(), Clock.systemUTC());
    }

    private RunRequest request(ScriptedOllama server) {
        Engine engine = new Engine.Ollama(server.endpoint(), "tiny:1b");
        return new RunRequest(folder, Set.of(), new Agent("Insight", "You are calm."), engine, GenerationOptions.DEFAULTS);
    }

    /// Thrown through a run, as a process that is killed ends: nothing is told any more.
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /// The run until that many events of the kind were told; what came until then.
    private List<RunEvent> killed(ScriptedOllama server, Class<? extends RunEvent> kind, int count) {
        List<RunEvent> events = new ArrayList<>();
        try {
            runner().run(request(server), event -> {
                if (events.stream().filter(kind::isInstance).count() == count) {
                    throw new Killed();
                }
                events.add(event);
            }, new Cancellation());
        } catch (Killed expected) {
            return events;
        }
        throw new AssertionError("there were no " + count + " events");
    }

    private RunState resumed(ScriptedOllama server, List<RunEvent> before) {
        EarlierPart earlier = new EarlierPart();
        before.forEach(earlier);
        RunFold fold = new RunFold((_, _) -> { });
        runner().run(request(server), earlier, fold, new Cancellation());
        return fold.state();
    }

    private static List<String> sent(ScriptedOllama server) {
        return server.requests("/api/chat").stream().map(Request::body).toList();
    }

    private static List<String> text(RunState state) {
        return state.body().stream().map(BodyPart::markdown).toList();
    }

    /// Killed after an answer that was not yet part of the report, after one that was, and within a call.
    @ParameterizedTest
    @ValueSource(classes = {RunEvent.CallFinished.class, RunEvent.NoteWritten.class, RunEvent.CallStarted.class})
    void aRunThatWasKilledAsksOnlyWhatWasNotAnswered(Class<? extends RunEvent> kind) {
        try (ScriptedOllama whole = new ScriptedOllama(); ScriptedOllama first = new ScriptedOllama(); ScriptedOllama second = new ScriptedOllama()) {
            RunState all = resumed(whole, List.of());
            List<RunEvent> before = killed(first, kind, 2);
            RunState state = resumed(second, before);
            assertEquals(new RunOutcome.Done(), state.outcome().orElseThrow());
            assertEquals(text(all), text(state));
            List<String> asked = new ArrayList<>(sent(first).subList(0, (int) before.stream().filter(RunEvent.CallFinished.class::isInstance).count()));
            asked.addAll(sent(second));
            assertEquals(sent(whole), asked, "every question once, in order");
            assertEquals(all.calls().size(), state.calls().size());
        }
    }

    @Test
    void answersKeepTheirMeasurementsAndTheirTimeCounts() {
        try (ScriptedOllama server = new ScriptedOllama()) {
            List<RunEvent> before = new ArrayList<>(killed(server, RunEvent.CallFinished.class, 2));
            before.replaceAll(event -> event instanceof RunEvent.CallFinished(var call) ? new RunEvent.CallFinished(slow(call)) : event);
            RunState state = resumed(server, before);
            List<FinishedCall> known = before.stream().flatMap(event -> event instanceof RunEvent.CallFinished(var call)
                    ? Stream.of(call) : Stream.empty()).toList();
            assertEquals(known, state.calls().subList(0, known.size()));
            assertTrue(state.took().getOrDefault(Stage.ANALYSIS, Duration.ZERO).compareTo(Duration.ofHours(2)) >= 0, state.took().toString());
        }
    }

    private static FinishedCall slow(FinishedCall call) {
        var record = call.result().record();
        var slow = new CallRecord(record.startedAt(), Duration.ofHours(1), record.firstToken(), record.firstAnswer(), record.chunks(),
                record.gaps(), record.server(), record.temperature(), record.identity());
        return new FinishedCall(call.call(), call.stage(),
                new CallResult(call.result().text(), call.result().thinking(), call.result().ending(), slow), call.verdict());
    }

    @Test
    void aCallThatFailedIsAskedAgainAndTheFolderIsNotReadAgain() throws IOException {
        try (ScriptedOllama server = new ScriptedOllama()) {
            server.next("/api/chat", Reply.chat(List.of("{\"reading\": \"This is not one of the phrases.\"}")));
            server.next("/api/chat", Reply.whole(401, "{\"error\":\"unauthorized\"}"));
            List<RunEvent> before = new ArrayList<>();
            runner().run(request(server), before::add, new Cancellation());
            assertInstanceOf(RunOutcome.ModelFailed.class, before.getLast() instanceof RunEvent.Ended(var outcome) ? outcome : null);
            List<String> sentBefore = sent(server);
            Files.delete(folder.resolve("runs.csv"));
            RunState state = resumed(server, before);
            assertEquals(new RunOutcome.Done(), state.outcome().orElseThrow());
            assertEquals(sentBefore.get(1), sent(server).get(2), "the question that was refused comes first");
            assertEquals("not of the asked shape", state.calls().getFirst().verdict(), "the answer that was not accepted was not asked for again");
        }
    }

    @Test
    void aServerThatIsGoneTakesNothingAwayOfWhatWasThere() {
        List<RunEvent> before;
        try (ScriptedOllama server = new ScriptedOllama()) {
            before = killed(server, RunEvent.BodyWritten.class, 4);
        }
        EarlierPart earlier = new EarlierPart();
        before.forEach(earlier);
        RunFold fold = new RunFold((_, _) -> { });
        Engine gone = new Engine.Ollama(ScriptedOllama.nowhere(), "tiny:1b");
        runner().run(new RunRequest(folder, Set.of(), new Agent("Insight", "You are calm."), gone, GenerationOptions.DEFAULTS), earlier, fold, new Cancellation());
        assertInstanceOf(RunOutcome.ModelFailed.class, fold.state().outcome().orElseThrow());
        assertTrue(fold.state().body().size() >= 4);
    }

    @Test
    void aRunGoesOnInItsOwnFolder() throws IOException {
        try (ScriptedOllama server = new ScriptedOllama()) {
            server.next("/api/chat", Reply.whole(401, "{\"error\":\"unauthorized\"}"));
            record(server, journals().newFolder(), new EarlierPart());
            Path run = only();
            assertTrue(Files.readString(run.resolve("run.json")).contains("\"kind\" : \"ModelFailed\""));
            EarlierPart earlier = journals().earlier(run);
            assertEquals(request(server), earlier.request().orElseThrow());
            record(server, run, earlier);
            assertEquals(run, only());
            assertTrue(Files.readString(run.resolve("run.json")).contains("\"kind\" : \"Done\""));
            int all = journals().earlier(run).answers();
            record(server, run, journals().earlier(run));
            assertEquals(all, journals().earlier(run).answers(), "an answer that was repeated is still one");
            assertEquals(List.of(), troubles);
        }
    }

    private void record(ScriptedOllama server, Path run, EarlierPart earlier) {
        Consumer<RunEvent> journal = journals().recording(run, _ -> { }, troubles::add);
        runner().run(request(server), earlier, journal, new Cancellation());
    }

    private Path only() throws IOException {
        try (var runs = Files.list(home.resolve("runs"))) {
            return runs.reduce((_, _) -> {
                throw new AssertionError("more than one run");
            }).orElseThrow();
        }
    }
}
