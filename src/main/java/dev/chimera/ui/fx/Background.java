package dev.chimera.ui.fx;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Work on the newest value, off the JavaFX thread. While one value is worked on, newer ones replace each other; the last one
/// is always worked on and its result always delivered. Never two at a time, so the function may keep state of its own.
public final class Background<A, B> {
    private final AtomicReference<@Nullable A> input = new AtomicReference<>();
    private final AtomicBoolean working = new AtomicBoolean();
    private final Function<A, B> work;
    private final Latest<B> results;

    /// @param work runs on a virtual thread that ends when there is nothing to do
    /// @param onFx receives results on the JavaFX thread, the newest once per pulse
    public Background(Function<A, B> work, Consumer<B> onFx) {
        this.work = work;
        results = new Latest<>(onFx);
    }

    /// Asks for the work to be done on this value, instead of any that is still waiting. From any thread.
    public void submit(A value) {
        input.set(value);
        begin();
    }

    private void begin() {
        if (working.compareAndSet(false, true)) {
            Thread.ofVirtual().name("background").start(this::drain);
        }
    }

    private void drain() {
        try {
            for (A value = input.getAndSet(null); value != null; value = input.getAndSet(null)) {
                results.offer(work.apply(value));
            }
        } finally {
            working.set(false);
        }
        if (input.get() != null) {
            begin();
        }
    }
}
