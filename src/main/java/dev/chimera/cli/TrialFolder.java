package dev.chimera.cli;

import dev.chimera.core.llm.Cancellation;
import dev.chimera.core.llm.GenerationOptions;
import dev.chimera.core.llm.ollama.Deadlines;
import dev.chimera.core.report.ReportMarkdown;
import dev.chimera.core.run.Agent;
import dev.chimera.core.run.Engine;
import dev.chimera.core.run.Personas;
import dev.chimera.core.run.RunFold;
import dev.chimera.core.run.RunRequest;
import dev.chimera.core.run.RunState;
import dev.chimera.core.run.Runner;
import dev.chimera.core.run.StandardEngines;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// A small folder of made-up measurements, for trying whether everything works; gone when closed.
final class TrialFolder implements AutoCloseable {
    private final Path root;

    private TrialFolder(Path root) {
        this.root = root;
    }

    static TrialFolder create() throws IOException {
        TrialFolder folder = new TrialFolder(Files.createTempDirectory("chimera-trial"));
        Files.createDirectories(folder.path());
        StringBuilder csv = new StringBuilder("model,num_gpu,ttft_ms,tokens_per_second\n");
        StringBuilder json = new StringBuilder("{\"results\":[");
        for (int i = 0; i < 40; i++) {
            csv.append(i % 2 == 0 ? "small" : "large").append(',').append(i % 4 * 10).append(',').append(200 + i * 37 % 90 + (i == 0 ? 4000 : 0)).append(',').append(60 - i % 2 * 25 + i % 7).append('\n');
            json.append(i == 0 ? "" : ",").append("{\"run\":").append(i).append(",\"eval_s\":").append(1.5 + i * 13 % 17 / 10.0).append('}');
        }
        Files.writeString(folder.path().resolve("latency.csv"), csv);
        Files.writeString(folder.path().resolve("runs.json"), json.append("]}"));
        Files.writeString(folder.path().resolve("notes.md"), "# Notes\n\n| setting | value |\n| --- | ---: |\n| threads | 4 |\n| batch | 512 |\n");
        return folder;
    }

    Path path() {
        return root.resolve("measurements");
    }

    /// A place for the files that the program keeps, apart from the user's.
    Path home() {
        return root.resolve("home");
    }

    /// Has the built-in writer report on it.
    ///
    /// @return how that went
    String report() {
        long start = System.nanoTime();
        RunFold fold = new RunFold((event, state) -> { });
        RunRequest request = new RunRequest(path(), Set.of(), new Agent(ReportCommand.AGENT, Personas.prompt("Insight")), new Engine.BuiltIn(), GenerationOptions.DEFAULTS);
        new Runner(new StandardEngines(Duration.ZERO, Deadlines.DEFAULTS), Clock.systemUTC()).run(request, fold, new Cancellation());
        RunState state = fold.state();
        long lines = ReportMarkdown.of(state).lines().count();
        return String.format(Locale.ROOT, "%d files, %d facts, %d lines by the built-in writer in %.2f s", state.ingested().orElseThrow().inventory().total(),
                state.ingested().orElseThrow().facts().size(), lines, (System.nanoTime() - start) / 1e9);
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }
}
