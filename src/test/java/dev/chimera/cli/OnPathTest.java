package dev.chimera.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnPathTest {
    private static final Optional<Path> LAUNCHER = Optional.of(Path.of("/Applications/Chimera Workbench.app/Contents/MacOS/chimera"));
    @TempDir
    private Path folder = Path.of("");

    private OnPath path(String system, String value) {
        return new OnPath(system, LAUNCHER, Map.of("Path", value));
    }

    @Test
    void aCommandThatAShellFindsNeedsNothing() throws IOException {
        Files.writeString(folder.resolve("chimera"), "");
        OnPath path = path("Mac OS X", "/nowhere::" + folder);
        assertEquals(Optional.of(folder.resolve("chimera")), path.found());
        assertEquals(Optional.empty(), path.next());
    }

    @Test
    void onAMacItIsLinkedWhereShellsLook() {
        assertEquals(Optional.of("For `chimera` in every terminal: sudo ln -s \"/Applications/Chimera Workbench.app/Contents/MacOS/chimera\" /usr/local/bin/chimera"),
                path("Mac OS X", folder.toString()).next());
    }

    @Test
    void onWindowsItsFolderIsAddedForTheUser() throws IOException {
        assertTrue(path("Windows 11", folder.toString()).next().orElseThrow().contains("SetEnvironmentVariable(\"Path\", "));
        Files.writeString(folder.resolve("chimera.exe"), "");
        assertEquals(Optional.empty(), path("Windows 11", "C:\\x;" + folder).next());
    }

    @Test
    void whoStartedItFromItsSourcesHasNothingToDo() {
        assertEquals(Optional.empty(), new OnPath("Linux", Optional.empty(), Map.of("PATH", folder.toString())).next());
    }
}
