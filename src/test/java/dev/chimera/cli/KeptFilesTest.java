package dev.chimera.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.chimera.testkit.ScriptedOllama;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Base64;
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

    /// Neither what is printed nor any file says what proves who one is.
    @Test
    void noFileAndNoWordHoldsASecret(@TempDir Path work) throws IOException {
        Path data = Files.createDirectories(work.resolve("data"));
        Files.writeString(data.resolve("speed.csv"), "model,ms\na,1\nb,2\n");
        try (ScriptedOllama server = new ScriptedOllama()) {
            String host = server.endpoint().toString().replace("://", "://me:the-secret-word@");
            Ran report = Ran.of(work.resolve("home"), "report", data, "--host", host, "--model", "tiny:1b", "--out", work.resolve("r.md"), "--format", "md", "--format", "html",
                    "--sidecar", "--charts");
            Ran failed = Ran.of(work.resolve("home"), "report", data, "--host", host, "--model", "absent", "--out", work.resolve("f.md"));
            Ran models = Ran.of(work.resolve("home"), "models", "--host", host);
            Ran doctor = Ran.of(work.resolve("home"), "doctor", "--host", host);
            assertEquals(0, report.code());
            assertEquals("Basic " + Base64.getEncoder().encodeToString("me:the-secret-word".getBytes(StandardCharsets.UTF_8)),
                    server.requests("/api/chat").getFirst().headers().get("authorization"), "it was really sent");
            for (String encoded : List.of("the-secret-word", Base64.getEncoder().encodeToString("me:the-secret-word".getBytes(StandardCharsets.UTF_8)))) {
                for (Ran said : List.of(report, failed, models, doctor)) {
                    assertFalse((said.out() + said.err()).contains(encoded), said.toString());
                }
                for (Path file : below(work).stream().filter(Files::isRegularFile).toList()) {
                    assertFalse(Files.readString(file, StandardCharsets.ISO_8859_1).contains(encoded), file.toString());
                }
            }
        }
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
