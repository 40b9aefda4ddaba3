package dev.chimera.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/// Whether the installed program's command is found by its name alone, and what to do where it is not: not every system's installer may change where
/// a shell looks.
///
/// @param system as Java names it (`Windows 11`, `Mac OS X`)
/// @param launcher the program that was started, where it is an installed one
record OnPath(String system, Optional<Path> launcher, Map<String, String> environment) {
    private static final String NAME = "chimera";

    static OnPath here() {
        return new OnPath(System.getProperty("os.name", ""), Optional.ofNullable(System.getProperty("jpackage.app-path")).map(Path::of), System.getenv());
    }

    /// Where a shell finds the command.
    Optional<Path> found() {
        String file = windows() ? NAME + ".exe" : NAME;
        return Arrays.stream(path().split(windows() ? ";" : ":")).filter(folder -> !folder.isBlank()).flatMap(folder -> place(folder, file).stream())
                .filter(Files::isRegularFile).findFirst();
    }

    /// What to do so that it is found; empty where there is nothing to do, or where no installed program was started.
    Optional<String> next() {
        if (launcher.isEmpty() || found().isPresent()) {
            return Optional.empty();
        }
        Path folder = launcher.get().toAbsolutePath().resolveSibling("");
        String command = folder + File.separator + NAME;
        if (windows()) {
            return Optional.of("For `chimera` in every new terminal: [Environment]::SetEnvironmentVariable(\"Path\", [Environment]::GetEnvironmentVariable(\"Path\", \"User\") + \";"
                    + folder + "\", \"User\") in PowerShell.");
        }
        return Optional.of("For `chimera` in every terminal: sudo ln -s \"" + command + "\" /usr/local/bin/chimera");
    }

    private boolean windows() {
        return system.startsWith("Windows");
    }

    /// Windows writes the name in its own way.
    private String path() {
        return environment.entrySet().stream().filter(entry -> entry.getKey().equalsIgnoreCase("PATH")).map(Map.Entry::getValue).findFirst().orElse("");
    }

    private static Optional<Path> place(String folder, String file) {
        try {
            return Optional.of(Path.of(folder.replace("\"", ""), file));
        } catch (InvalidPathException nobodysFolder) {
            return Optional.empty();
        }
    }
}
