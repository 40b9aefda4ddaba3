package dev.chimera.cli;

import dev.chimera.core.ingest.IngestProgress;
import java.util.Locale;

/// How far an ingest is, in a line for the console.
final class IngestProgressText {
    private static final double MEGA = 1e6;
    private static final double NANOS = 1e9;

    private IngestProgressText() {}

    /// Files and bytes with the rate; before the end with what is left at this rate.
    static String of(IngestProgress progress) {
        double seconds = progress.elapsed().toNanos() / NANOS;
        double rate = seconds > 0 ? progress.bytes() / MEGA / seconds : 0;
        if (progress.files() == progress.totalFiles()) {
            return String.format(Locale.ROOT, "%d files, %.1f MB, %.2f s, %.0f MB/s", progress.files(), progress.bytes() / MEGA, seconds, rate);
        }
        String left = rate > 0 ? String.format(Locale.ROOT, ", %.0f s left", Math.ceil((progress.totalBytes() - progress.bytes()) / MEGA / rate)) : "";
        return String.format(Locale.ROOT, "%d of %d files, %.1f of %.1f MB, %.0f MB/s%s", progress.files(), progress.totalFiles(), progress.bytes() / MEGA,
                progress.totalBytes() / MEGA, rate, left);
    }
}
