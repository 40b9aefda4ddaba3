package dev.chimera.core.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Ingests one folder again and again and reads only what changed since: files with another size or time of modification. A file that was
/// modified less than two seconds before it was read is read again, for its time may not tell two changes apart. One run at a time.
public final class RepeatedIngest {
    private static final Duration CLOCK_STEP = Duration.ofSeconds(2);

    private final Path folder;
    private final Map<String, FileReading> before = new ConcurrentHashMap<>();

    public RepeatedIngest(Path folder) {
        this.folder = folder;
    }

    /// The same as {@link Ingest#folder}, with the same result; the bytes of unchanged files count as read at once. What was read before a
    /// cancellation, and of files that are not included this time, stays known.
    ///
    /// @throws IOException if the folder itself cannot be read; what was known before stays known
    public IngestResult run(Predicate<String> included, Consumer<IngestProgress> progress, BooleanSupplier cancelled) throws IOException {
        return run(included, new IngestSteps() {
            @Override
            public void progress(IngestProgress now) {
                progress.accept(now);
            }

            @Override
            public void begun(String path) {
            }

            @Override
            public void read(FileProfile profile) {
            }

            @Override
            public void failed(Skipped file) {
            }
        }, cancelled);
    }

    /// The same, told of every file.
    ///
    /// @throws IOException if the folder itself cannot be read; what was known before stays known
    public synchronized IngestResult run(Predicate<String> included, IngestSteps steps, BooleanSupplier cancelled) throws IOException {
        Listing listing = Ingest.list(folder);
        Instant safe = Instant.now().minus(CLOCK_STEP);
        forget(listing);
        Map<String, FileReading> known = Map.copyOf(before);
        Workers workers = new Workers(folder, Ingest.chosen(listing, included), cancelled).knowing(known).telling(steps).keeping(reading -> {
            if (reading.profile().modified().isBefore(safe)) {
                before.put(reading.path(), reading);
            }
        });
        return Ingest.result(folder, listing, workers.run(steps::progress));
    }

    private void forget(Listing listing) {
        Map<String, Listing.File> there = new HashMap<>();
        listing.files().forEach(file -> there.put(file.path(), file));
        before.values().removeIf(reading -> {
            Listing.File file = there.get(reading.path());
            return file == null || !reading.isOf(file);
        });
    }
}
