package dev.chimera.cli;

import java.util.Set;
import picocli.CommandLine.Option;

/// Files of the folder that a command leaves out.
final class ExcludeOption {
    @Option(names = "--exclude", paramLabel = "PATH", description = "a file below the folder that is left out; may be repeated")
    private Set<String> excluded = Set.of();

    /// Paths below the folder, with `/`.
    Set<String> paths() {
        return excluded;
    }

    boolean leaves(String path) {
        return !excluded.contains(path);
    }
}
