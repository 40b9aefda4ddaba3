package dev.chimera.ui;

import dev.chimera.ui.fx.FxThread;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/// How long the JavaFX thread lets others wait: every five milliseconds it is asked for something small. The wall time holds what the machine does
/// besides; the thread's own processor time in the same stretch is what the window is to blame for.
final class HoldUp {
    private static final long EVERY_MILLIS = 5;
    private final Collection<Long> waits = new ConcurrentLinkedQueue<>();
    private final Collection<Long> work = new ConcurrentLinkedQueue<>();
    private final AtomicLong thread = new AtomicLong();
    private final Thread prober = Thread.ofPlatform().daemon().unstarted(this::probe);
    private long before;

    private HoldUp() {}

    static HoldUp begin() throws InterruptedException {
        HoldUp held = new HoldUp();
        CountDownLatch known = new CountDownLatch(1);
        FxThread.later(() -> {
            held.thread.set(Thread.currentThread().threadId());
            known.countDown();
        });
        known.await();
        held.before = held.cpu();
        held.prober.start();
        return held;
    }

    private long cpu() {
        return ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.get());
    }

    private void probe() {
        try {
            while (true) {
                CountDownLatch answered = new CountDownLatch(1);
                long asked = System.nanoTime();
                long spent = cpu();
                FxThread.later(() -> {
                    waits.add(System.nanoTime() - asked);
                    work.add(cpu() - spent);
                    answered.countDown();
                });
                answered.await();
                Thread.sleep(EVERY_MILLIS);
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    /// Processor time of the JavaFX thread since the beginning.
    double busyMillis() {
        return (cpu() - before) / 1e6;
    }

    /// Ends the asking, and says what came of it.
    String end() {
        prober.interrupt();
        return String.format(Locale.ROOT, "held up by its own work p99 %.1f, at most %.1f ms (wall p99 %.1f, at most %.1f)", at(work, 0.99), at(work, 1),
                at(waits, 0.99), at(waits, 1));
    }

    private static double at(Collection<Long> nanos, double share) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[(int) Math.round(share * (sorted.length - 1))] / 1e6;
    }
}
