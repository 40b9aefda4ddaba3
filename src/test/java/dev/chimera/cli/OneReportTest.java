package dev.chimera.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.chimera.core.check.CheckedReport;
import dev.chimera.core.check.Checker;
import dev.chimera.core.check.Label;
import dev.chimera.core.llm.Cancellation;
import dev.chimera.core.llm.GenerationOptions;
import dev.chimera.core.llm.ollama.Deadlines;
import dev.chimera.core.report.ReportMarkdown;
import dev.chimera.core.run.Agent;
import dev.chimera.core.run.Engine;
import dev.chimera.core.run.RunEvent;
import dev.chimera.core.run.RunFold;
import dev.chimera.core.run.RunRequest;
import dev.chimera.core.run.RunState;
import dev.chimera.core.run.Runner;
import dev.chimera.core.run.StandardEngines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OneReportTest {
    private final OneReport reports = new OneReport();

    @Test
    void whoSawTheProgressAndWhoDidNotGetTheSameReport(@TempDir Path data) throws IOException {
        RunFold all = new RunFold((_, _) -> { });
        RunFold recorded = new RunFold((_, _) -> { });
        run(data, "a", all, recorded);
        assertNotEquals("", reports.of(all.state()));
        assertSame(reports.of(all.state()), reports.of(recorded.state()));
    }

    /// Nobody checks the report again to know what its score was made of.
    @Test
    void itsFiguresAreThoseOfTheReportCheckedAnew(@TempDir Path data) throws IOException {
        RunFold run = new RunFold((_, _) -> { });
        run(data, "a", run, new RunFold((_, _) -> { }));
        CheckedReport figures = reports.figures(run.state()).orElseThrow();
        assertNotEquals(0, figures.count(Label.SUPPORTED));
        assertEquals(Checker.check(reports.of(run.state()), run.state().ingested().orElseThrow().facts()), figures);
        assertSame(figures, reports.figures(run.state()).orElseThrow());
    }

    @Test
    void anotherRunGetsItsOwn(@TempDir Path data) throws IOException {
        RunFold first = new RunFold((_, _) -> { });
        RunFold second = new RunFold((_, _) -> { });
        run(data, "a", first, new RunFold((_, _) -> { }));
        run(data, "b", second, new RunFold((_, _) -> { }));
        for (RunState state : new RunState[] {first.state(), second.state(), first.state()}) {
            assertEquals(ReportMarkdown.of(state), reports.of(state));
        }
    }

    private static void run(Path data, String agent, RunFold all, RunFold recorded) throws IOException {
        Files.writeString(data.resolve("speed.csv"), "model,ms\na,1\nb,2\n");
        RunRequest request = new RunRequest(data, Set.of(), new Agent(agent, "You are calm."), new Engine.BuiltIn(), GenerationOptions.DEFAULTS);
        new Runner(new StandardEngines(Duration.ZERO, Deadlines.DEFAULTS), Clock.systemUTC()).run(request, event -> {
            all.accept(event);
            if (!(event instanceof RunEvent.TokensArrived)) {
                recorded.accept(event);
            }
        }, new Cancellation());
    }
}
