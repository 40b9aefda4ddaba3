package dev.chimera.core.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.core.fact.FactId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepeatedIngestTest {
    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2025-10-02T00:00:00Z"));

    private final Path folder;

    RepeatedIngestTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private void put(String path, String text, FileTime modified) throws IOException {
        Files.writeString(folder.resolve(path), text);
        Files.setLastModifiedTime(folder.resolve(path), modified);
    }

    private static IngestResult run(RepeatedIngest ingest) throws IOException {
        return ingest.run(path -> true, progress -> {}, () -> false);
    }

    @Test
    void aFileThatLooksUnchangedIsNotReadAgain() throws IOException {
        RepeatedIngest ingest = new RepeatedIngest(folder);
        put("a.csv", "model,ms\na,1\n", LONG_AGO);
        run(ingest);
        put("a.csv", "model,ms\na,9\n", LONG_AGO);
        assertEquals(1, run(ingest).facts().get(new FactId("ms_a")).number());
    }

    @Test
    void aChangedAFurtherAndADeletedFileAreNoticed() throws IOException {
        RepeatedIngest ingest = new RepeatedIngest(folder);
        put("a.csv", "model,ms\na,1\n", LONG_AGO);
        put("b.csv", "model,ms\na,2\n", LONG_AGO);
        run(ingest);
        put("a.csv", "model,ms\na,9\n", FileTime.from(LONG_AGO.toInstant().plusSeconds(1)));
        put("c.csv", "model,ms\na,3\n", LONG_AGO);
        Files.delete(folder.resolve("b.csv"));
        IngestResult again = run(ingest);
        assertEquals(9, again.facts().get(new FactId("ms_a")).number());
        assertEquals(3, again.facts().get(new FactId("ms_c")).number());
        assertEquals(Ingest.folder(folder, path -> true, progress -> {}, () -> false).facts().all(), again.facts().all());
    }

    @Test
    void aFileThatWasLeftOutForAWhileIsNotReadAgain() throws IOException {
        RepeatedIngest ingest = new RepeatedIngest(folder);
        put("a.csv", "model,ms\na,1\n", LONG_AGO);
        run(ingest);
        assertEquals(0, ingest.run(path -> false, progress -> {}, () -> false).inventory().total());
        put("a.csv", "model,ms\na,9\n", LONG_AGO);
        assertEquals(1, run(ingest).facts().get(new FactId("ms_a")).number());
    }

    @Test
    void aFileWithoutTablesIsNotReadAgainEither() throws IOException {
        RepeatedIngest ingest = new RepeatedIngest(folder);
        put("notes.md", "# Notes\n\nNothing but words.\n", LONG_AGO);
        run(ingest);
        Steps again = new Steps();
        ingest.run(path -> true, again, () -> false);
        assertEquals(List.of("read notes.md"), List.copyOf(again.told));
    }

    @Test
    void whatWasReadBeforeACancellationIsNotReadAgain() throws IOException {
        RepeatedIngest ingest = new RepeatedIngest(folder);
        put("a.csv", "model,ms\na,1\n", LONG_AGO);
        Steps first = new Steps();
        assertThrows(CancellationException.class, () -> ingest.run(path -> true, first, first::hasRead));
        Steps second = new Steps();
        ingest.run(path -> true, second, () -> false);
        assertEquals(List.of("begun a.csv", "read a.csv"), List.copyOf(first.told));
        assertEquals(List.of("read a.csv"), List.copyOf(second.told));
    }

    /// Keeps what it hears of files; holds the thread that asks until a file has been told of.
    private static final class Steps implements IngestSteps {
        private final Queue<String> told = new ConcurrentLinkedQueue<>();

        private boolean hasRead() {
            while (!told.contains("read a.csv")) {
                Thread.onSpinWait();
            }
            return true;
        }

        @Override
        public void progress(IngestProgress progress) {
            assertTrue(progress.files() <= progress.totalFiles());
        }

        @Override
        public void begun(String path) {
            told.add("begun " + path);
        }

        @Override
        public void read(FileProfile profile) {
            told.add("read " + profile.path());
        }

        @Override
        public void failed(Skipped file) {
            told.add("failed " + file.path());
        }
    }

    @Test
    void aFileThatWasJustWrittenIsReadAgain() throws IOException {
        RepeatedIngest ingest = new RepeatedIngest(folder);
        FileTime now = FileTime.from(Instant.now());
        put("a.csv", "model,ms\na,1\n", now);
        run(ingest);
        put("a.csv", "model,ms\na,9\n", now);
        assertEquals(9, run(ingest).facts().get(new FactId("ms_a")).number());
    }

    @Test
    void theWatchTellsOfAChangeInANewFolderToo() throws Exception {
        Semaphore changes = new Semaphore(0);
        try (FolderWatch watch = new FolderWatch(folder, changes::release)) {
            Files.createDirectory(folder.resolve("sub"));
            assertTrue(changes.tryAcquire(20, TimeUnit.SECONDS));
            Files.writeString(folder.resolve("sub/new.csv"), "a,b\n1,2\n");
            assertTrue(changes.tryAcquire(20, TimeUnit.SECONDS), () -> watch + " told nothing");
        }
    }

    @Test
    void aClosedWatchTellsNothing() throws Exception {
        CountDownLatch told = new CountDownLatch(1);
        new FolderWatch(folder, told::countDown).close();
        Files.writeString(folder.resolve("new.csv"), "a,b\n1,2\n");
        assertEquals(1, told.getCount());
    }
}
