package dev.chimera.ui.fx;

import javafx.application.Platform;

/// Runs actions on the JavaFX thread. For single actions; a stream of values goes through [Latest].
public final class FxThread {
    private FxThread() {}

    public static boolean isCurrent() {
        return Platform.isFxApplicationThread();
    }

    /// Runs the action now when called on the JavaFX thread, else soon on that thread.
    public static void run(Runnable action) {
        if (isCurrent()) {
            action.run();
        } else {
            later(action);
        }
    }

    /// Runs the action on the JavaFX thread after what is already waiting there, also when called on that thread.
    public static void later(Runnable action) {
        Platform.runLater(action);
    }

    /// Throws when the caller is not on the JavaFX thread, where nodes and their state belong.
    public static void check() {
        if (!isCurrent()) {
            throw new IllegalStateException("not on the JavaFX thread but on " + Thread.currentThread().getName());
        }
    }
}
