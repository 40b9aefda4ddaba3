package dev.chimera.core.sweep;

import java.io.IOException;
import java.util.function.Consumer;

/// Keeps state, log and listener together while a sweep is carried out. One thread.
final class SweepBook {
    private final SweepLog log;
    private final Consumer<SweepState> states;
    private SweepState state;

    SweepBook(SweepState state, SweepLog log, Consumer<SweepState> states) {
        this.state = state;
        this.log = log;
        this.states = states;
    }

    SweepState state() {
        return state;
    }

    /// The state knows the event also where it cannot be written down: what was measured is shown at least.
    ///
    /// @throws Unwritable where it cannot
    void write(SweepEvent event) {
        state = state.after(event);
        states.accept(state);
        try {
            log.append(event);
        } catch (IOException e) {
            throw new Unwritable(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
        }
    }

    /// Unwinds a sitting; never leaves this package.
    static final class Unwritable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unwritable(String reason) {
            super(reason, null, false, false);
        }

        String reason() {
            return String.valueOf(getMessage());
        }
    }
}
