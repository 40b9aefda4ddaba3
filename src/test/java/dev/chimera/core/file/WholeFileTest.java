package dev.chimera.core.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @Test
    void aFileIsWrittenWholeWithItsFolders(@TempDir Path folder) throws IOException {
        Path below = folder.resolve("neu");
        Path file = below.resolve("Übersicht über alles.md");
        WholeFile.writeWithFolders(file, "größer");
        WholeFile.writeWithFolders(file, "kleiner");
        assertEquals("kleiner", Files.readString(file));
        assertEquals(List.of(file), below(below));
    }

    @Test
    void aPlaceThatIsAFolderIsRefusedAndStays(@TempDir Path folder) throws IOException {
        Path inside = Files.writeString(folder.resolve("kept.txt"), "x");
        assertThrows(IOException.class, () -> WholeFile.writeWithFolders(folder, "text"));
        assertEquals("x", Files.readString(inside));
    }

    @Test
    void aFolderThatWasTakenAwayIsNotMadeAnew(@TempDir Path folder) {
        Path file = folder.resolve("gone/chart.png");
        assertThrows(IOException.class, () -> WholeFile.write(file, new byte[1]));
        assertThrows(IOException.class, () -> WholeFile.writePrivate(file, "text"));
        assertFalse(Files.exists(file.getParent()));
    }

    @Test
    void aNameAsLongAsTheFileSystemAllowsIsWritten(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("n".repeat(252) + ".md");
        WholeFile.writeWithFolders(file, "text");
        assertEquals(List.of(file), below(folder));
    }

    @Test
    void itHasThePermissionsOfAnyFileOfTheUser(@TempDir Path folder) throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
        Path any = Files.writeString(folder.resolve("any.txt"), "x");
        Path file = folder.resolve("report.md");
        WholeFile.writeWithFolders(file, "text");
        assertEquals(Files.getPosixFilePermissions(any), Files.getPosixFilePermissions(file));
    }

    @Test
    void aPrivateOneIsItsOwnersAloneWhateverWasThere(@TempDir Path folder) throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
        Path above = folder.resolve("a");
        Path own = OwnerOnly.folders(above.resolve("b"));
        Path file = own.resolve("settings.json");
        Files.writeString(file, "everybody's");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
        WholeFile.writePrivate(file, "mine");
        assertEquals("mine", Files.readString(file));
        assertEquals(List.of("rwx------", "rwx------", "rw-------"), List.of(permissions(above), permissions(own), permissions(file)));
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static List<Path> below(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void whatIsNoFileIsWrittenToAndStaysWhatItIs(@TempDir Path folder) throws IOException {
        Path link = folder.resolve("full");
        Files.createSymbolicLink(link, Path.of("/dev/full"));
        assertThrows(IOException.class, () -> WholeFile.write(link, new byte[] {1}));
        assertTrue(Files.isSymbolicLink(link), "its place was taken");
    }

    @Test
    void behindALinkTheFileIsReplacedAndTheLinkStays(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(Files.createDirectory(folder.resolve("a")).resolve("file.md"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.md"), file);
        WholeFile.writeWithFolders(link, "new");
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("new", Files.readString(file));
    }
}
