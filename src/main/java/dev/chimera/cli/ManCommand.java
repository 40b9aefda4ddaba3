package dev.chimera.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `chimera man`: the manual page, for the installer.
@Command(name = "man", hidden = true, mixinStandardHelpOptions = true, description = "Prints the manual page.")
final class ManCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        out.print(ManPage.of(spec.root(), ProgramVersion.number()));
        out.flush();
        return ExitCode.DONE;
    }
}
