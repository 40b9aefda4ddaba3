package dev.chimera.core.run.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.chimera.core.report.ReportMarkdown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryIndexTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    @TempDir
    private Path home = Path.of("");

    private History history() {
        return new History(home, ReportMarkdown::of, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    /// Whatever happens to the folders and to the index, the list is the one that is made without an index.
    @Test
    void theIndexIsNeverWrong() throws IOException {
        Random random = new Random(8);
        Path index = home.resolve(HistoryIndex.FILE);
        for (int step = 0; step < 150; step++) {
            List<KeptRun> now = history().list();
            switch (random.nextInt(7)) {
                case 0, 1, 2 -> new KeptRuns(home).summary(String.format(Locale.ROOT, "20261101-%06d-%08x", step, random.nextInt()), NOW.plusSeconds(random.nextInt(1000)), "model" + step);
                case 3 -> {
                    if (!now.isEmpty()) {
                        new KeptRuns(home).summary(now.get(random.nextInt(now.size())).id(), NOW.plusSeconds(random.nextInt(1000)), "changed to " + step);
                    }
                }
                case 4 -> {
                    if (!now.isEmpty()) {
                        history().delete(now.get(random.nextInt(now.size())));
                    }
                }
                case 5 -> {
                    Optional<String> deleted = history().lastDeleted();
                    if (deleted.isPresent()) {
                        history().restore(deleted.get());
                    }
                }
                default -> {
                    byte[] bytes = Files.exists(index) ? Files.readAllBytes(index) : new byte[0];
                    for (int i = 0; i < 3 && bytes.length > 0; i++) {
                        bytes[random.nextInt(bytes.length)] = (byte) '\n';
                    }
                    Files.write(index, bytes);
                }
            }
            List<KeptRun> indexed = history().list();
            Files.delete(index);
            assertEquals(history().list(), indexed, "after step " + step);
        }
    }
}
