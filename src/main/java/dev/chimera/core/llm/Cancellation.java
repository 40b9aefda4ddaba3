package dev.chimera.core.llm;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A switch that is thrown once, from any thread. Whoever works asks it or leaves an action with it.
public final class Cancellation {
    private final List<Runnable> actions = new CopyOnWriteArrayList<>();
    private volatile boolean cancelled;

    public void cancel() {
        synchronized (this) {
            if (cancelled) {
                return;
            }
            cancelled = true;
        }
        actions.forEach(Runnable::run);
    }

    public boolean isCancelled() {
        return cancelled;
    }

    /// Runs the action when cancelled, at once if that has happened. Close the returned handle when the work is over.
    public Registration onCancel(Runnable action) {
        boolean late;
        synchronized (this) {
            late = cancelled;
            if (!late) {
                actions.add(action);
            }
        }
        if (late) {
            action.run();
        }
        return () -> actions.remove(action);
    }

    /// Takes the action back.
    public interface Registration extends AutoCloseable {
        @Override
        void close();
    }
}
