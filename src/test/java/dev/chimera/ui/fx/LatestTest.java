package dev.chimera.ui.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class LatestTest {
    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void theLastOfManyValuesIsDeliveredAndMostOthersAreSkipped() throws Exception {
        List<Integer> seen = new CopyOnWriteArrayList<>();
        var last = new CountDownLatch(1);
        var latest = new Latest<Integer>(value -> {
            assertTrue(FxThread.isCurrent());
            seen.add(value);
            if (value == 100_000) {
                last.countDown();
            }
        });
        for (int i = 1; i <= 100_000; i++) {
            latest.offer(i);
        }
        assertTrue(last.await(10, TimeUnit.SECONDS));
        assertTrue(seen.size() < 1000, () -> seen.size() + " updates");
        assertEquals(seen.stream().sorted().toList(), seen);
    }

    @Test
    void aValueOfferedAfterAnIdleTimeIsDeliveredToo() throws Exception {
        var arrived = new LinkedBlockingQueue<Integer>();
        var latest = new Latest<Integer>(arrived::add);
        for (int round = 0; round < 20; round++) {
            latest.offer(round);
            assertEquals(round, arrived.poll(10, TimeUnit.SECONDS));
            awaitPulses(round % 4);
        }
    }

    private static void awaitPulses(int count) throws InterruptedException {
        var left = new CountDownLatch(count);
        var pulse = new Pulse(_ -> left.countDown());
        FxThread.run(pulse::start);
        assertTrue(left.await(10, TimeUnit.SECONDS));
        FxThread.run(pulse::stop);
    }

    @Test
    void backgroundWorkEndsWithTheNewestInput() throws Exception {
        var last = new CountDownLatch(1);
        var background = new Background<Integer, Integer>(value -> value * 2, value -> {
            if (value == 20_000) {
                last.countDown();
            }
        });
        for (int i = 1; i <= 10_000; i++) {
            background.submit(i);
        }
        assertTrue(last.await(10, TimeUnit.SECONDS));
    }
}
