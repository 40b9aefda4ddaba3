package dev.chimera.ui.fx;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/// JavaFX for one task of a program that is not an application: started, used, ended. Once in a process.
public final class FxStart {
    private FxStart() {}

    /// Runs the task on the JavaFX thread and waits until it says that it is done.
    ///
    /// @param task receives what it calls when it is done
    /// @return whether it was done in time
    /// @throws RuntimeException what the start of JavaFX or the task threw, such as `UnsupportedOperationException` where there is no display
    public static boolean run(Consumer<Runnable> task, Duration patience) {
        CountDownLatch done = new CountDownLatch(1);
        AtomicReference<@Nullable RuntimeException> thrown = new AtomicReference<>();
        Platform.startup(() -> {
            Platform.setImplicitExit(false);
            try {
                task.accept(done::countDown);
            } catch (RuntimeException e) {
                thrown.set(e);
                done.countDown();
            }
        });
        boolean inTime = await(done, patience);
        Platform.exit();
        RuntimeException trouble = thrown.get();
        if (trouble != null) {
            throw trouble;
        }
        return inTime;
    }

    private static boolean await(CountDownLatch done, Duration patience) {
        try {
            return done.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
