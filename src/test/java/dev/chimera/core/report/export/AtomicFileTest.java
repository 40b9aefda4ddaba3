package dev.chimera.core.report.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @Test
    void aFileIsWrittenWholeWithItsFolders(@TempDir Path folder) throws IOException {
        Path below = folder.resolve("neu");
        Path file = below.resolve("Übersicht über alles.md");
        AtomicFile.write(file, "größer");
        AtomicFile.write(file, "kleiner");
        assertEquals("kleiner", Files.readString(file));
        assertEquals(List.of(file), below(below));
    }

    @Test
    void aPlaceThatIsAFolderIsRefusedAndStays(@TempDir Path folder) throws IOException {
        Path inside = Files.writeString(folder.resolve("kept.txt"), "x");
        assertThrows(IOException.class, () -> AtomicFile.write(folder, "text"));
        assertEquals("x", Files.readString(inside));
    }

    @Test
    void aNameAsLongAsTheFileSystemAllowsIsWritten(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("n".repeat(252) + ".md");
        AtomicFile.write(file, "text");
        assertEquals(List.of(file), below(folder));
    }

    @Test
    void itHasThePermissionsOfAnyFileOfTheUser(@TempDir Path folder) throws IOException {
        Path any = Files.writeString(folder.resolve("any.txt"), "x");
        Path file = folder.resolve("report.md");
        AtomicFile.write(file, "text");
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            assertEquals(Files.getPosixFilePermissions(any), Files.getPosixFilePermissions(file));
        }
    }

    private static List<Path> below(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }
}
