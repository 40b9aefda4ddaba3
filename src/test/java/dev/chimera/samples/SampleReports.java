package dev.chimera.samples;

import dev.chimera.core.llm.Cancellation;
import dev.chimera.core.llm.GenerationOptions;
import dev.chimera.core.llm.ollama.Deadlines;
import dev.chimera.core.report.ReportMarkdown;
import dev.chimera.core.run.Agent;
import dev.chimera.core.run.Engine;
import dev.chimera.core.run.Personas;
import dev.chimera.core.run.RunFold;
import dev.chimera.core.run.RunRequest;
import dev.chimera.core.run.Runner;
import dev.chimera.core.run.StandardEngines;
import dev.chimera.testkit.Scratch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Makes the reports in `sample-reports/` from `sample-reports/input`. Run it to write them anew:
/// `mvn test-compile exec:exec -Dexec.classpathScope=test -Dmain.class=dev.chimera.samples.SampleReports -Dchimera.args=sample-reports`.
public final class SampleReports {
    /// When the measurements were taken, as `environment.json` says: version control does not keep the files' own times.
    private static final Instant TAKEN = Instant.parse("2026-11-24T13:52:03Z");

    private SampleReports() {}

    public static void main(String[] arguments) throws IOException {
        Path samples = Path.of(arguments[0]);
        try (Scratch scratch = Scratch.create()) {
            Files.writeString(samples.resolve("built-in-writer.md"), builtIn(copied(samples.resolve("input"), scratch.path())));
        }
    }

    /// The files with the time at which they were taken.
    static Path copied(Path input, Path into) throws IOException {
        Path root = into.resolve("input");
        List<Path> files;
        try (Stream<Path> walk = Files.walk(input)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Path target = root.resolve(input.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
            Files.setLastModifiedTime(target, FileTime.from(TAKEN));
        }
        return root;
    }

    static String builtIn(Path input) {
        RunRequest request = new RunRequest(input, Set.of(), new Agent("Chimera Insight", Personas.prompt("Insight")), new Engine.BuiltIn(),
                GenerationOptions.DEFAULTS);
        RunFold fold = new RunFold((_, _) -> { });
        new Runner(new StandardEngines(Duration.ZERO, Deadlines.DEFAULTS), Clock.fixed(TAKEN, ZoneOffset.UTC)).run(request, fold, new Cancellation());
        return ReportMarkdown.of(fold.state());
    }
}
