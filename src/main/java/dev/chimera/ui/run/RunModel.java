package dev.chimera.ui.run;

import dev.chimera.core.run.RunRequest;
import dev.chimera.core.run.RunState;
import dev.chimera.ui.fx.FxThread;
import dev.chimera.ui.fx.Latest;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The run of this window: its newest state, at most one change per pulse. JavaFX thread only.
public final class RunModel {
    private final RunStarter starter;
    private final ReadOnlyObjectWrapper<Optional<RunState>> state = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper unkept = new ReadOnlyStringWrapper("");
    private Optional<RunStarter.RunHandle> handle = Optional.empty();

    public RunModel(RunStarter starter) {
        this.starter = starter;
    }

    /// Does nothing while a run is going on.
    public void start(RunRequest request) {
        start(request, starter);
    }

    /// Goes on with a run that did not come to its end. Does nothing while a run is going on.
    public void resume(RunShelf.Continuation run) {
        start(run.request(), run.starter());
    }

    private void start(RunRequest request, RunStarter by) {
        FxThread.check();
        if (running.get()) {
            return;
        }
        running.set(true);
        state.set(Optional.empty());
        Latest<RunState> newest = new Latest<>(this::show);
        unkept.set("");
        handle = Optional.of(by.start(request, newest::offer, reason -> FxThread.later(() -> unkept.set(reason))));
    }

    /// Shows a run of an earlier day, that has ended. Does nothing while a run is going on.
    public void open(RunState ended) {
        FxThread.check();
        if (!running.get()) {
            state.set(Optional.empty());
            state.set(Optional.of(ended));
        }
    }

    private void show(RunState next) {
        state.set(Optional.of(next));
        running.set(next.running());
    }

    public void stop() {
        handle.ifPresent(RunStarter.RunHandle::stop);
    }

    /// Empty before the first run of this window, and for a moment at the start of each.
    public ReadOnlyObjectProperty<Optional<RunState>> state() {
        return state.getReadOnlyProperty();
    }

    /// Why nothing more of this run is kept on disk; empty while all is well.
    public ReadOnlyStringProperty unkept() {
        return unkept.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty running() {
        return running.getReadOnlyProperty();
    }
}
