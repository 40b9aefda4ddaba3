package dev.chimera.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.core.run.BodyPart;
import dev.chimera.core.run.Origin;
import dev.chimera.core.run.RunEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
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

    private void finish(String body) {
        window.run();
        Story.ingest().stream().filter(event -> !(event instanceof RunEvent.BodyWritten)).forEach(kit.runs::tell);
        kit.runs.tell(new RunEvent.BodyWritten(new BodyPart(body, Origin.MODEL, List.of())), Story.done());
        OpenWindow.until(() -> !window.find("export", Button.class).isDisabled());
    }

    private void press(String id) {
        robot.interact(() -> window.find(id, Button.class).fire());
    }

    private void tick(String id) {
        robot.interact(() -> window.find(id, CheckBox.class).fire());
    }

    private void to(Path file) {
        robot.interact(() -> window.find("export-file", TextField.class).setText(file.toString()));
    }

    private void choose(String item) {
        robot.interact(() -> window.find("more", MenuButton.class).getItems().stream().filter(entry -> item.equals(entry.getId())).findFirst()
                .ifPresent(MenuItem::fire));
    }

    @Test
    void eachChosenFormatGetsItsFileAndThatIsRepeated() {
        finish("# Report\n\nThe folder holds 13 files.");
        press("export");
        tick("export-as-html");
        to(Path.of("/home/ada/out.md"));
        press("export-go");
        OpenWindow.until(() -> kit.written.keySet().equals(Set.of(Path.of("/home/ada/out.md"), Path.of("/home/ada/out.html"))));
        assertTrue(kit.written.getOrDefault(Path.of("/home/ada/out.html"), "").contains("<h1"), "a page");
        assertFalse(window.shows("export-panel"));
        robot.interact(kit.written::clear);
        choose("again");
        OpenWindow.until(() -> kit.written.size() == 2);
    }

    @Test
    void whatTheDataContradictStaysOutUnlessItIsChosen() {
        finish(FALSE);
        OpenWindow.until(() -> window.shows("evidence-contradicted"));
        press("export");
        assertTrue(window.shows("export-contradicted"));
        to(Path.of("/home/ada/a.md"));
        press("export-go");
        OpenWindow.until(() -> "The folder holds 13 files.".equals(kit.written.getOrDefault(Path.of("/home/ada/a.md"), "").strip()));
        press("export");
        tick("export-contradicted");
        to(Path.of("/home/ada/b.md"));
        press("export-go");
        OpenWindow.until(() -> FALSE.equals(kit.written.get(Path.of("/home/ada/b.md"))));
    }

    @Test
    void sectionsThatAreNotWantedStayHere() {
        finish("# Report\n\nText.\n\n## Measurement Record\n\nrecord\n\n## Checked Figures\n\nfigures\n");
        press("export");
        tick("export-figures");
        to(Path.of("/home/ada/a.md"));
        press("export-go");
        OpenWindow.until(() -> kit.written.containsKey(Path.of("/home/ada/a.md")));
        assertEquals("# Report\n\nText.\n\n## Measurement Record\n\nrecord\n\n", kit.written.get(Path.of("/home/ada/a.md")));
    }

    @Test
    void aFileThatIsThereIsNamedBeforeItIsReplaced(@TempDir Path folder) throws IOException {
        Path there = Files.writeString(folder.resolve("old.md"), "old");
        finish("Text.");
        press("export");
        to(there);
        OpenWindow.until(() -> window.shows("export-state") && window.text("export-state").contains("old.md"));
        assertEquals("Replace and export", window.text("export-go"));
        tick("export-as-md");
        assertTrue(window.find("export-go", Button.class).isDisabled(), "no format is chosen");
    }

    @Test
    void theReportIsCopied() {
        finish("# Report\n\nText.");
        choose("copy-formatted");
        OpenWindow.until(() -> Clipboard.getSystemClipboard().hasHtml());
        OpenWindow.until(() -> window.shown().equals(Clipboard.getSystemClipboard().getString()));
    }

    @Test
    void aReportOfOthersIsCheckedAgainstTheOpenFolder(@TempDir Path folder) throws IOException {
        kit.reportChoice = Optional.of(Files.writeString(folder.resolve("theirs.md"), FALSE));
        choose("check-report");
        OpenWindow.until(() -> window.shown().equals(FALSE));
        OpenWindow.until(() -> window.shows("evidence-contradicted") && window.text("evidence-contradicted").equals("1 contradicted"));
        OpenWindow.until(() -> window.shows("message") && window.text("message").startsWith("theirs.md is checked against"));
        choose("show-folder");
        assertEquals(List.of(folder), kit.revealed);
    }

    @Test
    void whileARunWritesAnotherWindowIsOffered(@TempDir Path folder) throws IOException {
        kit.reportChoice = Optional.of(Files.writeString(folder.resolve("theirs.md"), FALSE));
        window.run();
        choose("check-report");
        OpenWindow.until(() -> window.shows("message") && window.text("message").startsWith("A run is writing here"));
        press("message-action");
        assertEquals(1, kit.windows.size());
        assertEquals("gemma3:1b", kit.windows.getFirst().model());
    }

    @Test
    void aReportThatCannotBeReadIsSaid() {
        kit.reportChoice = Optional.of(Path.of("/nowhere/theirs.md"));
        choose("check-report");
        OpenWindow.until(() -> window.shows("message") && window.text("message").startsWith("/nowhere/theirs.md cannot be read"));
    }
}
