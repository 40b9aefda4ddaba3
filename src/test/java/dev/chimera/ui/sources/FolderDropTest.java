package dev.chimera.ui.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of files that are let fall on the window.
class FolderDropTest {
    private final List<String> taken = new ArrayList<>();
    private final FolderDrop.Takers takers = new FolderDrop.Takers(folder -> taken.add("folder " + folder.getFileName()),
            path -> path.toString().endsWith(".md"), report -> taken.add("report " + report.getFileName()));

    @Test
    void aFolderIsOpenedAReportIsCheckedAndAnyOtherFileOpensItsFolder(@TempDir Path home) throws IOException {
        Path folder = Files.createDirectory(home.resolve("data"));
        Path table = Files.writeString(folder.resolve("a.csv"), "a,b\n");
        Path report = Files.writeString(folder.resolve("report.md"), "# R\n");
        for (Path dropped : List.of(folder, table, report)) {
            assertTrue(takers.wants(List.of(dropped.toFile())));
            assertTrue(takers.take(List.of(dropped.toFile())));
        }
        assertEquals(List.of("folder data", "folder data", "report report.md"), taken);
    }

    @Test
    void whatIsNoFileIsNotTaken() {
        assertFalse(takers.wants(List.of()));
        assertFalse(takers.take(List.of(Path.of("/nowhere/at/all.csv").toFile())));
        assertEquals(List.of(), taken);
    }
}
