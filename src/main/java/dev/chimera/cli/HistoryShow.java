package dev.chimera.cli;

import dev.chimera.core.report.Printable;
import dev.chimera.core.report.ReportMarkdown;
import dev.chimera.core.run.agents.PairJournal;
import dev.chimera.core.run.agents.PairState;
import dev.chimera.core.run.agents.Side;
import dev.chimera.core.run.history.History;
import dev.chimera.core.run.history.KeptRun;
import dev.chimera.core.sweep.Sweeps;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `chimera history show RUN`: the report of a kept run, as it was; of two agents their results and both reports, of a sweep its results.
@Command(name = "show", mixinStandardHelpOptions = true, description = "Prints the report of a kept run, word for word; of two agents and of a sweep what was found.")
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
            String report = text(history, history.find(run));
            if (report.isEmpty()) {
                spec.commandLine().getErr().println("There is no report: " + Printable.text(run) + " had nothing to report.");
                return ExitCode.NOTHING_TO_REPORT;
            }
            spec.commandLine().getOut().print(report);
            spec.commandLine().getOut().flush();
            return ExitCode.DONE;
        });
    }

    private static String text(History history, KeptRun kept) throws IOException {
        return switch (kept.kind()) {
            case REPORT -> history.open(kept).report();
            case SWEEP -> SweepText.results(Sweeps.at(kept.folder().path()).state()) + "\n";
            case AGENTS -> agents(PairJournal.read(kept.folder().path()));
        };
    }

    private static String agents(PairState state) {
        return AgentsText.of(state) + "\n" + Stream.of(Side.values()).flatMap(side -> state.agent(side).stream())
                .map(report -> "\n---\n\n" + ReportMarkdown.of(report)).collect(Collectors.joining());
    }
}
