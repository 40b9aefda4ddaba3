package dev.chimera.ui;

import dev.chimera.core.run.RunEvent;
import dev.chimera.core.run.RunState;

/// Runs as they may be.
final class RunStates {
    private RunStates() {}

    /// One that ended without a call.
    static RunState ended() {
        RunState state = RunState.of(new RunEvent.Started(Requests.builtIn(), Fixtures.START));
        for (RunEvent event : Story.ingest()) {
            state = state.after(event);
        }
        return state.after(Story.done());
    }
}
