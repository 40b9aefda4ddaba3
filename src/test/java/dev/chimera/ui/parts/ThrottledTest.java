package dev.chimera.ui.parts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// What holds the charts to four updates a second.
class ThrottledTest {
    private static final Duration QUARTER = Duration.ofMillis(250);
    private final List<Integer> values = new CopyOnWriteArrayList<>();
    private final List<Long> times = new CopyOnWriteArrayList<>();
    private final AtomicLong now = new AtomicLong();

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void betweenTwoUpdatesAQuarterOfASecondPassesAndTheLastValueComes() throws Exception {
        Throttled<Integer> throttled = WaitForAsyncUtils.asyncFx(() -> new Throttled<Integer>(QUARTER, value -> {
            values.add(value);
            times.add(now.get());
        }, now::get)).get();
        for (int value = 1; value <= 40; value++) {
            int next = value;
            WaitForAsyncUtils.asyncFx(() -> {
                throttled.offer(next);
                now.addAndGet(QUARTER.toNanos() / 10);
            }).get();
        }
        WaitForAsyncUtils.asyncFx(() -> now.addAndGet(QUARTER.toNanos())).get();
        WaitForAsyncUtils.waitFor(8, TimeUnit.SECONDS, () -> values.getLast() == 40);
        assertEquals(1, values.getFirst());
        assertEquals(5, values.size());
        for (int i = 1; i < times.size(); i++) {
            assertTrue(times.get(i) - times.get(i - 1) >= QUARTER.toNanos(), times::toString);
        }
    }
}
