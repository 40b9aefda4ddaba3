package dev.chimera.ui.fx;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;

/// What JavaFX draws with on this machine.
public final class FxScreen {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private FxScreen() {}

    /// Starts JavaFX for that; once in a process.
    ///
    /// @throws RuntimeException what JavaFX throws where it cannot start
    public static String words() {
        AtomicReference<String> words = new AtomicReference<>("JavaFX does not answer");
        FxStart.run(end -> {
            words.set(here());
            end.run();
        }, PATIENCE);
        return String.valueOf(words.get());
    }

    /// On the JavaFX thread, while it runs.
    public static String here() {
        boolean accelerated = Platform.isSupported(ConditionalFeature.SCENE3D);
        return "JavaFX " + System.getProperty("javafx.runtime.version", "of an unknown version") + ", drawn " + (accelerated ? "by the graphics processor" : "in software");
    }
}
