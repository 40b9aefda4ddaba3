package dev.chimera.ui;

import dev.chimera.core.llm.Endpoint;
import dev.chimera.core.run.BodyPart;
import dev.chimera.core.run.Origin;
import dev.chimera.core.run.RunEvent;
import dev.chimera.core.settings.Settings;
import dev.chimera.ui.facts.DataModel;
import dev.chimera.ui.metrics.CallPlot;
import dev.chimera.ui.preview.PreviewView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.controlsfx.control.CheckTreeView;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// A window that is open, and ways to work with it from a test's thread.
record OpenWindow(Stage stage, Workbench workbench, WindowKit kit, FxRobot robot) implements AutoCloseable {
    static final Settings SETTINGS = new Settings("light", "http://127.0.0.1:11434", "gemma3:1b", "auto", "Chimera Insight", "Insight",
            Map.of("num_ctx", "2048"), List.of(), Map.of("width", 1000.0, "height", 700.0), Settings.Calls.DEFAULTS, Map.of(), Settings.Export.DEFAULTS);

    static OpenWindow of(WindowKit kit, FxRobot robot, Settings settings) {
        List<OpenWindow> opened = new ArrayList<>();
        robot.interact(() -> {
            Stage stage = new Stage();
            opened.add(new OpenWindow(stage, kit.open(stage, settings), kit, robot));
        });
        return opened.getFirst();
    }

    /// A window that knows this server and its model `tiny:1b`.
    static OpenWindow onServer(WindowKit kit, FxRobot robot, Endpoint server) {
        return of(kit, robot, new Settings(SETTINGS.theme(), server.toString(), "tiny:1b", SETTINGS.engine(), SETTINGS.agent(), SETTINGS.persona(), SETTINGS.options(),
                SETTINGS.recentFolders(), SETTINGS.window(), SETTINGS.calls(), SETTINGS.modelOptions(), Settings.Export.DEFAULTS));
    }

    /// The node with this id, in this window.
    <N extends Node> N find(String id, Class<N> type) {
        return type.cast(Optional.ofNullable(stage.getScene().lookup("#" + id)).orElseThrow(() -> new AssertionError("nothing is called " + id)));
    }

    String text(String id) {
        return find(id, Labeled.class).getText();
    }

    /// The Markdown that the preview shows.
    String shown() {
        return find("preview", PreviewView.class).shownMarkdown();
    }

    /// How many calls the chart with this id shows.
    int calls(String chart) {
        return find(chart, CallPlot.class).count();
    }

    /// Whether the node with this id is there to be seen.
    boolean shows(String id) {
        Node node = stage.getScene().lookup("#" + id);
        return node != null && node.isVisible();
    }

    /// The piece of the preview's text that contains this.
    Node run(String text) {
        return find("preview", PreviewView.class).lookupAll(".run").stream().filter(node -> node instanceof Text run && run.getText().contains(text))
                .findFirst().orElseThrow(() -> new AssertionError("not on screen: " + text));
    }

    void tab(int index) {
        robot.interact(() -> find("tabs", TabPane.class).getSelectionModel().select(index));
        settle();
    }

    /// Opens the folder of the fixtures and waits until it has been read.
    OpenWindow withFolder() {
        robot.interact(() -> workbench.open(Fixtures.FOLDER));
        until(() -> workbench.model().sources().listing().get().isPresent());
        until(() -> stage.getScene().lookup("#files") == null || Optional.ofNullable(find("files", CheckTreeView.class).getRoot()).isPresent());
        until(() -> workbench.model().data().reading().get() instanceof DataModel.Reading.Read);
        return this;
    }

    void run() {
        robot.interact(workbench::run);
    }

    /// Makes a run whose report is this text of a model, with so many calls.
    void finish(String body, int calls) {
        run();
        Story.ingest().stream().filter(event -> !(event instanceof RunEvent.BodyWritten)).forEach(kit.runs::tell);
        for (int call = 1; call <= calls; call++) {
            Story.call(kit.runs.requests().getFirst(), call).stream().filter(event -> !(event instanceof RunEvent.BodyWritten)).forEach(kit.runs::tell);
        }
        kit.runs.tell(new RunEvent.BodyWritten(new BodyPart(body, Origin.MODEL, List.of())), Story.done());
        until(() -> !find("export", Button.class).isDisabled());
    }

    /// Opens the folder of the fixtures and makes the run of one call that is told in {@link Story}.
    void written() {
        withFolder();
        press("run");
        Story.ingest().forEach(kit.runs::tell);
        Story.call(kit.runs.requests().getLast(), 1).forEach(kit.runs::tell);
        kit.runs.tell(Story.done());
        until(() -> !find("export", Button.class).isDisabled());
        until(() -> shown().endsWith("across the runs."));
    }

    void press(String id) {
        robot.interact(() -> find(id, Button.class).fire());
    }

    void type(String field, String text) {
        robot.interact(() -> find(field, TextField.class).setText(text));
    }

    /// Chooses from the menu beside the export.
    void more(String item) {
        robot.interact(() -> find("more", MenuButton.class).getItems().stream().filter(entry -> item.equals(entry.getId())).findFirst().ifPresent(MenuItem::fire));
    }

    /// Waits until it holds, asked on the JavaFX thread.
    static void until(Callable<Boolean> condition) {
        until(condition, () -> "waited in vain");
    }

    /// The same, with words for when it does not come to hold.
    static void until(Callable<Boolean> condition, Supplier<String> words) {
        try {
            WaitForAsyncUtils.waitFor(8, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        } catch (TimeoutException e) {
            throw new AssertionError(words.get(), e);
        }
    }

    static void settle() {
        WaitForAsyncUtils.waitForFxEvents(5);
    }

    @Override
    public void close() {
        robot.interact(stage::close);
    }
}
