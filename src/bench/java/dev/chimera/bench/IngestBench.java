package dev.chimera.bench;

import dev.chimera.core.ingest.Ingest;
import dev.chimera.core.ingest.IngestResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Prints the table of the README: processor time of the ingest against DuckDB and against reading alone.
/// Arguments: a folder for the files (default `target/bench`), then names of workloads (default all).
public final class IngestBench {
    private static final long MEGABYTE = 1 << 20;
    private static final int SMALL_FILES = 100_000;
    private static final int CANCELS = 20;

    private IngestBench() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments.length > 0 ? arguments[0] : "target/bench");
        String wanted = arguments.length > 1 ? arguments[1] : "numeric quoted json small";
        System.out.printf(Locale.ROOT, "%s, %s, %d processors%n", System.getProperty("java.vm.version"), System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors());
        System.out.println("| workload | ours, CPU s | of it SHA-256 | MB per CPU s | rival's statistics, CPU s | ratio | ratio without SHA-256 | rival with SHA-256, CPU s | ratio |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        try (DuckDb rival = new DuckDb()) {
            if (wanted.contains("numeric")) {
                Path file = Workloads.numericCsv(folder.resolve("numeric"), 100 * MEGABYTE);
                against(rival, "numeric CSV, 100 MB", file, () -> rival.csv(file));
                cancel(file.resolveSibling(""));
                System.out.printf(Locale.ROOT, "the rival's quantiles are off by up to %.4f in rank%n", rival.rankError(file, "j_s"));
            }
            if (wanted.contains("quoted")) {
                Path file = Workloads.quotedCsv(folder.resolve("quoted"), 100 * MEGABYTE);
                against(rival, "quoted text CSV, 100 MB", file, () -> rival.csv(file));
            }
            if (wanted.contains("json")) {
                Path file = Workloads.nestedJson(folder.resolve("json"), 100 * MEGABYTE);
                against(rival, "nested JSON, 100 MB", file, () -> rival.nestedJson(file));
            }
        }
        if (wanted.contains("small")) {
            Path small = folder.resolve("small");
            if (!Files.exists(small)) {
                Workloads.smallFiles(small, SMALL_FILES);
            }
            double[] seconds = CpuTime.median(() -> ingest(small), () -> readAll(small, null), () -> readAll(small, digest()));
            System.out.printf(Locale.ROOT, "| 100,000 files of 1-4 KB against walk + read | %.2f | %.2f | | %.2f | %.2f times the reading | %.2f | %.2f | %.2f |%n", seconds[0],
                    seconds[2] - seconds[1], seconds[1], seconds[0] / seconds[1], (seconds[0] - seconds[2] + seconds[1]) / seconds[1], seconds[2], seconds[0] / seconds[2]);
        }
    }

    private static void against(DuckDb rival, String name, Path file, CpuTime.Work statistics) throws Exception {
        Path folder = file.resolveSibling("");
        double[] seconds = CpuTime.median(() -> ingest(folder), statistics, () -> rival.digest(file), () -> readAll(folder, digest()), () -> readAll(folder, null));
        double ours = seconds[0];
        double both = seconds[1] + seconds[2];
        double digesting = seconds[3] - seconds[4];
        System.out.printf(Locale.ROOT, "| %s | %.3f | %.3f | %.0f | %.2f | %.1fx | %.1fx | %.2f | %.1fx |%n", name, ours, digesting,
                (double) Files.size(file) / MEGABYTE / ours, seconds[1], seconds[1] / ours, seconds[1] / (ours - digesting), both, both / ours);
    }

    private static MessageDigest digest() throws NoSuchAlgorithmException {
        return MessageDigest.getInstance("SHA-256");
    }

    /// Prints how long a cancelled ingest takes to end, the longest of several.
    private static void cancel(Path folder) throws IOException {
        long longest = 0;
        for (int i = 0; i < CANCELS; i++) {
            long[] asked = {0};
            long bytes = (i + 1L) * MEGABYTE;
            boolean[] stop = {false};
            try {
                Ingest.folder(folder, path -> true, progress -> {
                    if (!stop[0] && progress.bytes() >= bytes) {
                        stop[0] = true;
                        asked[0] = System.nanoTime();
                    }
                }, () -> stop[0]);
            } catch (CancellationException cancelled) {
                longest = Math.max(longest, System.nanoTime() - asked[0]);
            }
        }
        System.out.printf(Locale.ROOT, "cancelled within %.0f ms (the longest of %d)%n", longest / 1e6, CANCELS);
    }

    private static void ingest(Path folder) throws IOException {
        IngestResult result = Ingest.folder(folder, path -> true, progress -> {}, () -> false);
        if (result.inventory().total() == 0) {
            throw new IOException("nothing was read");
        }
    }

    /// Walks and reads every byte, with one buffer, and does nothing with them but digest them, where that is wanted.
    private static void readAll(Path folder, @Nullable MessageDigest digest) throws IOException {
        byte[] buffer = new byte[1 << 16];
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                try (InputStream in = Files.newInputStream(file)) {
                    for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
                        if (digest != null) {
                            digest.update(buffer, 0, got);
                        }
                    }
                    if (digest != null) {
                        digest.digest();
                    }
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            });
        }
    }
}
