package dev.chimera.cli;

import dev.chimera.core.fact.Smell;
import dev.chimera.core.ingest.ColumnProfile;
import dev.chimera.core.ingest.FileProfile;
import dev.chimera.core.ingest.FileType;
import dev.chimera.core.ingest.Ingest;
import dev.chimera.core.ingest.IngestProgress;
import dev.chimera.core.ingest.IngestResult;
import dev.chimera.core.ingest.Skipped;
import dev.chimera.core.report.Printable;
import dev.chimera.core.run.RunOutcome;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `chimera ingest DIR`: what is in a folder.
@Command(name = "ingest", mixinStandardHelpOptions = true, description = "Shows what is in a folder: files, columns with their statistics, "
        + "what was skipped and why, and what is suspicious in the data.")
final class IngestCommand implements Callable<Integer> {
    private static final Duration BETWEEN_WORDS = Duration.ofSeconds(2);

    @Parameters(paramLabel = "DIR", description = "the folder with the benchmark files")
    private Path folder = Path.of("");

    @Mixin
    private ExcludeOption excluded = new ExcludeOption();

    @Option(names = "--json", description = "everything as JSON on standard output")
    private boolean json;

    private Duration nextWord = BETWEEN_WORDS;
    private boolean ended;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        try {
            IngestResult result = Ingest.folder(folder, excluded::leaves, this::progress, () -> false);
            print(result, spec.commandLine().getOut());
            if (result.inventory().total() == 0) {
                err.println("There is no CSV, JSON or Markdown file that can be read in " + folder + ".");
                return ExitCode.NOTHING_TO_REPORT;
            }
            return ExitCode.DONE;
        } catch (IOException e) {
            err.println(Sentences.of(new RunOutcome.FolderUnreadable(String.valueOf(e.getMessage()))));
            return ExitCode.DATA_UNREADABLE;
        }
    }

    /// Every two seconds how far it is, and at the end what it was.
    private void progress(IngestProgress progress) {
        boolean done = progress.files() == progress.totalFiles();
        if (!ended && (done || progress.elapsed().compareTo(nextWord) >= 0)) {
            ended = done;
            nextWord = progress.elapsed().plus(BETWEEN_WORDS);
            spec.commandLine().getErr().println(IngestProgressText.of(progress));
            spec.commandLine().getErr().flush();
        }
    }

    private void print(IngestResult result, PrintWriter out) {
        if (json) {
            out.println(IngestJson.of(result).toPrettyString());
            return;
        }
        result.inventory().files().forEach(file -> print(file, out));
        out.printf(Locale.ROOT, "%ntotal %d files: %d CSV, %d JSON, %d Markdown; %d facts; %d rows not understood%n", result.inventory().total(), result.inventory().of(FileType.CSV).size(),
                result.inventory().of(FileType.JSON).size(), result.inventory().of(FileType.MARKDOWN).size(), result.facts().size(), result.skippedRows());
        result.skipped().forEach(skipped -> out.println("skipped  " + Printable.text(place(skipped)) + ": " + Printable.text(skipped.reason())));
        result.smells().forEach(smell -> out.println("smell    " + smell.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ') + "  "
                + Printable.text(where(smell)) + (smell.rows().isEmpty() ? "" : " rows " + smell.rows())));
    }

    /// File and column; of what shows only between files, all that it was seen in.
    private static String where(Smell smell) {
        if (!smell.file().isEmpty()) {
            return (smell.file() + " " + smell.column()).strip();
        }
        String places = smell.sources().stream().map(source -> source.file() + (source.column().isEmpty() ? "" : " " + source.column())).distinct()
                .collect(Collectors.joining(", "));
        return smell.column().isEmpty() ? places : smell.column() + ": " + places;
    }

    private static void print(FileProfile file, PrintWriter out) {
        out.printf(Locale.ROOT, "%-8s %9d B %7d rows  %s%n", file.type().label(), file.bytes(), file.rows(), Printable.text(file.path()));
        file.columns().forEach(column -> column.statistics().ifPresent(numbers -> out.println("           " + line(column, numbers))));
    }

    private static String line(ColumnProfile column, ColumnProfile.Statistics numbers) {
        return String.format(Locale.ROOT, "%s  n %d, missing %d, mean %.6g, sd %.6g, min %.6g, median %.6g, p95 %.6g, max %.6g%s",
                Printable.text(column.name()), column.n(), column.missing(), numbers.mean(), numbers.sd(), numbers.min(), numbers.median(), numbers.p95(),
                numbers.max(), column.unit().isNone() ? "" : " " + column.unit());
    }

    private static String place(Skipped skipped) {
        return skipped.line() > 0 ? skipped.path() + " line " + skipped.line() : skipped.path();
    }
}
