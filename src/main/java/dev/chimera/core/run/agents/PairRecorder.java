package dev.chimera.core.run.agents;

import dev.chimera.core.run.RunEvent;
import java.util.function.Consumer;

/// Where the runs of two agents are written down.
@FunctionalInterface
public interface PairRecorder {
    /// Records this run on its way to `next`; called once for each run, by the thread of the run.
    Consumer<RunEvent> recording(Turn turn, Consumer<RunEvent> next);
}
