package dev.chimera.ui.agents;

import dev.chimera.core.run.agents.PairRequest;
import dev.chimera.core.run.agents.PairState;
import java.util.function.Consumer;

/// Starts the measuring of two agents on a thread of its own.
@FunctionalInterface
public interface PairStarter {
    /// Returns at once.
    ///
    /// @param states receives the state after each event, one at a time, from threads of the measurement; the last one has an outcome
    /// @param unkept hears at most once, from any thread, why nothing (more) is kept on disk; the measurement goes on
    /// @return stops it soon; may be called again, and after the end
    Runnable start(PairRequest request, Consumer<PairState> states, Consumer<String> unkept);
}
