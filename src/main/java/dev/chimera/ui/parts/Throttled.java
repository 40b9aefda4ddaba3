package dev.chimera.ui.parts;

import dev.chimera.ui.fx.Pulse;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Lets values through at most so often; the newest waits, and the last one always comes through. JavaFX thread only.
public final class Throttled<T> {
    private final long interval;
    private final Consumer<T> receiver;
    private final LongSupplier clock;
    private final Pulse pulse = new Pulse(_ -> deliver());
    private @Nullable T waiting;
    private long last;

    public Throttled(Duration interval, Consumer<T> receiver) {
        this(interval, receiver, System::nanoTime);
    }

    /// @param clock nanoseconds since some moment
    Throttled(Duration interval, Consumer<T> receiver, LongSupplier clock) {
        this.interval = interval.toNanos();
        this.receiver = receiver;
        this.clock = clock;
        last = clock.getAsLong() - this.interval;
    }

    public void offer(T value) {
        waiting = value;
        deliver();
        if (waiting != null) {
            pulse.start();
        }
    }

    private void deliver() {
        T value = waiting;
        if (value != null && clock.getAsLong() - last < interval) {
            return;
        }
        pulse.stop();
        if (value != null) {
            waiting = null;
            last = clock.getAsLong();
            receiver.accept(value);
        }
    }
}
