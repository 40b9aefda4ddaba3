package dev.chimera.ui;

import dev.chimera.core.settings.Settings;
import dev.chimera.core.settings.SettingsFile;
import dev.chimera.ui.parts.Texts;
import dev.chimera.ui.preview.PreviewView;
import java.io.IOException;
import java.lang.System.Logger;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/// The program with its real services: settings and personas in the user's folder, the core behind every pane.
public final class ChimeraApp extends Application {
    private static final Logger LOG = System.getLogger(ChimeraApp.class.getName());
    private final Path home = SettingsFile.home(System.getenv(), System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", "")));

    /// Opens the window, with the folder that is the first argument where there is one.
    @Override
    public void start(Stage stage) {
        Workbench workbench = window(stage, settings(new SettingsFile(home.resolve("settings.json"))));
        getParameters().getRaw().stream().findFirst().map(Path::of).ifPresent(workbench::open);
    }

    /// A window of its own: its folder, run and report are independent of those of other windows, the settings are the same file.
    private Workbench window(Stage stage, Settings settings) {
        List.of(32, 64, 256).forEach(size -> stage.getIcons().add(new Image(String.valueOf(getClass().getResource("icon-" + size + ".png")))));
        Desktop desktop = Desktop.ofPlatform(address -> getHostServices().showDocument(address), now -> window(new Stage(), now));
        return new Workbench(stage, opening(settings, desktop));
    }

    private Workbench.Opening opening(Settings settings, Desktop desktop) {
        SettingsFile file = new SettingsFile(home.resolve("settings.json"));
        Services services = CoreServices.of(new CorePersonas(home), new Texts(Locale.getDefault()), home);
        return new Workbench.Opening(settings, now -> save(file, now), services, report(address -> getHostServices().showDocument(address.toString())), desktop);
    }

    static PreviewView report(Consumer<URI> browser) {
        return new PreviewView(new Texts(Locale.getDefault()), browser);
    }

    private static Settings settings(SettingsFile file) {
        try {
            SettingsFile.Loaded loaded = file.load();
            loaded.keptAside().ifPresent(aside -> LOG.log(Logger.Level.WARNING, "The settings could not be read; they are kept as {0}", aside));
            return loaded.settings();
        } catch (IOException e) {
            LOG.log(Logger.Level.WARNING, "The settings could not be read", e);
            return Settings.DEFAULTS;
        }
    }

    private static void save(SettingsFile file, Settings settings) {
        try {
            file.save(settings);
        } catch (IOException e) {
            LOG.log(Logger.Level.WARNING, "The settings could not be written", e);
        }
    }
}
