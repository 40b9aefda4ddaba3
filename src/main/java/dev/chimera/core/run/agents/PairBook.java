package dev.chimera.core.run.agents;

import java.util.function.Consumer;

/// The state while two runs advance it from their threads: one event after the other.
final class PairBook {
    private final Consumer<PairState> states;
    private PairState state;

    PairBook(PairState state, Consumer<PairState> states) {
        this.state = state;
        this.states = states;
    }

    synchronized void write(PairEvent event) {
        state = state.after(event);
        states.accept(state);
    }

    synchronized PairState state() {
        return state;
    }
}
