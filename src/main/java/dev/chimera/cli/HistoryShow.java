package dev.chimera.cli;

import dev.chimera.core.report.Printable;
import dev.chimera.core.run.history.History;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `chimera history show RUN`: the report of a kept run, as it was.
@Command(name = "show", mixinStandardHelpOptions = true, description = "Prints the report of a kept run, word for word.")
final class HistoryShow implements Callable<Integer> {
    @Parameters(paramLabel = "RUN", description = "which one")
    private String run = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Path home;

    HistoryShow(Path home) {
        this.home = home;
    }

    @Override
    public Integer call() {
        History history = HistoryCommand.history(home);
        return RunNames.orSay(spec, () -> {
            String report = history.open(history.find(run)).report();
            if (report.isEmpty()) {
                spec.commandLine().getErr().println("There is no report: " + Printable.text(run) + " had nothing to report.");
                return ExitCode.NOTHING_TO_REPORT;
            }
            spec.commandLine().getOut().print(report);
            spec.commandLine().getOut().flush();
            return ExitCode.DONE;
        });
    }
}
