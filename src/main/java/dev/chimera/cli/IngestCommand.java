package dev.chimera.cli;

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
import java.util.Locale;
import java.util.concurrent.Callable;
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
    @Parameters(paramLabel = "DIR", description = "the folder with the benchmark files")
    private Path folder = Path.of("");

    @Mixin
    private ExcludeOption excluded = new ExcludeOption();

    @Option(names = "--json", description = "everything as JSON on standard output")
    private boolean json;

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

    private void progress(IngestProgress progress) {
        if (progress.files() == progress.totalFiles()) {
            spec.commandLine().getErr().printf(Locale.ROOT, "%d files, %.1f MB, %.2f s%n", progress.files(), progress.bytes() / 1e6,
                    progress.elapsed().toNanos() / 1e9);
        }
    }

    private void print(IngestResult result, PrintWriter out) {
        if (json) {
            out.println(IngestJson.of(result).toPrettyString());
            return;
        }
        result.inventory().files().forEach(file -> print(file, out));
        out.printf(Locale.ROOT, "%ntotal %d files: %d CSV, %d JSON, %d Markdown; %d facts%n", result.inventory().total(), result.inventory().of(FileType.CSV).size(),
                result.inventory().of(FileType.JSON).size(), result.inventory().of(FileType.MARKDOWN).size(), result.facts().size());
        result.skipped().forEach(skipped -> out.println("skipped  " + Printable.text(place(skipped)) + ": " + Printable.text(skipped.reason())));
        result.smells().forEach(smell -> out.println("smell    " + smell.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ') + "  "
                + Printable.text(smell.file() + " " + smell.column()) + (smell.rows().isEmpty() ? "" : " rows " + smell.rows())));
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
