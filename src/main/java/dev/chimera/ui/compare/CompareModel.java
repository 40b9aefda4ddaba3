package dev.chimera.ui.compare;

import dev.chimera.core.run.compare.RunComparison;
import dev.chimera.core.run.history.OpenedRun;
import dev.chimera.ui.fx.Background;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What is compared now. JavaFX thread only; comparing is done in the background.
public final class CompareModel {
    private final ReadOnlyObjectWrapper<Optional<RunComparison>> comparison = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Background<List<OpenedRun>, RunComparison> work = new Background<>(RunComparison::of, made -> comparison.set(Optional.of(made)));

    /// Compares two or more runs with the first of them.
    public void compare(List<OpenedRun> runs) {
        work.submit(runs);
    }

    /// Empty until something was compared.
    public ReadOnlyObjectProperty<Optional<RunComparison>> comparison() {
        return comparison.getReadOnlyProperty();
    }
}
