package dev.chimera.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// When the process is asked to end, asks the work to stop and gives it a little time to bring home what it has.
final class StopHook implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 5;
    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread hook;
    private final String late;

    private StopHook(Runnable stop, String late) {
        this.late = late;
        hook = new Thread(() -> {
            stop.run();
            await();
        }, "stop");
    }

    /// @param stop called on another thread; the work closes the hook when it is over
    static StopHook during(Runnable stop) {
        return during(stop, "The work did not end in time; what was not yet written is lost.");
    }

    /// @param late what to say when it takes too long
    static StopHook during(Runnable stop, String late) {
        StopHook hook = new StopHook(stop, late);
        Runtime.getRuntime().addShutdownHook(hook.hook);
        return hook;
    }

    @Override
    public void close() {
        over.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the process is ending already, and waits for this work
        }
    }

    private void await() {
        try {
            if (!over.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println(late);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
