package dev.chimera.ui.fx;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A mailbox with one slot. Any thread offers; the JavaFX thread takes what is there once per pulse. A newer value replaces
/// one that was not taken yet, so a fast producer costs no more than one update per pulse. The last value offered is always
/// delivered. Idle costs nothing: the pulse runs only while values come.
public final class Latest<T> {
    private final AtomicReference<@Nullable T> slot = new AtomicReference<>();
    private final AtomicBoolean awake = new AtomicBoolean();
    private final Consumer<T> onFx;
    private final Pulse pulse;

    /// @param onFx called on the JavaFX thread, at most once per pulse
    public Latest(Consumer<T> onFx) {
        this.onFx = onFx;
        pulse = new Pulse(_ -> drain());
    }

    /// Leaves the value for the next pulse. From any thread, never blocks.
    public void offer(T value) {
        slot.set(value);
        wake();
    }

    private void wake() {
        if (awake.compareAndSet(false, true)) {
            FxThread.later(pulse::start);
        }
    }

    private void drain() {
        T value = slot.getAndSet(null);
        if (value != null) {
            onFx.accept(value);
            return;
        }
        pulse.stop();
        awake.set(false);
        if (slot.get() != null) {
            wake();
        }
    }
}
