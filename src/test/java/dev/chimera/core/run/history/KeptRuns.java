package dev.chimera.core.run.history;

import dev.chimera.core.llm.Cancellation;
import dev.chimera.core.llm.GenerationOptions;
import dev.chimera.core.llm.ollama.Deadlines;
import dev.chimera.core.report.ReportMarkdown;
import dev.chimera.core.run.Agent;
import dev.chimera.core.run.Engine;
import dev.chimera.core.run.RunFold;
import dev.chimera.core.run.RunRequest;
import dev.chimera.core.run.RunState;
import dev.chimera.core.run.Runner;
import dev.chimera.core.run.StandardEngines;
import dev.chimera.core.run.journal.Journals;
import dev.chimera.core.run.journal.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/// A home with runs in it: real ones, and ones of which only the summary is there.
public record KeptRuns(Path home) {
    /// A run over the folder that ends, with all its files.
    public RunState real(Path folder, String agent, Engine engine, GenerationOptions options) {
        RunFold fold = new RunFold((_, _) -> { });
        RunRequest request = new RunRequest(folder, Set.of(), new Agent(agent, "You are calm."), engine, options);
        new Runner(new StandardEngines(Duration.ZERO, Deadlines.DEFAULTS), Clock.systemUTC())
                .run(request, new Journals(home, ReportMarkdown::of, Clock.systemUTC()).recording(fold, _ -> { }), new Cancellation());
        return fold.state();
    }

    public RunState real(Path folder, String agent) {
        return real(folder, agent, new Engine.BuiltIn(), GenerationOptions.DEFAULTS);
    }

    /// A small folder with data.
    public static Path data(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("runs.csv"), "model,ttft_s\nalpha,0.2\nalpha,0.3\nalpha,0.25\nbeta,0.1\nbeta,0.4\nbeta,0.12\n");
        return folder;
    }

    /// Writes only a summary, of the given start and model.
    public RunFolder summary(String id, Instant started, String model) throws IOException {
        RunFolder run = new RunFolder(Files.createDirectories(RunFolder.allIn(home).resolve(id)));
        Files.writeString(run.summary(), """
                {"version": 1, "startedAt": "%s", "request": {"folder": "file:///data/%s", "agent": {"name": "Agent\\tB"},
                 "engine": {"kind": "Ollama", "model": "%s"}}, "outcome": {"kind": "Done"}, "files": 12, "calls": 9,
                 "speeds": [{"temperature": "WARM", "ttftMillis": {"n": 9, "median": 81.5}, "tokensPerSecond": {"n": 9, "median": 52.25}}],
                 "figures": {"supported": 6, "derived": 3, "contradicted": 1, "unsupported": 0, "ignored": 2}}
                """.formatted(started, model, model));
        return run;
    }
}
