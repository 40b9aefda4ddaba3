package dev.chimera.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.chimera.core.ingest.IngestProgress;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class IngestProgressTextTest {
    @Test
    void bytesGiveTheRateAndWhatIsLeft() {
        assertEquals("3 of 10 files, 50.0 of 200.0 MB, 25 MB/s, 6 s left",
                IngestProgressText.of(new IngestProgress(3, 10, 50_000_000, 200_000_000, Duration.ofSeconds(2))));
    }

    @Test
    void whereNothingWasReadYetNothingIsForetold() {
        assertEquals("0 of 10 files, 0.0 of 200.0 MB, 0 MB/s", IngestProgressText.of(new IngestProgress(0, 10, 0, 200_000_000, Duration.ofSeconds(2))));
    }

    @Test
    void theEndSaysWhatItWas() {
        assertEquals("10 files, 200.0 MB, 8.00 s, 25 MB/s", IngestProgressText.of(new IngestProgress(10, 10, 200_000_000, 200_000_000, Duration.ofSeconds(8))));
    }
}
