package dev.chimera.core.run.journal;

import dev.chimera.core.run.Engine;
import dev.chimera.core.run.FinishedCall;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// The calls of a kept run, without the rest of it.
///
/// @param folder where the run is kept
public record KeptCalls(Path folder, Instant startedAt, Engine engine, List<FinishedCall> calls) {
    public KeptCalls {
        calls = List.copyOf(calls);
    }
}
