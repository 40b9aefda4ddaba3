package dev.chimera.ui.parts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.chimera.core.ingest.IngestProgress;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "3000000 | 12000000 | 1000 | 1 of 2 files · 3 MB of 12 MB · 3 MB/s · 0:03 left",
        "3000000 | 12000000 | 100 | 1 of 2 files · 3 MB of 12 MB",
        "0 | 12000000 | 1000 | 1 of 2 files · 0 B of 12 MB",
        "12000000 | 12000000 | 4000 | 1 of 2 files · 12 MB of 12 MB · 3 MB/s · 0:00 left"})
    void filesBytesRateAndTheTimeLeftAreSaidAsFarAsTheyAreKnown(long bytes, long total, long millis, String said) {
        assertEquals(said, new ProgressWords(new Texts(Locale.ENGLISH)).of(new IngestProgress(1, 2, bytes, total, Duration.ofMillis(millis))));
    }
}
