package dev.chimera.testkit;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// A point in a scripted answer where the server waits until the test opens it.
public final class Gate {
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch opened = new CountDownLatch(1);

    public void open() {
        opened.countDown();
    }

    /// Waits until the server stands at the gate: all before it is on the wire then.
    public void awaitReached() {
        await(reached);
    }

    public boolean isReached() {
        return reached.getCount() == 0;
    }

    void pass() throws InterruptedException {
        reached.countDown();
        opened.await();
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) {
                throw new AssertionError("the server never came to this gate");
            }
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }
}
