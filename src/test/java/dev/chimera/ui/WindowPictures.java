package dev.chimera.ui;

import dev.chimera.core.check.Label;
import dev.chimera.core.settings.Settings;
import dev.chimera.testkit.ScriptedOllama;
import dev.chimera.ui.parts.Texts;
import dev.chimera.ui.preview.Png;
import dev.chimera.ui.preview.PreviewView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/// Draws the real window over the sample folder, light and dark, tab by tab, into the folder that is given:
/// the pictures in `assets/screenshots`. Needs no display.
public final class WindowPictures {
    private static final List<String> TABS = List.of("report", "source", "data", "prompts");

    private final FxRobot robot = new FxRobot();
    private final WindowKit kit = new WindowKit();

    private WindowPictures() {}

    public static void main(String[] arguments) throws Exception {
        FxToolkit.registerPrimaryStage();
        Path out = Files.createDirectories(Path.of(arguments[0]));
        for (String theme : List.of("light", "dark")) {
            new WindowPictures().draw(theme, out);
        }
        System.exit(0);
    }

    private void draw(String theme, Path out) throws IOException {
        try (ScriptedOllama server = new ScriptedOllama(); OpenWindow window = open(theme, server, Files.createTempDirectory("home"))) {
            picture(window, out.resolve(theme + "-empty.png"));
            robot.interact(() -> window.workbench().open(Path.of("sample-reports/input")));
            OpenWindow.until(() -> !window.find("run", Button.class).isDisabled() && window.text("server-state").contains("answers"));
            window.run();
            OpenWindow.until(() -> !window.find("export", Button.class).isDisabled());
            OpenWindow.until(() -> window.find("preview", PreviewView.class).settledProperty().get() && window.shown().contains("## Checked Figures"));
            robot.interact(() -> window.find("preview", PreviewView.class).reveal(0, 0));
            for (String tab : TABS) {
                window.tab(TABS.indexOf(tab));
                picture(window, out.resolve(theme + "-" + tab + ".png"));
            }
            evidence(window, theme, out);
            runs(window, theme, out);
            window.tab(TABS.indexOf("data"));
            robot.interact(() -> window.find("show-data-columns", ToggleButton.class).fire());
            robot.interact(() -> window.find("data-columns", TableView.class).getSelectionModel().select(3));
            picture(window, out.resolve(theme + "-columns.png"));
        }
    }

    /// A figure that was clicked, and one that was made false.
    private void evidence(OpenWindow window, String theme, Path out) {
        window.tab(TABS.indexOf("report"));
        ReportDesk desk = window.workbench().desk();
        OpenWindow.until(() -> desk.evidence().checked().get() && desk.evidence().evidence().get().claims().size() > 20);
        robot.interact(() -> desk.evidence().show(Set.of(Label.DERIVED)));
        robot.interact(() -> desk.step(true));
        robot.interact(() -> desk.evidence().show(EnumSet.allOf(Label.class)));
        picture(window, out.resolve(theme + "-figure.png"));
        String text = desk.document().markdown().get();
        robot.interact(() -> desk.document().edit(text.replaceFirst("files: \\d+ CSV", "files: 93 CSV")));
        OpenWindow.until(() -> desk.evidence().checked().get() && desk.evidence().evidence().get().count(Label.CONTRADICTED) > 0);
        robot.interact(() -> desk.evidence().show(Set.of(Label.CONTRADICTED)));
        robot.interact(() -> desk.step(true));
        robot.interact(() -> desk.evidence().show(EnumSet.allOf(Label.class)));
        picture(window, out.resolve(theme + "-contradicted.png"));
        robot.interact(() -> desk.document().edit(text));
        robot.interact(() -> desk.evidence().leave());
    }

    /// A second run, the list of both, and what differs between them.
    private void runs(OpenWindow window, String theme, Path out) {
        robot.interact(() -> window.workbench().model().agent().set("Chimera Agent B"));
        window.run();
        OpenWindow.until(() -> !window.find("export", Button.class).isDisabled() && window.shown().contains("Chimera Agent B"));
        window.tab(TABS.size());
        OpenWindow.until(() -> window.find("history-table", TableView.class).getItems().size() == 2);
        robot.interact(() -> window.find("history-table", TableView.class).getSelectionModel().selectAll());
        picture(window, out.resolve(theme + "-history.png"));
        robot.interact(() -> window.find("history-compare", Button.class).fire());
        OpenWindow.until(() -> !window.find("compare-save", Button.class).isDisabled());
        picture(window, out.resolve(theme + "-compare.png"));
        robot.interact(() -> window.find("show-compare-words", ToggleButton.class).fire());
        picture(window, out.resolve(theme + "-words.png"));
    }

    private OpenWindow open(String theme, ScriptedOllama server, Path home) {
        Settings settings = new Settings(theme, server.endpoint().toString(), "tiny:1b", "builtin", "Chimera Insight", "Insight", Map.of("num_ctx", "4096"),
                List.of(), Map.of("width", 1000.0, "height", 700.0), Settings.Calls.DEFAULTS, Map.of());
        List<OpenWindow> opened = new ArrayList<>();
        robot.interact(() -> {
            Stage stage = new Stage();
            PreviewView pane = ChimeraApp.report(_ -> { });
            pane.setId("preview");
            Workbench workbench = new Workbench(stage, new Workbench.Opening(settings, _ -> { }, CoreServices.of(kit, new Texts(Locale.ROOT), home), pane, kit));
            opened.add(new OpenWindow(stage, workbench, kit, robot));
        });
        return opened.getFirst();
    }

    private void picture(OpenWindow window, Path file) {
        OpenWindow.settle();
        List<WritableImage> drawn = new ArrayList<>();
        robot.interact(() -> drawn.add(window.stage().getScene().snapshot(null)));
        Png.write(drawn.getFirst(), file);
    }
}
