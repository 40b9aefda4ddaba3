package dev.chimera.core.run.agents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.chimera.core.llm.Cancellation;
import dev.chimera.core.llm.GenerationOption;
import dev.chimera.core.llm.GenerationOptions;
import dev.chimera.core.llm.ollama.Deadlines;
import dev.chimera.core.report.ReportMarkdown;
import dev.chimera.core.run.Agent;
import dev.chimera.core.run.Engine;
import dev.chimera.core.run.RunState;
import dev.chimera.core.run.StandardEngines;
import dev.chimera.core.run.history.History;
import dev.chimera.core.run.history.KeptRun;
import dev.chimera.core.run.journal.Journals;
import dev.chimera.testkit.ScriptedOllama;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is kept of two agents, and what comes back of it.
class PairJournalTest {
    private final ScriptedOllama server = new ScriptedOllama();
    private final List<String> troubles = Collections.synchronizedList(new ArrayList<>());
    @TempDir
    private Path work = Path.of("");

    @BeforeEach
    void data() throws IOException {
        Files.writeString(Files.createDirectory(work.resolve("data")).resolve("runs.csv"), "model,ttft_s\nalpha,3.5\nalpha,0.11\nbeta,0.2\nbeta,0.21\n");
    }

    @AfterEach
    void close() {
        server.close();
    }

    private PairState measured(int repetitions) {
        PairRequest request = new PairRequest(work.resolve("data"), Set.of("x.csv"), Scenario.BASELINE_VS_CHIMERA, setup("Ann", GenerationOptions.DEFAULTS),
                setup("Bob", GenerationOptions.DEFAULTS.with(GenerationOption.TOP_K, 7)), repetitions);
        PairJournal journal = new PairJournal(new Journals(work.resolve("home"), ReportMarkdown::of, Clock.systemUTC()), troubles::add);
        return new PairRunner(new StandardEngines(Duration.ZERO, Deadlines.DEFAULTS), Clock.systemUTC(), journal).run(request, journal::follow, new Cancellation());
    }

    private AgentSetup setup(String name, GenerationOptions options) {
        return new AgentSetup(new Agent(name, "You are " + name + ".\nWords: under 9"), new Engine.Ollama(server.endpoint(), "tiny:1b"), options);
    }

    private List<KeptRun> listed() throws IOException {
        return new History(work.resolve("home"), ReportMarkdown::of, Clock.systemUTC()).list();
    }

    private KeptRun entry() throws IOException {
        return listed().stream().filter(run -> run.kind() == KeptRun.Kind.AGENTS).findFirst().orElseThrow();
    }

    @Test
    void aMeasurementComesBackAsItWasWithBothReports() throws IOException {
        PairState end = measured(2);
        KeptRun entry = entry();
        assertEquals(List.of("Ann + Bob", "tiny:1b", KeptRun.State.DONE, end.startedAt().orElseThrow(), 8),
                List.of(entry.agent(), entry.model(), entry.state(), entry.startedAt(), entry.calls()));
        PairState back = PairJournal.read(entry.folder().path());
        assertEquals(end.request(), back.request());
        assertEquals(List.of(end.outcome(), end.sharing(), end.endedAt()), List.of(back.outcome(), back.sharing(), back.endedAt()));
        assertEquals(PairResults.of(end), PairResults.of(back));
        assertEquals(end.agent(Side.B).map(ReportMarkdown::of), back.agent(Side.B).map(ReportMarkdown::of));
        assertEquals(9, listed().size(), "each run is in the list as well");
    }

    @Test
    void oneWhoseProgramHasEndedIsNotFinishedAndIsReadAsFarAsItGot() throws IOException {
        measured(1);
        KeptRun entry = entry();
        Path file = entry.folder().path().resolve("agents.json");
        String text = Files.readString(file);
        String cut = text.substring(0, text.indexOf("  \"endedAt\"")).stripTrailing().replaceFirst(",$", "") + "}";
        Files.writeString(file, cut.replaceFirst("\"process\" : \\d+", "\"process\" : 0").replaceFirst("\"version\"", "\"later\" : [1], \"version\""));
        assertEquals(KeptRun.State.UNFINISHED, entry().state());
        String last = text.substring(text.lastIndexOf("\"run\" : \"") + 9).replaceFirst("(?s)\".*", "");
        new History(work.resolve("home"), ReportMarkdown::of, Clock.systemUTC()).delete(listed().stream().filter(run -> run.id().equals(last)).findFirst().orElseThrow());
        PairState back = PairJournal.read(entry.folder().path());
        assertEquals(Optional.of(new PairOutcome.Interrupted()), back.outcome());
        assertEquals(3, back.ended().size());
        assertFalse(back.agent(Side.A).map(RunState::running).orElseThrow());
        Files.writeString(file, "{}");
        assertThrows(IOException.class, () -> PairJournal.read(entry.folder().path()));
    }

    @Test
    void whereNothingCanBeKeptItIsSaidOnceAndMeasuredAllTheSame() throws IOException {
        Files.writeString(work.resolve("home"), "a file where the folder should be");
        assertEquals(Optional.of(new PairOutcome.Done()), measured(1).outcome());
        assertEquals(1, troubles.size());
    }
}
