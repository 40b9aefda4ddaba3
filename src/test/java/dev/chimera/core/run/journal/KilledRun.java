package dev.chimera.core.run.journal;

import dev.chimera.core.llm.Cancellation;
import dev.chimera.core.llm.Endpoint;
import dev.chimera.core.llm.GenerationOptions;
import dev.chimera.core.llm.ollama.Deadlines;
import dev.chimera.core.run.Agent;
import dev.chimera.core.run.Engine;
import dev.chimera.core.run.RunRequest;
import dev.chimera.core.run.Runner;
import dev.chimera.core.run.StandardEngines;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;

/// A program that runs with a journal until it is killed: server, folder and home are its arguments.
final class KilledRun {
    private KilledRun() {}

    public static void main(String[] arguments) {
        Engine engine = new Engine.Ollama(Endpoint.parse(arguments[0]), "tiny:1b");
        RunRequest request = new RunRequest(Path.of(arguments[1]), Set.of(), new Agent("Insight", "You are calm."), engine, GenerationOptions.DEFAULTS);
        Journals journals = new Journals(Path.of(arguments[2]), _ -> "", Clock.systemUTC());
        new Runner(new StandardEngines(Duration.ZERO, Deadlines.DEFAULTS), Clock.systemUTC())
                .run(request, journals.recording(_ -> { }, System.err::println), new Cancellation());
    }
}
