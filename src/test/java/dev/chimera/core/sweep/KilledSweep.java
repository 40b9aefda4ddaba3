package dev.chimera.core.sweep;

import dev.chimera.core.llm.Endpoint;
import dev.chimera.core.llm.GenerationOption;
import dev.chimera.core.llm.ollama.Deadlines;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/// A program that begins a sweep, or goes on with the one that is there: server and home are its arguments.
final class KilledSweep {
    private KilledSweep() {}

    public static void main(String[] arguments) throws IOException {
        Endpoint endpoint = Endpoint.parse(arguments[0]);
        Sweeps sweeps = new Sweeps(Path.of(arguments[1]), Clock.systemUTC());
        Sweeper sweeper = new Sweeper(_ -> new OllamaSweepServer(endpoint, Deadlines.DEFAULTS), Clock.systemUTC());
        List<Sweeps.Kept> kept = sweeps.all();
        if (kept.isEmpty()) {
            SweepEvent.Planned planned = new SweepEvent.Planned(plan(endpoint), Clock.systemUTC().instant());
            try (SweepJournal journal = sweeps.begin(planned)) {
                sweeper.run(SweepState.of(planned), journal, _ -> { }, new SweepControl());
            }
        } else {
            try (SweepJournal journal = sweeps.resume(kept.getFirst().id())) {
                sweeper.run(sweeps.read(kept.getFirst().id()).state(), journal, _ -> { }, new SweepControl());
            }
        }
    }

    static SweepPlan plan(Endpoint endpoint) {
        return SweepPlan.of(new SweepRequest(endpoint, List.of("tiny:1b"), Map.of(GenerationOption.NUM_CTX,
                SweepRequest.values(GenerationOption.NUM_CTX, "1024,4096")), new Workload("some notes", 4, 1), 1, 3));
    }
}
