package dev.chimera.bench;

import dev.chimera.core.ingest.Ingest;
import dev.chimera.core.ingest.IngestResult;
import java.nio.file.Path;
import java.util.Locale;

/// Reads a CSV file of one gigabyte. To be run with `-Xmx64m`: that it ends is the proof.
public final class MemoryBench {
    private static final long GIGABYTE = 1L << 30;

    private MemoryBench() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments.length > 0 ? arguments[0] : "target/bench").resolve("gigabyte");
        Workloads.numericCsv(folder, GIGABYTE);
        long start = System.nanoTime();
        IngestResult result = Ingest.folder(folder, path -> true, progress -> {}, () -> false);
        System.out.printf(Locale.ROOT, "1 GB of CSV, heap of %d MB: %d rows in %.1f s%n", Runtime.getRuntime().maxMemory() >> 20,
                result.inventory().files().getFirst().rows(), (System.nanoTime() - start) / 1e9);
    }
}
