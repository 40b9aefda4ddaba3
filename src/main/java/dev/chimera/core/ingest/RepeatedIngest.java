package dev.chimera.core.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Ingests one folder again and again and reads only what changed since: files with another size or time of modification. A file that was
/// modified less than two seconds before it was read is read again, for its time may not tell two changes apart. One run at a time.
public final class RepeatedIngest {
    private static final Duration CLOCK_STEP = Duration.ofSeconds(2);

    private final Path folder;
    private Map<String, FileReading> before = Map.of();

    public RepeatedIngest(Path folder) {
        this.folder = folder;
    }

    /// The same as {@link Ingest#folder}, with the same result; the bytes of unchanged files count as read at once.
    ///
    /// @throws IOException if the folder itself cannot be read; what was known before stays known
    public synchronized IngestResult run(Predicate<String> included, Consumer<IngestProgress> progress, BooleanSupplier cancelled) throws IOException {
        Listing listing = Ingest.list(folder);
        Instant safe = Instant.now().minus(CLOCK_STEP);
        List<Listing.File> chosen = Ingest.chosen(listing, included);
        Workers.Outcome outcome = new Workers(folder, chosen, cancelled).knowing(before).run(progress);
        Map<String, FileReading> now = new HashMap<>();
        outcome.readings().stream().filter(reading -> reading.profile().modified().isBefore(safe)).forEach(reading -> now.put(reading.path(), reading));
        before = now;
        return Ingest.result(folder, listing, outcome);
    }
}
