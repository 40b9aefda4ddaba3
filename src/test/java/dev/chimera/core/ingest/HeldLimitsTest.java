package dev.chimera.core.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.core.ingest.WideFiles.Width;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is held of a folder is bounded, and what is therefore left out is said.
class HeldLimitsTest {
    private static final int WIDTH = 2000;

    @TempDir
    private Path folder = Path.of("");

    private void put(String name, int columns, int rows) throws IOException {
        StringBuilder text = new StringBuilder("model");
        for (int i = 0; i < columns; i++) {
            text.append(",c").append(i).append("_ms");
        }
        for (int row = 0; row < rows; row++) {
            text.append("\nm").append(row % 2);
            for (int i = 0; i < columns; i++) {
                text.append(',').append(row * 7 + i).append(".25");
            }
        }
        Files.writeString(folder.resolve(name), text.append('\n'));
    }

    private IngestResult within(HeldLimits limits, int threads) throws IOException {
        Listing listing = Ingest.list(folder);
        List<Listing.File> files = new ArrayList<>(listing.files());
        Collections.shuffle(files, new Random(threads));
        return Ingest.result(folder, listing, new Workers(folder, files, () -> false, threads).within(limits).run(progress -> { }));
    }

    private static List<String> paths(IngestResult result, boolean columns) {
        return result.inventory().files().stream().filter(file -> file.columns().isEmpty() != columns).map(FileProfile::path).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void filesBeyondTheColumnsThatCanBeHeldAreListedAndSaid(int threads) throws IOException {
        for (int i = 0; i < 20; i++) {
            put((char) ('a' + i) + ".csv", 9, 3);
        }
        IngestResult result = within(new HeldLimits(50_000, 1 << 20, 350 * 10 * 7), threads);
        assertEquals(List.of("a.csv", "b.csv", "c.csv", "d.csv", "e.csv", "f.csv", "g.csv", "h.csv"), paths(result, true));
        assertEquals(12, paths(result, false).size());
        assertTrue(result.inventory().files().stream().allMatch(file -> file.rows() == 3));
        assertEquals(List.of(new Skipped("i.csv", 0, "from here on 12 files are listed, and their columns are not: the folder has too many to hold")), result.skipped());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void tablesThatAreTooLargeBecomeNoFactsAndAreNotHeldAgainstOthers(int threads) throws IOException {
        put("a.csv", 2, 3);
        put("b.csv", 2, 5000);
        put("c.csv", 2, 3);
        IngestResult result = within(new HeldLimits(50_000, 100_000, 1 << 20), threads);
        assertEquals(List.of("a.csv", "c.csv"), result.facts().where(fact -> fact.subject().get("column").equals("c0_ms")).stream()
                .map(fact -> fact.subject().get("file")).distinct().sorted().toList());
        assertEquals(List.of("a.csv", "b.csv", "c.csv"), paths(result, true));
        assertEquals(List.of(new Skipped("b.csv", 0, "too large to be held: profiled, and no facts are stated about its columns")), result.skipped());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void tablesThatAreTooMuchTogetherAreProfiledFromThereOn(int threads) throws IOException {
        for (int i = 0; i < 10; i++) {
            put((char) ('a' + i) + ".csv", 2, 500);
        }
        IngestResult result = within(new HeldLimits(50_000, 100_000, 1 << 20), threads);
        assertEquals(10, paths(result, true).size());
        assertEquals(1, result.skipped().size());
        assertTrue(result.skipped().getFirst().reason().matches("from here on \\d files are profiled, and no facts are stated about their columns"));
        assertEquals(within(new HeldLimits(50_000, 100_000, 1 << 20), 1).skipped(), result.skipped());
    }

    @Test
    void aSmallerHeapHoldsLess() {
        HeldLimits small = HeldLimits.ofHeap(64L << 20);
        HeldLimits large = HeldLimits.ofHeap(4L << 30);
        assertTrue(small.facts() < large.facts() && small.tables() < large.tables() && small.columns() < large.columns());
        assertTrue(small.tables() * 3 / 2 + small.columns() < 64L << 20);
    }

    @Test
    void whatIsHeldLessThanWantedIsReadAgainUnlessItIsTooLarge() {
        assertTrue(Extent.OVERSIZED.suffices(Extent.FACTS) && Extent.FACTS.suffices(Extent.FACTS) && Extent.PROFILE.suffices(Extent.BARE));
        assertFalse(Extent.PROFILE.suffices(Extent.FACTS) || Extent.BARE.suffices(Extent.PROFILE));
    }

    @Test
    void oneFileOfVeryManyColumnsIsReadAtATime() throws Exception {
        WideFiles files = new WideFiles(() -> false);
        Width first = files.new Width();
        grow(first);
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean firstEnded = new AtomicBoolean();
        CompletableFuture<Boolean> second = CompletableFuture.supplyAsync(() -> {
            begun.countDown();
            grow(files.new Width());
            return firstEnded.get();
        });
        begun.await();
        firstEnded.set(true);
        first.end();
        assertTrue(second.get());
    }

    @Test
    void whoWaitsForAWideFileCanBeStopped() {
        AtomicBoolean stopped = new AtomicBoolean();
        WideFiles files = new WideFiles(stopped::get);
        grow(files.new Width());
        stopped.set(true);
        Width second = files.new Width();
        assertThrows(CancellationException.class, () -> grow(second));
        second.end();
        assertThrows(CancellationException.class, () -> grow(files.new Width()), "the place was not given away");
    }

    private static void grow(Width width) {
        for (int i = 0; i < WIDTH; i++) {
            width.grow();
        }
    }
}
