package dev.chimera.core.report;

import dev.chimera.core.llm.Cancellation;
import dev.chimera.core.llm.GenerationOptions;
import dev.chimera.core.llm.ollama.Deadlines;
import dev.chimera.core.run.Agent;
import dev.chimera.core.run.Engine;
import dev.chimera.core.run.RunFold;
import dev.chimera.core.run.RunRequest;
import dev.chimera.core.run.RunState;
import dev.chimera.core.run.Runner;
import dev.chimera.core.run.StandardEngines;
import dev.chimera.core.run.Writing;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;

/// A whole run over a folder.
public final class WrittenRun {
    private WrittenRun() {}

    /// By the built-in writer.
    public static RunState of(Path folder) {
        return of(folder, new Engine.BuiltIn());
    }

    public static RunState of(Path folder, Engine engine) {
        return of(folder, engine, Writing.GROUNDED);
    }

    public static RunState of(Path folder, Engine engine, Writing writing) {
        RunRequest request = new RunRequest(folder, Set.of(), new Agent("Insight", "You are calm."), engine, GenerationOptions.DEFAULTS, writing);
        RunFold fold = new RunFold((_, _) -> { });
        new Runner(new StandardEngines(Duration.ZERO, Deadlines.DEFAULTS), Clock.systemUTC()).run(request, fold, new Cancellation());
        return fold.state();
    }
}
