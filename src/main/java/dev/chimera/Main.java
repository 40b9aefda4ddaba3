package dev.chimera;

import dev.chimera.cli.Chimera;
import dev.chimera.cli.Chimera.Screen;
import dev.chimera.core.settings.SettingsFile;
import dev.chimera.ui.ChimeraApp;
import dev.chimera.ui.WindowTrial;
import dev.chimera.ui.fx.FxScreen;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
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
        public Screen screen() {
            return displayThere() ? tried(() -> Screen.good(FxScreen.words())) : Screen.noDisplay();
        }

        @Override
        public Screen attempt(Path folder, Path home) {
            return displayThere() ? tried(() -> WindowTrial.of(folder, home).map(words -> Screen.good(words + ", and its report written"))
                    .orElse(new Screen("opened, but its report was not written within a minute", ""))) : Screen.noDisplay();
        }

        /// What JavaFX throws depends on what is missing: a display that does not answer, or libraries.
        private static Screen tried(Supplier<Screen> attempt) {
            try {
                return attempt.get();
            } catch (UnsupportedOperationException | LinkageError | InternalError cannot) {
                return new Screen("JavaFX cannot open one: " + cannot.getMessage(), "See that the display answers (DISPLAY is " + System.getenv("DISPLAY")
                        + ") and that GTK 3 is installed (on Debian: libgtk-3-0). Commands work without it.");
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
