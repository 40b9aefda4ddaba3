package dev.chimera.ui.run;

import dev.chimera.core.run.RunRequest;
import dev.chimera.core.run.RunState;
import java.util.function.Consumer;

/// Starts a run on a thread of its own.
@FunctionalInterface
public interface RunStarter {
    /// Returns at once.
    ///
    /// @param states receives the state after each event, in order, on the run's thread; the last one has an outcome
    RunHandle start(RunRequest request, Consumer<RunState> states);

    /// A run that was started.
    @FunctionalInterface
    interface RunHandle {
        /// Ends the run soon; its last state says so. May be called again, and after the end.
        void stop();
    }
}
