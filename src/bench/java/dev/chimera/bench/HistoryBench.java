package dev.chimera.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.chimera.core.run.history.History;
import dev.chimera.core.run.history.KeptRun;
import dev.chimera.core.run.journal.RunFolder;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What it takes to list 10,000 kept runs, against reading every summary. Argument: a folder to work in.
public final class HistoryBench {
    private static final int RUNS = 10_000;
    private static final int ROUNDS = 21;

    private HistoryBench() {}

    public static void main(String[] arguments) throws IOException {
        Path home = Path.of(arguments[0]);
        for (int i = 0; i < RUNS; i++) {
            RunFolder run = new RunFolder(Files.createDirectories(RunFolder.allIn(home).resolve(String.format(Locale.ROOT, "20261124-%06d-%08x", i, i * 2_654_435_761L & 0xffffffffL))));
            if (!Files.exists(run.summary())) {
                Files.writeString(run.summary(), summary(i));
            }
        }
        History history = new History(home, _ -> "", Clock.systemUTC());
        Path index = home.resolve("history-1.index");
        Files.deleteIfExists(index);
        say("without an index, first list of the process", once(history));
        double[] remembered = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long begun = System.nanoTime();
            history.remembered();
            remembered[i] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(remembered);
        say("as it was last time, what a window shows at once, median of " + ROUNDS, remembered[ROUNDS / 2]);
        double[] all = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            all[i] = once(history);
        }
        say("with the index, first list", all[0]);
        say("with the index, processor time", processorTime(history));
        Arrays.sort(all);
        say("with the index, median of " + ROUNDS, all[ROUNDS / 2]);
        double[] without = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            Files.delete(index);
            without[i] = once(history);
        }
        Arrays.sort(without);
        say("without it, median of " + ROUNDS, without[ROUNDS / 2]);
    }

    /// A list, all threads of the process together.
    private static double processorTime(History history) throws IOException {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long before = system.getProcessCpuTime();
        for (int i = 0; i < ROUNDS; i++) {
            once(history);
        }
        return (system.getProcessCpuTime() - before) / 1e6 / ROUNDS;
    }

    private static double once(History history) throws IOException {
        long begun = System.nanoTime();
        List<KeptRun> runs = history.list();
        double millis = (System.nanoTime() - begun) / 1e6;
        if (runs.size() != RUNS) {
            throw new IllegalStateException(runs.size() + " runs");
        }
        return millis;
    }

    private static void say(String what, double millis) {
        System.out.printf(Locale.ROOT, "%d runs, %s: %.0f ms%n", RUNS, what, millis);
    }

    private static String summary(int i) {
        return String.format(Locale.ROOT, """
                {"version": 1, "startedAt": "%s", "endedAt": "%s", "request": {"folder": "file:///data/benchmarks/%d", "excluded": [],
                 "agent": {"name": "Chimera Insight", "persona": "%s"}, "engine": {"kind": "Ollama", "endpoint": {"base": "http://127.0.0.1:11434"}, "model": "gemma3:1b"},
                 "options": {"values": {"NUM_CTX": 4096}}}, "outcome": {"kind": "Done"}, "files": 101, "calls": 23,
                 "speeds": [{"temperature": "WARM", "calls": 22, "ttftMillis": {"n": 22, "median": 81.5}, "tokensPerSecond": {"n": 22, "median": 52.25}}],
                 "figures": {"supported": 61, "derived": 30, "contradicted": 0, "unsupported": 0, "ignored": 2}, "environment": {"os.name": "Linux"}}
                """, Instant.ofEpochSecond(1_790_000_000L + i), Instant.ofEpochSecond(1_790_000_060L + i), i % 40, "You write plainly. ".repeat(30));
    }
}
