package dev.chimera.cli;

import dev.chimera.core.run.history.History;
import dev.chimera.core.run.history.KeptRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `chimera history delete RUN...`: takes runs out of the history.
@Command(name = "delete", mixinStandardHelpOptions = true, description = "Takes runs out of the history. For 30 days `chimera history restore` brings them back.")
final class HistoryDelete implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "RUN", description = "which ones")
    private List<String> runs = new ArrayList<>();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Path home;

    HistoryDelete(Path home) {
        this.home = home;
    }

    @Override
    public Integer call() {
        History history = HistoryCommand.history(home);
        return RunNames.orSay(spec, () -> {
            List<KeptRun> found = new ArrayList<>();
            for (String run : runs) {
                found.add(history.find(run));
            }
            for (KeptRun run : found.stream().distinct().toList()) {
                history.delete(run);
                spec.commandLine().getOut().println(run.id());
            }
            return ExitCode.DONE;
        });
    }
}
