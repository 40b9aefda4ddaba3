package dev.chimera.core.report.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.core.file.WholeFile;
import dev.chimera.core.report.drawing.Drawing;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExportFilesTest {
    private static final Pattern PICTURE = Pattern.compile("!\\[[^\\]]*\\]\\(([^)]*)\\)");
    private static final Exported REPORT = new Exported("# R\n\nText.\n", Sources.NONE, List.of(new Drawing("a-chart", "A [chart] of `x`", "", 10, 10, List.of())));
    @TempDir
    private Path folder = Path.of("");

    static List<String> names() {
        return List.of("report.md", "Bericht über größere Läufe.md", "a (b) [c] #1 100% & more?.md", "日本語.md", "no ending", "x".repeat(200) + ".md", "ü".repeat(126) + ".md", "'quoted' \"twice\".md");
    }

    @ParameterizedTest
    @MethodSource("names")
    void thePicturesLieWhereTheMarkdownPointsTo(String name) throws IOException {
        Path file = ReportFormat.MD.named(folder.resolve(name));
        for (Map.Entry<Path, Supplier<byte[]>> one : ExportFiles.of(REPORT, Map.of(file, ReportFormat.MD)).entrySet()) {
            WholeFile.writeWithFolders(one.getKey(), one.getValue().get());
        }
        Matcher picture = PICTURE.matcher(Files.readString(file).replace("\\[", "").replace("\\]", ""));
        assertTrue(picture.find(), () -> file + " has no picture");
        assertTrue(Files.readString(Path.of(file.toUri().resolve(URI.create(picture.group(1))))).contains("<svg"), picture.group(1));
    }

    @Test
    void whatIsThereIsFoundBeforeItIsReplaced() throws IOException {
        Map<Path, ReportFormat> files = new LinkedHashMap<>();
        files.put(folder.resolve("r.md"), ReportFormat.MD);
        files.put(folder.resolve("r.html"), ReportFormat.HTML);
        assertEquals(List.of(), ExportFiles.existing(files, true));
        Files.createDirectory(folder.resolve("r-charts"));
        Files.writeString(folder.resolve("r.html"), "old");
        assertEquals(List.of(folder.resolve("r-charts"), folder.resolve("r.html")), ExportFiles.existing(files, true));
        assertEquals(List.of(folder.resolve("r.html")), ExportFiles.existing(files, false));
    }

    @Test
    void withoutMarkdownNoPictureLiesBeside() {
        assertEquals(List.of(folder.resolve("r.html")), List.copyOf(ExportFiles.of(REPORT, Map.of(folder.resolve("r.html"), ReportFormat.HTML)).keySet()));
    }
}
