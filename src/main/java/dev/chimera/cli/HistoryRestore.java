package dev.chimera.cli;

import dev.chimera.core.run.history.History;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `chimera history restore [ID]`: brings a deleted run back.
@Command(name = "restore", mixinStandardHelpOptions = true, description = "Brings a deleted run back.")
final class HistoryRestore implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "ID", description = "its whole id (default: the one that was deleted last)")
    private Optional<String> id = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Path home;

    HistoryRestore(Path home) {
        this.home = home;
    }

    @Override
    public Integer call() {
        History history = HistoryCommand.history(home);
        return RunNames.orSay(spec, () -> {
            Optional<String> wanted = id.isPresent() ? id : history.lastDeleted();
            if (wanted.isEmpty()) {
                throw new IllegalArgumentException("There is no deleted run to bring back.");
            }
            spec.commandLine().getOut().println(history.restore(wanted.get()).id());
            return ExitCode.DONE;
        });
    }
}
