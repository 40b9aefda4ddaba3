package dev.chimera.ui.metrics;

import dev.chimera.core.run.Engine;
import dev.chimera.core.run.RunState;
import dev.chimera.core.run.journal.KeptCalls;
import dev.chimera.ui.fx.Background;
import dev.chimera.ui.parts.Reasons;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The kept runs of the model that the charts are about. JavaFX thread only; the disk is read in the background.
public final class EarlierModel {
    private final ReadOnlyObjectWrapper<List<KeptCalls>> calls = new ReadOnlyObjectWrapper<>(List.of());
    private final Background<Optional<Engine>, List<KeptCalls>> reader;
    private final Background<Path, Opened> opener;

    /// A run that was read, or why it was not.
    private record Opened(Optional<RunState> run, String trouble) {}

    /// @param open shows a run
    /// @param trouble hears why a run cannot be read
    public EarlierModel(EarlierRuns runs, Consumer<RunState> open, Consumer<String> trouble) {
        reader = new Background<>(engine -> engine.map(runs::of).orElse(List.of()), calls::set);
        opener = new Background<>(folder -> read(runs, folder), opened -> opened.run.ifPresentOrElse(open, () -> trouble.accept(opened.trouble)));
    }

    /// Looks for the runs of this model; empty for none.
    public void look(Optional<Engine> engine) {
        reader.submit(engine);
    }

    /// Opens the run that is kept in this folder.
    public void open(Path folder) {
        opener.submit(folder);
    }

    private static Opened read(EarlierRuns runs, Path folder) {
        try {
            return new Opened(Optional.of(runs.open(folder)), "");
        } catch (IOException | RuntimeException e) {
            return new Opened(Optional.empty(), Reasons.of(e));
        }
    }

    public ReadOnlyObjectProperty<List<KeptCalls>> calls() {
        return calls.getReadOnlyProperty();
    }
}
