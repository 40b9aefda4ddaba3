package dev.chimera.ui.evidence;

import dev.chimera.ui.fx.Pulse;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Lets work begin only after a rest: at least a moment, and a few times what the last work took. Of what is offered meanwhile the newest
/// waits. JavaFX thread only.
final class Rests<T> {
    private static final long LEAST = 200_000_000L;
    private static final int TIMES = 3;
    private final Consumer<T> begin;
    private final Pulse pulse = new Pulse(_ -> next());
    private @Nullable T waiting;
    private long restUntil = System.nanoTime();
    private boolean working;

    Rests(Consumer<T> begin) {
        this.begin = begin;
    }

    void offer(T value) {
        waiting = value;
        next();
        if (waiting != null) {
            pulse.start();
        }
    }

    void drop() {
        waiting = null;
        pulse.stop();
    }

    /// The work that was begun has ended.
    void done(long nanos) {
        working = false;
        restUntil = System.nanoTime() + Math.max(LEAST, nanos * TIMES);
    }

    private void next() {
        T value = waiting;
        if (value != null && !working && System.nanoTime() - restUntil >= 0) {
            waiting = null;
            working = true;
            begin.accept(value);
        }
        if (waiting == null) {
            pulse.stop();
        }
    }
}
