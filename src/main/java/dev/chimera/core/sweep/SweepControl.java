package dev.chimera.core.sweep;

import dev.chimera.core.llm.Cancellation;

/// What can be asked of a sweep while it is carried out, from any thread.
public final class SweepControl {
    private final Cancellation cancellation = new Cancellation();
    private boolean paused;

    public SweepControl() {
        cancellation.onCancel(this::wake);
    }

    /// No further call is made until it goes on; the one that runs now comes to its end.
    public synchronized void pause() {
        paused = true;
    }

    public synchronized void proceed() {
        paused = false;
        notifyAll();
    }

    /// Ends the sitting: the call that runs now is cut off and will be made again by the next one.
    public void stop() {
        cancellation.cancel();
    }

    synchronized boolean paused() {
        return paused;
    }

    Cancellation cancellation() {
        return cancellation;
    }

    /// Returns when it is not paused, or stopped.
    synchronized void awaitTurn() {
        while (paused && !cancellation.isCancelled()) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                cancellation.cancel();
            }
        }
    }

    private synchronized void wake() {
        notifyAll();
    }
}
