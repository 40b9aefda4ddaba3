package dev.chimera.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.chimera.core.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/// A report leaves the window, and reports of others come in.
@ExtendWith(ApplicationExtension.class)
class ExportTest {
    private static final String FALSE = "There are 7 CSV files. The folder holds 13 files.";
    private final WindowKit kit = new WindowKit();
    private OpenWindow window;
    private FxRobot robot;

    @BeforeEach
    void open(FxRobot fresh) {
        robot = fresh;
        window = OpenWindow.of(kit, robot, OpenWindow.SETTINGS).withFolder();
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void tick(String id) {
        robot.interact(() -> window.find(id, CheckBox.class).fire());
    }

    @Test
    void eachChosenFormatGetsItsFileAndThatIsRepeated() {
        window.finish("# Report\n\nThe folder holds 13 files.", 0);
        window.press("export");
        tick("export-as-html");
        window.type("export-file", Path.of("/home/ada/out.md").toString());
        window.press("export-go");
        OpenWindow.until(() -> kit.written.keySet().equals(Set.of(Path.of("/home/ada/out.md"), Path.of("/home/ada/out.html"))));
        assertTrue(kit.written.getOrDefault(Path.of("/home/ada/out.html"), "").contains("<h1"), "a page");
        assertFalse(window.shows("export-panel"));
        robot.interact(kit.written::clear);
        window.more("again");
        OpenWindow.until(() -> kit.written.size() == 2);
    }

    @Test
    void chartsAndTheFileForProgramsGoAlong() throws IOException {
        window.finish("# Report\n\nThe folder holds 13 files.\n", 3);
        window.press("export");
        tick("export-charts");
        tick("export-sidecar");
        tick("export-as-html");
        window.type("export-file", Path.of("/home/ada/ein Bericht.md").toString());
        window.press("export-go");
        OpenWindow.until(() -> kit.written.containsKey(Path.of("/home/ada/ein Bericht.json")));
        List<Path> charts = kit.written.keySet().stream().filter(file -> file.startsWith("/home/ada/ein Bericht-charts")).toList();
        String markdown = kit.written.getOrDefault(Path.of("/home/ada/ein Bericht.md"), "");
        assertFalse(charts.isEmpty(), "the calls are drawn");
        charts.forEach(chart -> assertTrue(markdown.contains("](ein%20Bericht-charts/" + chart.getFileName() + ")"), markdown));
        String page = kit.written.getOrDefault(Path.of("/home/ada/ein Bericht.html"), "");
        assertTrue(page.contains("<svg") && page.contains("id=\"source.1\""), "charts within, sources as notes");
        JsonNode json = new ObjectMapper().readTree(kit.written.get(Path.of("/home/ada/ein Bericht.json")));
        assertEquals("supported", json.get("claims").get(0).get("label").asText());
        assertTrue(markdown.lines().toList().get(json.get("claims").get(0).get("line").asInt() - 1).contains("13 files"));
        OpenWindow.until(() -> window.shows("message") && window.text("message").contains("ein Bericht-charts"));
    }

    @Test
    void theChoicesAreKeptForTheNextStart(@TempDir Path folder) {
        window.finish("Text.", 0);
        window.press("export");
        tick("export-as-md");
        tick("export-as-pdf");
        tick("export-record");
        tick("export-charts");
        window.type("export-file", folder.resolve("r.md").toString());
        window.press("export-go");
        OpenWindow.until(() -> kit.written.containsKey(folder.resolve("r.pdf")));
        Settings.Export kept = kit.remembered.getLast().export();
        assertEquals(new Settings.Export(folder.toString(), List.of("pdf"), List.of("figures", "charts", "mark")), kept);
        try (OpenWindow next = OpenWindow.of(kit, robot, OpenWindow.SETTINGS.with(kept)).withFolder()) {
            assertEquals(kept, next.workbench().kept().export());
            robot.interact(() -> next.workbench().open(Fixtures.FOLDER));
            assertEquals(List.of(false, true, true, false), List.of("export-as-md", "export-as-pdf", "export-charts", "export-record").stream()
                    .map(id -> next.find(id, CheckBox.class).isSelected()).toList());
        }
    }

    @Test
    void aReportOfOthersGoesOutWithItsLabels(@TempDir Path folder) throws IOException {
        kit.reportChoice = Optional.of(Files.writeString(folder.resolve("theirs.md"), "The folder holds 13 files."));
        window.more("check-report");
        OpenWindow.until(() -> window.shows("evidence-supported"));
        window.press("export");
        tick("export-sidecar");
        window.press("export-go");
        OpenWindow.until(() -> kit.written.keySet().stream().anyMatch(file -> file.endsWith("checked-theirs.json")));
    }

    @Test
    void whatCannotBeWrittenIsSaidWithTheNextStep() {
        kit.writeTrouble = Optional.of("Read-only file system");
        window.finish("Text.", 0);
        window.press("export");
        window.type("export-file", Path.of("/proc/r.md").toString());
        window.press("export-go");
        OpenWindow.until(() -> window.shows("message") && window.text("message").contains("Read-only file system"));
        window.press("message-action");
        assertTrue(window.shows("export-panel"), "another place can be chosen");
    }

    @Test
    void sectionsThatAreNotWantedStayHere() {
        window.finish("# Report\n\nText.\n\n## Measurement Record\n\nrecord\n\n## Checked Figures\n\nfigures\n", 0);
        window.press("export");
        tick("export-figures");
        window.type("export-file", Path.of("/home/ada/a.md").toString());
        window.press("export-go");
        OpenWindow.until(() -> kit.written.containsKey(Path.of("/home/ada/a.md")));
        assertEquals("# Report\n\nText.\n\n## Measurement Record\n\nrecord\n\n", kit.written.get(Path.of("/home/ada/a.md")));
    }

    @Test
    void aFileThatIsThereIsNamedBeforeItIsReplaced(@TempDir Path folder) throws IOException {
        Path there = Files.writeString(folder.resolve("old.md"), "old");
        window.finish("Text.", 0);
        window.press("export");
        window.type("export-file", there.toString());
        OpenWindow.until(() -> window.shows("export-state") && window.text("export-state").contains("old.md"));
        assertEquals("Replace and export", window.text("export-go"));
        tick("export-as-md");
        assertTrue(window.find("export-go", Button.class).isDisabled(), "no format is chosen");
    }

    @Test
    void theReportIsCopied() {
        window.finish("# Report\n\nText.", 0);
        window.more("copy-formatted");
        OpenWindow.until(() -> Clipboard.getSystemClipboard().hasHtml());
        OpenWindow.until(() -> window.shown().equals(Clipboard.getSystemClipboard().getString()));
    }

    @Test
    void aReportOfOthersIsCheckedAgainstTheOpenFolder(@TempDir Path folder) throws IOException {
        kit.reportChoice = Optional.of(Files.writeString(folder.resolve("theirs.md"), FALSE));
        window.more("check-report");
        OpenWindow.until(() -> window.shown().equals(FALSE));
        OpenWindow.until(() -> window.shows("evidence-contradicted") && window.text("evidence-contradicted").equals("1 contradicted"));
        OpenWindow.until(() -> window.shows("message") && window.text("message").startsWith("theirs.md is checked against"));
        window.more("show-folder");
        assertEquals(List.of(folder), kit.revealed);
    }

    @Test
    void whileARunWritesAnotherWindowIsOffered(@TempDir Path folder) throws IOException {
        kit.reportChoice = Optional.of(Files.writeString(folder.resolve("theirs.md"), FALSE));
        window.run();
        window.more("check-report");
        OpenWindow.until(() -> window.shows("message") && window.text("message").startsWith("A run is writing here"));
        window.press("message-action");
        assertEquals(1, kit.windows.size());
        assertEquals("gemma3:1b", kit.windows.getFirst().model());
    }

    @Test
    void aReportThatCannotBeReadIsSaid() {
        kit.reportChoice = Optional.of(Path.of("/nowhere/theirs.md"));
        window.more("check-report");
        OpenWindow.until(() -> window.shows("message") && window.text("message").startsWith("/nowhere/theirs.md cannot be read"));
    }
}
