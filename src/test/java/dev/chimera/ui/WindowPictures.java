package dev.chimera.ui;

import dev.chimera.core.check.Label;
import dev.chimera.core.run.Personas;
import dev.chimera.core.settings.Settings;
import dev.chimera.testkit.Scratch;
import dev.chimera.testkit.ScriptedOllama;
import dev.chimera.ui.model.EngineChoice;
import dev.chimera.ui.model.ServerState;
import dev.chimera.ui.parts.Texts;
import dev.chimera.ui.preview.Png;
import dev.chimera.ui.preview.PreviewView;
import dev.chimera.ui.prompts.Persona;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/// Draws the real window over the sample folder, light and dark, tab by tab, into the folder that is given:
/// the pictures in `assets/screenshots`. Needs no display. The window works on a copy of the samples, so that no picture shows a folder of the machine
/// that drew it; where a model writes, a scripted server answers. Behind the folder may stand width, height, size of words in percent and language:
/// `OUT 1920 1080 100 de`.
public final class WindowPictures {
    private static final int PASSES = 4;
    private static final List<String> TABS = List.of("report", "source", "data", "prompts");

    private final FxRobot robot = new FxRobot();
    private final WindowKit kit = new WindowKit();
    private final Sitting sitting;

    private WindowPictures(Sitting sitting) {
        this.sitting = sitting;
        kit.personas = Personas.standard().entrySet().stream().map(each -> new Persona(each.getKey(), each.getValue())).toList();
    }

    public static void main(String[] arguments) throws Exception {
        FxToolkit.registerPrimaryStage();
        Path out = Files.createDirectories(Path.of(arguments[0]));
        try (Scratch copy = new Scratch(Path.of(System.getProperty("java.io.tmpdir"), "benchmarks"))) {
            samples(Path.of("sample-reports/input"), copy.path());
            for (String theme : List.of("light", "dark")) {
                Sitting sitting = Sitting.of(theme, List.of(arguments).subList(1, arguments.length));
                sitting.speak();
                new WindowPictures(sitting).draw(copy.path(), out);
            }
        }
        System.exit(0);
    }

    private static void samples(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private void draw(Path folder, Path out) throws IOException {
        String theme = sitting.theme();
        try (Scratch home = Scratch.create(); ScriptedOllama server = new ScriptedOllama(); OpenWindow window = open(server, home.path())) {
            StatePictures states = new StatePictures(window, robot, what -> picture(window, out.resolve(theme + "-" + what + ".png")));
            picture(window, out.resolve(theme + "-empty.png"));
            states.nothingYet();
            robot.interact(() -> window.workbench().open(folder));
            until(() -> !window.find("run", Button.class).isDisabled() && window.workbench().model().choice().server().get() instanceof ServerState.Answering);
            window.run();
            until(() -> !window.find("export", Button.class).isDisabled());
            until(() -> window.find("preview", PreviewView.class).settledProperty().get() && window.shown().contains("## Checked Figures"));
            robot.interact(() -> window.find("preview", PreviewView.class).reveal(0, 0));
            for (String tab : TABS) {
                window.tab(TABS.indexOf(tab));
                picture(window, out.resolve(theme + "-" + tab + ".png"));
            }
            evidence(window, theme, out);
            states.overTheWindow();
            server.on("/api/chat", new PacedAnswers());
            runs(window, theme, out);
            new MeasurePictures(window, robot, what -> picture(window, out.resolve(theme + "-" + what + ".png"))).draw();
            window.tab(TABS.indexOf("data"));
            robot.interact(() -> window.find("show-data-columns", ToggleButton.class).fire());
            robot.interact(() -> window.find("data-columns", TableView.class).getSelectionModel().select(3));
            picture(window, out.resolve(theme + "-columns.png"));
            states.tables();
            states.trouble(server, folder);
        }
    }

    /// A figure that was clicked, and one that was made false.
    private void evidence(OpenWindow window, String theme, Path out) {
        window.tab(TABS.indexOf("report"));
        ReportDesk desk = window.workbench().desk();
        until(() -> desk.evidence().checked().get() && desk.evidence().evidence().get().claims().size() > 20);
        robot.interact(() -> desk.evidence().show(Set.of(Label.DERIVED)));
        robot.interact(() -> desk.step(true));
        robot.interact(() -> desk.evidence().show(EnumSet.allOf(Label.class)));
        picture(window, out.resolve(theme + "-figure.png"));
        String text = desk.document().markdown().get();
        robot.interact(() -> desk.document().edit(text.replaceFirst("files: \\d+ CSV", "files: 93 CSV")));
        until(() -> desk.evidence().checked().get() && desk.evidence().evidence().get().count(Label.CONTRADICTED) > 0);
        robot.interact(() -> desk.evidence().show(Set.of(Label.CONTRADICTED)));
        robot.interact(() -> desk.step(true));
        robot.interact(() -> desk.evidence().show(EnumSet.allOf(Label.class)));
        picture(window, out.resolve(theme + "-contradicted.png"));
        robot.interact(() -> desk.document().edit(text));
        robot.interact(() -> desk.evidence().leave());
    }

    /// A second run, by a model; its measurements, the list of both runs, and what differs between them.
    private void runs(OpenWindow window, String theme, Path out) {
        robot.interact(() -> window.workbench().model().choice().engine().set(EngineChoice.OLLAMA));
        robot.interact(() -> window.workbench().model().agent().set("Chimera Agent B"));
        window.run();
        until(() -> window.calls("ttft-chart") > 5);
        picture(window, out.resolve(theme + "-running.png"));
        until(() -> window.calls("ttft-chart") > 0 && !window.find("export", Button.class).isDisabled());
        robot.interact(() -> window.find("dismiss", Button.class).fire());
        until(() -> window.shown().contains("Chimera Agent B") && window.shown().contains("## Checked Figures"));
        window.tab(TABS.indexOf("report"));
        robot.interact(() -> window.find("preview", PreviewView.class).reveal(0, 0));
        robot.interact(() -> window.find("right", SplitPane.class).setDividerPositions(0.05));
        picture(window, out.resolve(theme + "-metrics.png"));
        robot.interact(() -> window.find("right", SplitPane.class).setDividerPositions(0.5));
        window.tab(TABS.size());
        until(() -> window.find("history-table", TableView.class).getItems().size() == 2);
        robot.interact(() -> window.find("history-table", TableView.class).getSelectionModel().selectAll());
        picture(window, out.resolve(theme + "-history.png"));
        robot.interact(() -> window.find("history-compare", Button.class).fire());
        until(() -> !window.find("compare-save", Button.class).isDisabled());
        picture(window, out.resolve(theme + "-compare.png"));
        robot.interact(() -> window.find("show-compare-words", ToggleButton.class).fire());
        picture(window, out.resolve(theme + "-words.png"));
    }

    private OpenWindow open(ScriptedOllama server, Path home) {
        Settings settings = new Settings(sitting.theme(), server.endpoint().toString(), "tiny:1b", "builtin", "Chimera Insight", "Insight", Map.of("num_ctx", "4096"),
                List.of(), sitting.window(), Settings.Calls.DEFAULTS, Map.of(), Settings.Export.DEFAULTS);
        List<OpenWindow> opened = new ArrayList<>();
        robot.interact(() -> {
            Stage stage = new Stage();
            PreviewView pane = ChimeraApp.report(_ -> { });
            pane.setId("preview");
            Workbench workbench = new Workbench(stage, new Workbench.Opening(settings, _ -> { }, CoreServices.of(kit, new Texts(Locale.getDefault()), home), pane, kit));
            opened.add(new OpenWindow(stage, workbench, kit, robot));
        });
        return opened.getFirst();
    }

    /// Patient: what draws is often a loaded machine.
    private static void until(Callable<Boolean> condition) {
        for (int tries = 10; tries > 1; tries--) {
            try {
                OpenWindow.until(condition);
                return;
            } catch (AssertionError again) {
                // once more
            }
        }
        OpenWindow.until(condition);
    }

    private void picture(OpenWindow window, Path file) {
        OpenWindow.settle();
        Png.write(sitting.isLargerThanAnyStage() ? large(window) : drawn(window.stage().getScene()), file);
    }

    private WritableImage drawn(Scene scene) {
        List<WritableImage> drawn = new ArrayList<>();
        robot.interact(() -> drawn.add(scene.snapshot(null)));
        return drawn.getFirst();
    }

    /// A stage cannot be so large without a screen, so the window's content is drawn in a scene of its own; several times, since
    /// dividers find their places after the content has its size, and what is made then gets its style the next time.
    private WritableImage large(OpenWindow window) {
        Scene small = window.stage().getScene();
        List<Scene> scenes = new ArrayList<>();
        robot.interact(() -> {
            Parent content = small.getRoot();
            small.setRoot(new Group());
            Scene large = new Scene(content, sitting.width(), sitting.height());
            large.getStylesheets().setAll(small.getStylesheets());
            large.setUserAgentStylesheet(small.getUserAgentStylesheet());
            scenes.add(large);
        });
        Scene large = scenes.getFirst();
        for (int pass = 1; pass < PASSES; pass++) {
            robot.interact(() -> {
                large.getRoot().layout();
                large.getRoot().applyCss();
            });
            drawn(large);
            OpenWindow.settle();
        }
        robot.interact(() -> {
            large.getRoot().layout();
            large.getRoot().applyCss();
        });
        WritableImage image = drawn(large);
        robot.interact(() -> {
            Parent content = large.getRoot();
            large.setRoot(new Group());
            small.setRoot(content);
        });
        OpenWindow.settle();
        return image;
    }
}
