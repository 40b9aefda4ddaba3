package dev.chimera.core.run;

import dev.chimera.core.llm.Cancellation;

/// A run that goes on elsewhere.
public final class RunHandle {
    private final Cancellation cancellation;
    private final Thread thread;

    RunHandle(Cancellation cancellation, Thread thread) {
        this.cancellation = cancellation;
        this.thread = thread;
    }

    /// Asks the run to end; what was written stays. Returns at once.
    public void stop() {
        cancellation.cancel();
    }

    /// Waits until the last event was delivered.
    public void await() throws InterruptedException {
        thread.join();
    }
}
