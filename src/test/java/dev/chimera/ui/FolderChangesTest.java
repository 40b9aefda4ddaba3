package dev.chimera.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.chimera.core.settings.Settings;
import dev.chimera.testkit.ScriptedOllama;
import dev.chimera.ui.facts.DataModel;
import dev.chimera.ui.parts.FileState;
import dev.chimera.ui.parts.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.CheckBoxTreeItem;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeItem;
import javafx.stage.Stage;
import org.controlsfx.control.CheckTreeView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/// The real window over a real folder whose files change while it is open.
class FolderChangesTest {
    private final FxRobot robot = new FxRobot();
    private final WindowKit kit = new WindowKit();
    private final ScriptedOllama server;
    private final Path folder;
    private final OpenWindow window;

    FolderChangesTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        server = new ScriptedOllama();
        write("sub/a.csv", "model,ms\nalpha,1\nbeta,2\n");
        write("sub/b.csv", "model,ms\nalpha,3\n");
        write("c.csv", "model,ms\nalpha,4\n");
        window = open();
        robot.interact(() -> window.workbench().open(folder));
        OpenWindow.until(() -> read() == 3 && root() != null);
    }

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    private OpenWindow open() {
        Settings settings = new Settings("light", server.endpoint().toString(), "", "auto", "", "", Map.of(), List.of(), Map.of("width", 1000.0, "height", 700.0),
                Settings.Calls.DEFAULTS, Map.of(), Settings.Export.DEFAULTS);
        List<OpenWindow> opened = new ArrayList<>();
        robot.interact(() -> {
            Stage stage = new Stage();
            Workbench workbench = new Workbench(stage, new Workbench.Opening(settings, _ -> { }, CoreServices.of(kit, new Texts(Locale.ROOT), folder.resolveSibling(folder.getFileName() + "-home")),
                    ChimeraApp.report(_ -> { }), kit));
            opened.add(new OpenWindow(stage, workbench, kit, robot));
        });
        return opened.getFirst();
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
    }

    @AfterEach
    void close() {
        window.close();
        server.close();
    }

    /// How many files the Data tab has, -1 before it has any.
    private int read() {
        return window.workbench().model().data().reading().get() instanceof DataModel.Reading.Read(var result) ? result.inventory().total() : -1;
    }

    private FileState state(String path) {
        return window.workbench().model().data().states().of(path);
    }

    private TreeItem<?> root() {
        return window.find("files", CheckTreeView.class).getRoot();
    }

    @Test
    void addedChangedAndRemovedFilesAreNoticed() throws IOException {
        assertEquals(new FileState.Read(2, 0), state("sub/a.csv"));
        write("new/d.csv", "model,ms\nalpha,5\n");
        OpenWindow.until(() -> read() == 4);
        write("sub/a.csv", "model,ms\nalpha,1\nbeta,2\ngamma,3\n");
        OpenWindow.until(() -> state("sub/a.csv").equals(new FileState.Read(3, 0)));
        Files.delete(folder.resolve("c.csv"));
        OpenWindow.until(() -> read() == 3);
        OpenWindow.until(() -> root().getChildren().stream().map(item -> item.getValue().toString()).noneMatch(line -> line.contains("c.csv")));
    }

    @Test
    void marksOpenFoldersAndWhatIsChosenStayWhenTheFolderChanges() throws IOException {
        window.tab(2);
        robot.interact(() -> {
            window.find("show-data-columns", ToggleButton.class).fire();
            window.find("data-columns", TableView.class).getSelectionModel().select(5);
            root().getChildren().getFirst().setExpanded(true);
            ((CheckBoxTreeItem<?>) root().getChildren().getFirst().getChildren().getFirst()).setSelected(false);
            window.find("files", CheckTreeView.class).getSelectionModel().select(3);
        });
        OpenWindow.until(() -> read() == 2);
        TreeItem<?> before = root();
        write("z.csv", "model,ms\nalpha,5\n");
        OpenWindow.until(() -> read() == 3 && root() != before);
        assertEquals(Set.of("sub/a.csv"), window.workbench().model().sources().excludedNow());
        assertEquals("ms · sub/b.csv", window.text("column-detail-title"));
        assertEquals(List.of(true, false, true), List.of(root().getChildren().getFirst().isExpanded(),
                ((CheckBoxTreeItem<?>) root().getChildren().getFirst().getChildren().getFirst()).isSelected(),
                window.find("files", CheckTreeView.class).getSelectionModel().getSelectedItem().toString().contains("b.csv")));
    }
}
