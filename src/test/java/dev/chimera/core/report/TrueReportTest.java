package dev.chimera.core.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.core.check.Checker;
import dev.chimera.core.check.Claim;
import dev.chimera.core.check.Label;
import dev.chimera.core.llm.Cancellation;
import dev.chimera.core.llm.GenerationOptions;
import dev.chimera.core.llm.ollama.Deadlines;
import dev.chimera.core.run.Agent;
import dev.chimera.core.run.Engine;
import dev.chimera.core.run.RunFold;
import dev.chimera.core.run.RunOutcome;
import dev.chimera.core.run.RunRequest;
import dev.chimera.core.run.RunState;
import dev.chimera.core.run.Runner;
import dev.chimera.core.run.StandardEngines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Folders of many kinds: what the built-in writer says of them is complete, and every figure of it is carried by the data.
class TrueReportTest {
    private static RunState write(Path folder) {
        RunRequest request = new RunRequest(folder, Set.of(), new Agent("Insight", "You are calm."), new Engine.BuiltIn(), GenerationOptions.DEFAULTS);
        RunFold fold = new RunFold((_, _) -> { });
        new Runner(new StandardEngines(Duration.ZERO, Deadlines.DEFAULTS), Clock.systemUTC()).run(request, fold, new Cancellation());
        return fold.state();
    }

    /// One file after the other, so many seconds apart: at once, as after copying, or over days.
    private static void modified(Path folder, int apart) throws IOException {
        try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile).sorted()) {
            Instant at = Instant.parse("2026-03-01T08:00:00Z");
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, FileTime.from(at));
                at = at.plusSeconds(apart);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void everyFigureOfAWrittenReportIsTrue(int seed, @TempDir Path folder) throws IOException {
        MadeUpFolder.write(folder, seed);
        modified(folder, List.of(0, 1, 3_601, 90_000).get(seed % 4));
        RunState state = write(folder);
        assertEquals(new RunOutcome.Done(), state.outcome().orElseThrow());
        String report = ReportMarkdown.of(state);
        List<Claim> claims = Checker.check(report, state.ingested().orElseThrow().facts()).claims();
        assertTrue(claims.size() > 5);
        assertEquals(List.of(), claims.stream().filter(claim -> claim.label() != Label.SUPPORTED && claim.label() != Label.DERIVED)
                .map(claim -> claim.text() + " (" + claim.why() + ") in: " + report.lines().toList().get(claim.line() - 1)).toList());
        for (String clumsy : List.of("1 files", " a a", " a i", "..", " ,", "{", "null")) {
            assertFalse(report.substring(0, report.indexOf("## Workflow Summary")).contains(clumsy), clumsy + " in\n" + report);
        }
    }
}
