package dev.chimera.ui.sweep;

import dev.chimera.core.llm.Endpoint;
import dev.chimera.core.sweep.SweepPlan;
import dev.chimera.core.sweep.SweepState;
import dev.chimera.core.sweep.Sweeps;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// The sweeps on disk, and what carries them out. What an exception says is shown to the user.
public interface SweepShelf {
    /// Carries a plan out on a thread of its own; returns at once.
    Sitting begin(SweepPlan plan, Listener listener);

    /// Goes on with a kept sweep; returns at once.
    ///
    /// @param typed the server that is typed in the form: where it is that of the sweep, what proves who one is there is taken from it
    Sitting resume(String id, Endpoint typed, Listener listener);

    /// The newest sweep that its program did not live to end. Reads files; not on the JavaFX thread.
    Optional<Sweeps.Kept> newestUnfinished();

    /// The sweep that is kept in a folder. Reads files; not on the JavaFX thread.
    Sweeps.Kept read(Path folder) throws IOException;

    /// What can be asked of a sweep that is carried out. From any thread, also after its end.
    interface Sitting {
        /// No further call is made; the one that runs now comes to its end.
        void pause();

        void proceed();

        /// What was measured stays, and the rest can be made later.
        void stop();
    }

    /// Hears of a sitting, on its thread.
    interface Listener {
        /// The state after each event, in order; the last one has an outcome.
        ///
        /// @param id of the sweep
        void changed(String id, SweepState state);

        /// The sitting could not be begun; nothing else will come.
        void refused(String reason);
    }
}
