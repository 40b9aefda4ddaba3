package dev.chimera.bench;

import dev.chimera.core.check.Checker;
import dev.chimera.core.fact.FactSet;
import dev.chimera.core.ingest.Ingest;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// What it takes to label a report of 200 KB. Arguments: a folder and a report on it; the report is repeated to that size.
public final class CheckerBench {
    private static final int SIZE = 200_000;
    private static final int RUNS = 7;

    private CheckerBench() {}

    public static void main(String[] arguments) throws IOException {
        FactSet facts = Ingest.folder(Path.of(arguments[0]), path -> true, progress -> { }, () -> false).facts();
        String report = Files.readString(Path.of(arguments[1]));
        String text = report.repeat(SIZE / report.length() + 1).substring(0, SIZE);
        for (int run = 1; run <= RUNS; run++) {
            long from = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            int claims = Checker.check(text, facts).claims().size();
            long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - from;
            System.out.printf(Locale.ROOT, "run %d: %d figures of 200 KB against %d facts in %.2f s of processor time%n", run, claims, facts.size(), took / 1e9);
        }
    }
}
