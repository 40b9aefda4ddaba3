package dev.chimera.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the program keeps is for its user's eyes; what the user asked for is like any file of the user.
class KeptFilesTest {
    private static final Set<PosixFilePermission> OF_OTHERS = Set.of(PosixFilePermission.GROUP_READ, PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE);

    @Test
    void nobodyElseReadsARunThatIsKept(@TempDir Path work) throws IOException {
        assumeTrue(Files.getFileStore(work).supportsFileAttributeView("posix"));
        Path data = Files.createDirectories(work.resolve("data"));
        Files.writeString(data.resolve("speed.csv"), "model,ms\na,1\nb,2\n");
        Path home = work.resolve("home");
        Path report = work.resolve("report.md");
        assertEquals(0, Ran.of(home, "report", data.toString(), "--engine", "builtin", "--out", report.toString()).code());
        assertEquals(0, Ran.of(home, "history").code());
        List<Path> kept = below(home);
        assertEquals(Set.of("home", "runs", "journal.ndjson", "run.json", "report.md", "figures.json", "history-1.index"), names(kept));
        for (Path path : kept) {
            assertEquals(Set.of(), open(path), path.toString());
        }
        assertEquals(open(Files.writeString(work.resolve("any.txt"), "x")), open(report));
    }

    private static List<Path> below(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.toList();
        }
    }

    private static Set<String> names(List<Path> paths) {
        return Set.copyOf(paths.stream().map(path -> path.getFileName().toString()).filter(name -> !name.startsWith("20")).toList());
    }

    private static Set<PosixFilePermission> open(Path path) throws IOException {
        Set<PosixFilePermission> all = Files.getPosixFilePermissions(path);
        all.retainAll(OF_OTHERS);
        return all;
    }
}
