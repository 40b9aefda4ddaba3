package dev.chimera;

import dev.chimera.cli.Chimera;
import dev.chimera.core.settings.SettingsFile;
import dev.chimera.ui.ChimeraApp;
import dev.chimera.ui.WindowTrial;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Application;

/// Starts the program: a command goes to the command line, everything else to the window.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        Path home = SettingsFile.home(System.getenv(), System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", "")));
        System.exit(Chimera.run(arguments, new Desktop(), home, out, err));
    }

    /// The real window. JavaFX is first touched when it opens, so commands start without it.
    private static final class Desktop implements Chimera.Window {
        @Override
        public boolean open(Optional<Path> folder) {
            if (!displayThere()) {
                return false;
            }
            try {
                Application.launch(ChimeraApp.class, folder.map(Path::toString).stream().toArray(String[]::new));
                return true;
            } catch (UnsupportedOperationException noDisplay) {
                return false;
            }
        }

        @Override
        public String display() {
            return displayThere() ? System.getProperty("glass.platform", "there") : "none: the window cannot open, everything else works";
        }

        @Override
        public String attempt(Path folder, Path home) {
            if (!displayThere()) {
                return "not tried: there is no display";
            }
            try {
                return WindowTrial.of(folder, home).map(shown -> "shown " + shown.toMillis() + " ms after JavaFX was called, and its report written")
                        .orElse("opened, but its report was not written within a minute");
            } catch (UnsupportedOperationException noDisplay) {
                return "JavaFX cannot open one here: " + noDisplay.getMessage();
            }
        }

        /// On Unix a display is named by the environment; elsewhere there is one.
        private static boolean displayThere() {
            boolean elsewhere = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).matches("(win|mac).*");
            return elsewhere || System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null
                    || System.getProperty("glass.platform") != null;
        }
    }
}
