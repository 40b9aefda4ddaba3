package dev.chimera.ui.parts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// What holds the charts to four updates a second.
class ThrottledTest {
    private static final Duration QUARTER = Duration.ofMillis(250);
    private final List<Long> times = new CopyOnWriteArrayList<>();
    private final List<Integer> values = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void betweenTwoUpdatesAQuarterOfASecondPassesAndTheLastValueComes() throws Exception {
        Throttled<Integer> throttled = WaitForAsyncUtils.asyncFx(() -> new Throttled<Integer>(QUARTER, value -> {
            times.add(System.nanoTime());
            values.add(value);
        })).get();
        int offered = 0;
        while (values.size() < 4) {
            int next = ++offered;
            WaitForAsyncUtils.asyncFx(() -> throttled.offer(next)).get();
        }
        int last = ++offered;
        WaitForAsyncUtils.asyncFx(() -> throttled.offer(last)).get();
        WaitForAsyncUtils.waitFor(8, TimeUnit.SECONDS, () -> values.getLast() == last);
        for (int i = 1; i < times.size(); i++) {
            assertTrue(times.get(i) - times.get(i - 1) >= QUARTER.toNanos(), times::toString);
        }
        assertEquals(1, values.getFirst());
    }
}
