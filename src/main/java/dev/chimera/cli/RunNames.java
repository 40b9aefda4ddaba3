package dev.chimera.cli;

import dev.chimera.core.report.Printable;
import java.io.IOException;
import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;

/// What is said when a run that someone named is not there or cannot be had.
final class RunNames {
    private RunNames() {}

    /// Something that is done with named runs.
    @FunctionalInterface
    interface Work {
        /// @throws IllegalArgumentException with a sentence, when a name is no run
        int exitCode() throws IOException;
    }

    /// The work's exit code, or that of its trouble after it was said.
    static int orSay(CommandSpec spec, Work work) {
        PrintWriter err = spec.commandLine().getErr();
        try {
            return work.exitCode();
        } catch (IllegalArgumentException e) {
            err.println(Printable.text(String.valueOf(e.getMessage())));
            return ExitCode.USAGE;
        } catch (IOException e) {
            err.println("That cannot be done: " + Printable.text(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()) + ".");
            return ExitCode.DATA_UNREADABLE;
        }
    }
}
