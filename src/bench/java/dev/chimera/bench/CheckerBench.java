package dev.chimera.bench;

import dev.chimera.core.check.Checker;
import dev.chimera.core.fact.Aggregate;
import dev.chimera.core.fact.Fact;
import dev.chimera.core.fact.FactId;
import dev.chimera.core.fact.FactSet;
import dev.chimera.core.fact.Provenance;
import dev.chimera.core.fact.Source;
import dev.chimera.core.fact.Subject;
import dev.chimera.core.fact.Unit;
import dev.chimera.core.fact.Value;
import dev.chimera.core.ingest.Ingest;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// What it takes to label a report of 200 KB. Arguments: a folder and a report on it; the report is repeated to that size.
public final class CheckerBench {
    private static final int SIZE = 200_000;
    private static final int FACTS = 100_000;
    private static final int RUNS = 7;

    private CheckerBench() {}

    public static void main(String[] arguments) throws IOException {
        FactSet facts = among(Ingest.folder(Path.of(arguments[0]), path -> true, progress -> { }, () -> false).facts());
        String report = Files.readString(Path.of(arguments[1]));
        String text = report.repeat(SIZE / report.length() + 1).substring(0, SIZE);
        for (int run = 1; run <= RUNS; run++) {
            long from = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            int claims = Checker.check(text, facts).claims().size();
            long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - from;
            System.out.printf(Locale.ROOT, "run %d: %d figures of 200 KB against %d facts in %.2f s of processor time%n", run, claims, facts.size(), took / 1e9);
        }
    }

    /// The folder's facts among as many more of other files as make 100,000.
    private static FactSet among(FactSet facts) {
        List<Fact> all = new ArrayList<>(facts.all());
        Aggregate[] aggregates = {Aggregate.MEAN, Aggregate.MEDIAN, Aggregate.MIN, Aggregate.MAX, Aggregate.SD};
        for (int i = 0; all.size() < FACTS; i++) {
            String column = "step_" + letters(i / aggregates.length % 40);
            Subject subject = Subject.of("file", "more/run" + i / 200 + ".csv").with("model", "m" + i / 200 % 9).with("column", column);
            all.add(new Fact(new FactId("more_" + letters(i)), Value.of(i / 7.0), new Unit("s"), "time of " + column, column, subject, aggregates[i % aggregates.length], 10,
                    Provenance.MEASURED, Optional.empty(), List.of(new Source(subject.get("file"), "", column, List.of(), 10))));
        }
        return new FactSet(all, facts.tables());
    }

    private static String letters(int number) {
        return Integer.toString(number).chars().mapToObj(digit -> String.valueOf((char) ('a' + digit - '0'))).collect(Collectors.joining());
    }
}
