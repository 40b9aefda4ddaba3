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
    /// @param unkept hears at most once, from any thread, why nothing (more) of the run is kept on disk; the run goes on
    RunHandle start(RunRequest request, Consumer<RunState> states, Consumer<String> unkept);

    /// A run that was started.
    @FunctionalInterface
    interface RunHandle {
        /// Ends the run soon; its last state says so. May be called again, and after the end.
        void stop();
    }
}
