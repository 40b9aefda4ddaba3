package dev.chimera.ui.parts;

import dev.chimera.core.ingest.IngestProgress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Says how far an ingest is: `12 of 101 files · 3.2 MB of 80 MB · 204 MB/s · 0:03 left`.
public final class ProgressWords {
    /// the rate of the first moments says nothing
    private static final Duration FIRST = Duration.ofMillis(300);
    private final Texts texts;

    public ProgressWords(Texts texts) {
        this.texts = texts;
    }

    public String of(IngestProgress progress) {
        List<String> parts = new ArrayList<>(List.of(texts.get("status.ingest", progress.files(), progress.totalFiles()),
                texts.get("progress.bytes", Figures.bytes(progress.bytes()), Figures.bytes(progress.totalBytes()))));
        if (progress.bytes() > 0 && progress.elapsed().compareTo(FIRST) > 0) {
            double rate = progress.bytes() / (progress.elapsed().toNanos() / 1e9);
            long left = (long) Math.ceil((progress.totalBytes() - progress.bytes()) / rate);
            parts.add(Figures.bytes((long) rate) + "/s");
            parts.add(texts.get("progress.left", Figures.clock(Duration.ofSeconds(Math.max(0, left)))));
        }
        return String.join(" · ", parts);
    }
}
