package dev.chimera.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Where reports go: names of any kind, places that are taken, places that cannot be written.
class ReportFilesTest {
    private static final List<String> ENDINGS = List.of("md", "html", "pdf", "json");
    @TempDir
    private Path work = Path.of("");
    private Path data = Path.of("");

    @BeforeEach
    void data() throws IOException {
        data = Files.createDirectory(work.resolve("Messungen vom März"));
        Files.writeString(data.resolve("läufe.csv"), "model,ttft_ms\n" + "alpha,100\nbeta,200\n".repeat(4));
    }

    private Ran report(Path out, Object... more) {
        return Ran.of(work.resolve("home"), Ran.after(more, "report", data, "--engine", "builtin", "--no-journal", "--format", "md", "--format", "html", "--format", "pdf", "--charts",
                "--sidecar", "--out", out));
    }

    static List<String> names() {
        return List.of("plain", "with blanks and ümläuts", "n".repeat(200), "日本語 (1) #2 100%", "'quoted' & \"so\"");
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyFileIsWrittenWholeUnderAnyName(String name) throws IOException {
        Path folder = work.resolve("out " + name.substring(0, 3));
        Ran ran = report(folder.resolve(name + ".md"));
        assertEquals(0, ran.code(), ran.err());
        List<String> written = below(folder).stream().map(file -> String.valueOf(folder.relativize(file))).toList();
        assertTrue(written.containsAll(ENDINGS.stream().map(ending -> name + "." + ending).toList()), written::toString);
        assertTrue(written.stream().anyMatch(file -> file.startsWith(name + "-charts") && file.endsWith(".svg")), written::toString);
        assertEquals(List.of(), written.stream().filter(file -> file.endsWith(".part") || file.contains(".tmp")).toList(), "nothing is left beside");
        assertEquals(below(folder).size(), ran.out().lines().count(), "each is named");
    }

    @Test
    void aWayThroughFoldersAboveEndsWhereItLeads() throws IOException {
        Files.createDirectories(work.resolve("a/b"));
        Ran ran = report(work.resolve("a/b/../../c/../r.md"));
        assertEquals(0, ran.code(), ran.err());
        assertEquals(work.resolve("r.md").toString(), ran.out().lines().findFirst().orElseThrow());
        assertTrue(Files.exists(work.resolve("r.pdf")) && Files.exists(work.resolve("r.json")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"r.md", "r.html", "r.pdf", "r.json", "r-charts/kept.txt"})
    void nothingThatIsThereIsReplacedWithoutAWord(String there) throws IOException {
        Path kept = work.resolve(there);
        Files.createDirectories(kept.getParent());
        Files.writeString(kept, "mine");
        Ran ran = report(work.resolve("r.md"));
        assertEquals(2, ran.code());
        assertTrue(ran.err().contains("exists. Give another --out, or --force to replace it."), ran.err());
        assertEquals("mine", Files.readString(kept));
        assertEquals(List.of(kept), below(work).stream().filter(file -> !file.startsWith(data) && !file.startsWith(work.resolve("home"))).toList(), "nothing was written");
    }

    @ParameterizedTest
    @ValueSource(strings = {"md", "html", "pdf", "json"})
    void aPlaceThatCannotBeWrittenIsSaidAndStays(String ending) throws IOException {
        Path taken = Files.createDirectory(work.resolve("r." + ending));
        Files.writeString(taken.resolve("inside.txt"), "mine");
        Ran ran = report(work.resolve("r.md"), "--force");
        assertEquals(2, ran.code());
        assertTrue(ran.err().contains("cannot be written to") && ran.err().contains("Give another place with --out."), ran.err());
        assertEquals("mine", Files.readString(taken.resolve("inside.txt")));
    }

    @Test
    void aFileInThePlaceOfTheFolderIsSaid() throws IOException {
        Path file = Files.writeString(work.resolve("file"), "mine");
        Ran ran = report(file.resolve("r.md"));
        assertEquals(2, ran.code());
        assertTrue(ran.err().contains("cannot be written to"), ran.err());
        assertEquals("mine", Files.readString(file));
    }

    @Test
    void theMarkdownIsTheSameWithAndWithoutOthersBeside() throws IOException {
        assertEquals(0, report(work.resolve("a/r.md")).code());
        Ran alone = Ran.of(work.resolve("home"), "report", data, "--engine", "builtin", "--no-journal", "--out", work.resolve("b/r.md"));
        assertEquals(0, alone.code(), alone.err());
        String with = Files.readString(work.resolve("a/r.md")).replaceFirst("(?s)## Charts\n.*?---\n\n## Workflow", "---\n\n## Workflow");
        assertEquals(timeless(Files.readString(work.resolve("b/r.md"))), timeless(with));
    }

    private static String timeless(String report) {
        return report.replaceAll("Execution time: .*", "Execution time");
    }

    private static List<Path> below(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
