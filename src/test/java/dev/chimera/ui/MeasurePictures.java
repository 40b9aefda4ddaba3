package dev.chimera.ui;

import dev.chimera.core.run.Personas;
import dev.chimera.core.run.agents.Side;
import dev.chimera.core.settings.Settings;
import dev.chimera.testkit.Scratch;
import dev.chimera.testkit.ScriptedOllama;
import dev.chimera.ui.parts.Texts;
import dev.chimera.ui.preview.Png;
import dev.chimera.ui.preview.PreviewView;
import dev.chimera.ui.prompts.Persona;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/// Draws the Agents and the Sweep tab in their states. By itself into a folder, with theme, size and text in percent: `OUT light 1000 700 100`.
public final class MeasurePictures {
    private final OpenWindow window;
    private final FxRobot robot;
    private final Consumer<String> picture;

    /// @param picture draws the window as it is now, under a name
    MeasurePictures(OpenWindow window, FxRobot robot, Consumer<String> picture) {
        this.window = window;
        this.robot = robot;
        this.picture = picture;
    }

    /// Needs an open folder, and a server with the model `tiny:1b` whose calls take different times.
    void draw() {
        sweep();
        agents();
    }

    private void sweep() {
        robot.interact(() -> window.workbench().measure().sweep().tab().getTabPane().getSelectionModel().select(window.workbench().measure().sweep().tab()));
        type("sweep-temperature", "0.2, 0.8, 1.4");
        type("sweep-num_ctx", "4096");
        type("sweep-runs", "6");
        picture.accept("sweep-plan");
        fire("sweep-start");
        until(() -> !window.workbench().measure().sweep().model().running().get()
                && window.workbench().measure().sweep().model().state().get().filter(state -> state.outcome().isPresent()).isPresent()
                && !window.text("sweep-progress").contains("·"));
        robot.interact(() -> window.find("sweep-metric-decode_rate", ToggleButton.class).fire());
        picture.accept("sweep");
    }

    private void agents() {
        robot.interact(() -> window.workbench().measure().agents().tab().getTabPane().getSelectionModel().select(window.workbench().measure().agents().tab()));
        picture.accept("agents-setup");
        type("agents-runs", "2");
        fire("agents-start");
        until(() -> window.workbench().measure().agents().model().state().get().filter(state -> state.agent(Side.B).isPresent()).isPresent());
        picture.accept("agents-running");
        until(() -> !window.workbench().measure().agents().model().running().get() && window.text("agents-gain").matches(".*\\d.*"));
        until(() -> window.find("agent-a-preview", PreviewView.class).settledProperty().get());
        robot.interact(() -> window.find("agent-a-preview", PreviewView.class).reveal(0, 0));
        robot.interact(() -> window.find("agent-b-preview", PreviewView.class).reveal(0, 0));
        picture.accept("agents");
    }

    private void type(String field, String text) {
        robot.interact(() -> window.find(field, TextField.class).setText(text));
    }

    private void fire(String button) {
        robot.interact(() -> window.find(button, Button.class).fire());
    }

    /// Patient: what draws is often a loaded machine.
    private static void until(Callable<Boolean> condition) {
        for (int tries = 20; tries > 1; tries--) {
            try {
                OpenWindow.until(condition);
                return;
            } catch (AssertionError notYet) {
                continue;
            }
        }
        OpenWindow.until(condition);
    }

    public static void main(String[] arguments) throws Exception {
        FxToolkit.registerPrimaryStage();
        FxRobot robot = new FxRobot();
        Path out = Files.createDirectories(Path.of(arguments[0]));
        String name = String.join("-", List.of(arguments).subList(1, 5));
        Settings settings = new Settings(arguments[1], "", "tiny:1b", "ollama", "Chimera Insight", "Insight", Map.of("num_ctx", "4096"), List.of(),
                Map.of("width", Double.valueOf(arguments[2]), "height", Double.valueOf(arguments[3]), "text", Double.valueOf(arguments[4])), Settings.Calls.DEFAULTS, Map.of(), Settings.Export.DEFAULTS);
        try (Scratch home = Scratch.create(); ScriptedOllama server = new ScriptedOllama(); OpenWindow window = open(robot, settings, server, home.path())) {
            server.on("/api/chat", new PacedAnswers());
            robot.interact(() -> window.workbench().open(Path.of("sample-reports/input").toAbsolutePath()));
            until(() -> !window.find("run", Button.class).isDisabled() && window.text("server-state").contains("answers"));
            new MeasurePictures(window, robot, what -> {
                OpenWindow.settle();
                List<WritableImage> drawn = new ArrayList<>();
                robot.interact(() -> drawn.add(window.stage().getScene().snapshot(null)));
                Png.write(drawn.getFirst(), out.resolve(what + "-" + name + ".png"));
            }).draw();
        }
        System.exit(0);
    }

    private static OpenWindow open(FxRobot robot, Settings plain, ScriptedOllama server, Path home) {
        Settings settings = new Settings(plain.theme(), server.endpoint().toString(), plain.model(), plain.engine(), plain.agent(), plain.persona(), plain.options(),
                plain.recentFolders(), plain.window(), plain.calls(), plain.modelOptions(), Settings.Export.DEFAULTS);
        List<OpenWindow> opened = new ArrayList<>();
        robot.interact(() -> {
            WindowKit kit = new WindowKit();
            kit.personas = Personas.standard().entrySet().stream().map(each -> new Persona(each.getKey(), each.getValue())).toList();
            Stage stage = new Stage();
            Workbench workbench = new Workbench(stage, new Workbench.Opening(settings, _ -> { }, CoreServices.of(kit, new Texts(Locale.ROOT), home),
                    ChimeraApp.report(_ -> { }), kit));
            opened.add(new OpenWindow(stage, workbench, kit, robot));
        });
        return opened.getFirst();
    }
}
