package dev.chimera;

import dev.chimera.cli.Chimera;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// Starts the program: a command goes to the command line, everything else to the window.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(Chimera.run(arguments, new Desktop(), out, err));
    }

    /// The real window. JavaFX is first touched when it opens, so commands start without it.
    private static final class Desktop implements Chimera.Window {
        @Override
        public boolean canOpen() {
            boolean unix = !System.getProperty("os.name", "").toLowerCase(Locale.ROOT).matches("(win|mac).*");
            return !unix || System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null
                    || System.getProperty("glass.platform") != null;
        }

        @Override
        public void open(Optional<Path> folder) {
            throw new UnsupportedOperationException();
        }
    }
}
