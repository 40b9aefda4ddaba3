package dev.chimera.cli;

import dev.chimera.core.file.WholeFile;
import dev.chimera.core.report.ComparisonMarkdown;
import dev.chimera.core.run.compare.RunComparison;
import dev.chimera.core.run.history.History;
import dev.chimera.core.run.history.OpenedRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `chimera compare RUN RUN...`: kept runs side by side.
@Command(name = "compare", mixinStandardHelpOptions = true, sortOptions = false, description = "Compares kept runs with the first of them: options, metrics, "
        + "facts that changed, and the words of their reports, as Markdown. RUN is the beginning of an id or of its last part, `last`, or a run's folder.")
final class CompareCommand implements Callable<Integer> {
    @Parameters(arity = "2..*", paramLabel = "RUN", description = "two or more runs")
    private List<String> names = new ArrayList<>();

    @Option(names = "--out", paramLabel = "PATH", description = "a Markdown file to write it to")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--force", description = "replace the file if it exists")
    private boolean force;

    @Option(names = "--json", description = "as JSON on standard output")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Path home;

    /// @param home where the program keeps its files
    CompareCommand(Path home) {
        this.home = home;
    }

    @Override
    public Integer call() {
        if (out.isPresent() && Files.exists(out.get()) && !force) {
            spec.commandLine().getErr().println(out.get() + " exists. Give another --out, or --force to replace it.");
            return ExitCode.USAGE;
        }
        History history = HistoryCommand.history(home);
        return RunNames.orSay(spec, () -> {
            List<OpenedRun> runs = new ArrayList<>();
            for (String name : names) {
                runs.add(history.open(history.find(name)));
            }
            return print(RunComparison.of(runs));
        });
    }

    private int print(RunComparison comparison) {
        PrintWriter printer = spec.commandLine().getOut();
        if (json) {
            printer.println(ComparisonJson.of(comparison).toPrettyString());
        }
        String markdown = ComparisonMarkdown.of(comparison);
        if (out.isEmpty()) {
            printer.print(json ? "" : markdown);
            printer.flush();
            return ExitCode.DONE;
        }
        try {
            WholeFile.writeWithFolders(out.get(), markdown);
            (json ? spec.commandLine().getErr() : printer).println(out.get().toAbsolutePath().normalize());
            return ExitCode.DONE;
        } catch (IOException e) {
            spec.commandLine().getErr().println("The comparison cannot be written to " + out.get() + ": " + e.getMessage() + ". Give another place with --out.");
            return ExitCode.USAGE;
        }
    }
}
