package dev.chimera.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.core.llm.Endpoint;
import dev.chimera.core.run.Engine;
import dev.chimera.core.run.RunRequest;
import dev.chimera.core.settings.Settings;
import dev.chimera.ui.run.Message;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.FutureTask;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/// Draws the window in its states to `target/pictures`.
@ExtendWith(ApplicationExtension.class)
class WorkbenchPicturesTest {
    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void theWindowIsDrawnInItsStates(String theme, FxRobot robot) throws Exception {
        Settings plain = OpenWindow.SETTINGS;
        Settings settings = new Settings(theme, plain.host(), plain.model(), plain.engine(), plain.agent(), plain.persona(), plain.options(),
                plain.recentFolders(), plain.window(), plain.calls(), Map.of(), Settings.Export.DEFAULTS);
        WindowKit kit = new WindowKit();
        Engine writer = new Engine.Ollama(Endpoint.parse("127.0.0.1"), "gemma3:1b");
        kit.kept.runs = List.of(ScriptedKept.run(9, 7, writer), ScriptedKept.run(2, 12, writer));
        try (OpenWindow window = OpenWindow.of(kit, robot, settings)) {
            picture(window, theme + "-empty");
            window.withFolder().tab(2);
            picture(window, theme + "-data");
            window.run();
            ScriptedRuns runs = window.kit().runs;
            RunRequest request = runs.requests().getFirst();
            Story.ingest().forEach(runs::tell);
            for (int call = 1; call <= 9; call++) {
                Story.call(request, call).forEach(runs::tell);
            }
            Story.writing(request, 10).forEach(runs::tell);
            OpenWindow.until(() -> window.calls("ttft-chart") > 0);
            OpenWindow.until(() -> window.text("rate-now").startsWith("4"));
            picture(window, theme + "-running");
            robot.interact(() -> window.find("right", SplitPane.class).setDividerPositions(0.05));
            picture(window, theme + "-metrics");
            robot.interact(() -> window.find("right", SplitPane.class).setDividerPositions(0.5));
            runs.tell(Story.done());
            window.tab(1);
            picture(window, theme + "-source");
            window.tab(3);
            picture(window, theme + "-prompts");
            robot.interact(() -> window.workbench().show(Message.trouble("No server answers at http://127.0.0.1:11434 (connection refused). "
                    + "Start it with \"ollama serve\", correct the address, or choose the built-in writer.")));
            picture(window, theme + "-trouble");
        }
    }

    @Test
    void theWindowIsDrawnOnALargeScreenAndInGerman(FxRobot robot) throws Exception {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try (OpenWindow window = OpenWindow.of(new WindowKit(), robot, OpenWindow.SETTINGS)) {
            window.withFolder().run();
            ScriptedRuns runs = window.kit().runs;
            Story.ingest().forEach(runs::tell);
            for (int call = 1; call <= 40; call++) {
                Story.call(runs.requests().getFirst(), call).forEach(runs::tell);
            }
            runs.tell(Story.done());
            OpenWindow.until(() -> !window.find("export", Button.class).isDisabled());
            picture(window, "german");
            large(window, "large");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void wordsOfTwiceTheSizeAreDrawnOnALargeScreen(FxRobot robot) throws Exception {
        try (OpenWindow window = OpenWindow.of(new WindowKit(), robot, OpenWindow.SETTINGS)) {
            window.withFolder().run();
            ScriptedRuns runs = window.kit().runs;
            Story.ingest().forEach(runs::tell);
            for (int call = 1; call <= 9; call++) {
                Story.call(runs.requests().getFirst(), call).forEach(runs::tell);
            }
            runs.tell(Story.done());
            robot.interact(() -> window.workbench().model().text().set(TextSize.DOUBLE));
            large(window, "text-200");
            window.tab(2);
            large(window, "text-200-data");
        }
    }

    /// The stage cannot be so large without a screen, so the window's content is drawn in a scene of its own.
    private static void large(OpenWindow window, String name) throws Exception {
        OpenWindow.settle();
        FutureTask<WritableImage> drawn = new FutureTask<>(() -> {
            Scene small = window.stage().getScene();
            Parent content = small.getRoot();
            small.setRoot(new Group());
            Scene large = new Scene(content, 1920, 1080);
            large.getStylesheets().setAll(small.getStylesheets());
            large.setUserAgentStylesheet(small.getUserAgentStylesheet());
            WritableImage image = large.snapshot(null);
            large.setRoot(new Group());
            small.setRoot(content);
            return image;
        });
        window.robot().interact(drawn);
        save(drawn.get(), new File("target/pictures/" + name + ".png"));
    }

    private static void picture(OpenWindow window, String name) throws Exception {
        OpenWindow.settle();
        FutureTask<WritableImage> drawn = new FutureTask<>(() -> window.stage().getScene().snapshot(null));
        window.robot().interact(drawn);
        save(drawn.get(), new File("target/pictures/" + name + ".png"));
    }

    private static void save(WritableImage image, File file) throws IOException {
        BufferedImage pixels = new BufferedImage((int) image.getWidth(), (int) image.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < pixels.getHeight(); y++) {
            for (int x = 0; x < pixels.getWidth(); x++) {
                pixels.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        assertTrue(file.getParentFile().isDirectory() || file.getParentFile().mkdirs());
        assertTrue(ImageIO.write(pixels, "png", file));
    }
}
