package dev.chimera.core.run;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Folds a run's events into states as they come and hands each on with its event. Used by one run's thread.
public final class RunFold implements Consumer<RunEvent> {
    private final BiConsumer<RunEvent, RunState> states;
    private Optional<RunState> state = Optional.empty();

    public RunFold(BiConsumer<RunEvent, RunState> states) {
        this.states = states;
    }

    @Override
    public void accept(RunEvent event) {
        RunState next = event instanceof RunEvent.Started started ? RunState.of(started) : state().after(event);
        state = Optional.of(next);
        states.accept(event, next);
    }

    /// The state after the last event.
    ///
    /// @throws java.util.NoSuchElementException before the first one
    public RunState state() {
        return state.orElseThrow();
    }
}
