package dev.chimera.ui;

import dev.chimera.core.run.Personas;
import dev.chimera.core.settings.Settings;
import dev.chimera.ui.fx.FxScreen;
import dev.chimera.ui.fx.FxStart;
import dev.chimera.ui.fx.FxThread;
import dev.chimera.ui.model.EngineChoice;
import dev.chimera.ui.parts.Texts;
import dev.chimera.ui.prompts.Persona;
import dev.chimera.ui.prompts.PersonaShelf;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.stage.Stage;

/// Opens the workbench once on a folder, has the built-in writer report on it, and closes it: shows whether the window works on a
/// machine, and loads what a start needs. Keeps nothing but in the home that it is given.
public final class WindowTrial {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private WindowTrial() {}

    /// Once in a process; blocks until the window was closed.
    ///
    /// @return what drew it and how long it took until the window showed; empty if the report was not there in a minute
    /// @throws RuntimeException what JavaFX throws where it cannot start
    public static Optional<String> of(Path folder, Path home) {
        long start = System.nanoTime();
        AtomicReference<String> shown = new AtomicReference<>("");
        boolean done = FxStart.run(end -> {
            Stage stage = new Stage();
            Workbench workbench = new Workbench(stage, opening(home));
            shown.set(FxScreen.here() + ", shown " + (System.nanoTime() - start) / 1_000_000 + " ms after JavaFX was called");
            report(workbench, folder, () -> {
                stage.close();
                end.run();
            });
        }, PATIENCE);
        return done ? Optional.of(String.valueOf(shown.get())) : Optional.empty();
    }

    private static void report(Workbench workbench, Path folder, Runnable end) {
        WorkbenchModel model = workbench.model();
        model.choice().engine().set(EngineChoice.BUILT_IN);
        model.run().running().subscribe((was, is) -> {
            if (was && !is) {
                FxThread.later(() -> FxThread.later(end));
            }
        });
        model.sources().listing().subscribe((_, found) -> FxThread.later(workbench::run));
        workbench.open(folder);
    }

    private static Workbench.Opening opening(Path home) {
        PersonaShelf standard = new PersonaShelf() {
            @Override
            public List<Persona> all() {
                return Personas.NAMES.stream().map(name -> new Persona(name, Personas.prompt(name))).toList();
            }

            @Override
            public List<Persona> standard() {
                return all();
            }

            @Override
            public void keep(List<Persona> personas) {}
        };
        Services services = CoreServices.of(standard, new Texts(Locale.getDefault()), home);
        return new Workbench.Opening(Settings.DEFAULTS, _ -> { }, services, ChimeraApp.report(_ -> { }), Desktop.ofPlatform(_ -> { }, _ -> { }));
    }
}
