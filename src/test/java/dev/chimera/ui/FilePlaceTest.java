package dev.chimera.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.core.settings.Settings;
import dev.chimera.ui.facts.DataModel;
import dev.chimera.ui.parts.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/// From a figure, a column or a smell to the rows of the file, over a real folder.
class FilePlaceTest {
    private final FxRobot robot = new FxRobot();
    private final WindowKit kit = new WindowKit();
    private final Path folder;
    private final OpenWindow window;

    FilePlaceTest(@TempDir Path home) throws IOException {
        folder = Files.createDirectory(home.resolve("data"));
        Files.writeString(folder.resolve("a.csv"), IntStream.rangeClosed(1, 200).mapToObj(i -> "m," + (i == 120 ? 900 : 10 + i % 3)).collect(Collectors.joining("\n", "model,ttft_ms\n", "\n")));
        Files.writeString(home.resolve("report.md"), "The maximum ttft_ms in a.csv is 900 ms.\n");
        Settings settings = new Settings("light", "http://127.0.0.1:1", "", "builtin", "", "", Map.of(), List.of(), Map.of("width", 1000.0, "height", 700.0),
                Settings.Calls.DEFAULTS, Map.of(), Settings.Export.DEFAULTS);
        List<OpenWindow> opened = new ArrayList<>();
        robot.interact(() -> {
            Stage stage = new Stage();
            Services services = CoreServices.of(kit, new Texts(Locale.ROOT), home.resolve("home"));
            opened.add(new OpenWindow(stage, new Workbench(stage, new Workbench.Opening(settings, _ -> { }, services, ChimeraApp.report(_ -> { }), kit)), kit, robot));
        });
        window = opened.getFirst();
        robot.interact(() -> window.workbench().open(folder));
        OpenWindow.until(() -> window.workbench().model().data().reading().get() instanceof DataModel.Reading.Read);
    }

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void press(String button) {
        robot.interact(() -> window.find(button, Button.class).fire());
    }

    private CodeArea text() {
        return window.find("file-place-text", CodeArea.class);
    }

    /// The lines that are marked as rows, by their text.
    private List<String> marked() {
        CodeArea area = text();
        return IntStream.range(0, area.getParagraphs().size()).filter(i -> area.getParagraph(i).getParagraphStyle().contains("marked-row"))
                .mapToObj(i -> area.getParagraph(i).getText()).toList();
    }

    @Test
    void aFigureLeadsToItsRowInTheFile() {
        robot.interact(() -> window.workbench().check(folder.resolveSibling("report.md")));
        OpenWindow.until(() -> window.workbench().desk().evidence().evidence().get().claims().size() == 1);
        robot.interact(() -> window.workbench().desk().step(true));
        OpenWindow.until(() -> window.shows("evidence-show"));
        press("evidence-show");
        OpenWindow.until(() -> window.shows("file-place-text") && marked().equals(List.of("m,900")));
        assertEquals("a.csv", window.text("file-place-title"));
        assertEquals(Set.of(), SpokenNames.missing(window));
        assertEquals("column ttft_ms · row 120", window.text("file-place-words"));
        assertEquals(List.of("marked-value"), List.copyOf(text().getStyleOfChar(text().getAbsolutePosition(text().getCurrentParagraph(), 3))));
        OpenWindow.until(() -> text().getVisibleParagraphs().stream().anyMatch(line -> line.getText().equals("m,900")));
        press("file-place-statistics");
        OpenWindow.until(() -> window.text("column-detail-title").equals("ttft_ms (ms) · a.csv"));
    }

    @Test
    void aRowOfATableLeadsToItsFileAndBack() throws IOException {
        window.tab(2);
        robot.interact(() -> window.find("show-data-columns", ToggleButton.class).fire());
        TableView<?> columns = window.find("data-columns", TableView.class);
        assertTrue(window.find("data-place", Button.class).isDisabled());
        robot.interact(() -> columns.getSelectionModel().select(1));
        press("data-place");
        OpenWindow.until(() -> window.shows("file-place-text") && text().getText().startsWith("model,ttft_ms\nm,11"));
        assertEquals(List.of(), marked(), "every row is meant");
        press("file-place-back");
        assertTrue(window.shows("data-columns") && window.find("column-detail-title", Label.class).isVisible());
        Files.delete(folder.resolve("a.csv"));
        press("data-place");
        OpenWindow.until(() -> window.find("page", StackPane.class).lookupAll(".empty-title").stream().anyMatch(node -> node instanceof Label title
                && title.getText().equals("The file cannot be shown")));
    }
}
