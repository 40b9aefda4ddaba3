package dev.chimera.ui.sweep;

import dev.chimera.core.llm.Endpoint;
import dev.chimera.core.sweep.SweepPlan;
import dev.chimera.core.sweep.SweepState;
import dev.chimera.core.sweep.Sweeps;
import dev.chimera.ui.fx.Background;
import dev.chimera.ui.fx.FxThread;
import dev.chimera.ui.fx.Latest;
import dev.chimera.ui.parts.Reasons;
import dev.chimera.ui.parts.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

/// The sweep of this window: what is planned, and the newest state of what is or was carried out. JavaFX thread only.
public final class SweepModel {
    private final SweepShelf shelf;
    private final Texts texts;
    private final ObservableValue<List<String>> lines;
    private final SweepForm form;
    private final ReadOnlyObjectWrapper<Draft> draft = new ReadOnlyObjectWrapper<>(new Draft(Optional.empty(), ""));
    private final ReadOnlyObjectWrapper<Optional<SweepState>> state = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper pausing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Sweeps.Kept>> unfinished = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Background<SweepShelf, Optional<Sweeps.Kept>> search;
    private final Background<Path, Runnable> reader;
    private Optional<SweepShelf.Sitting> sitting = Optional.empty();
    private String id = "";

    /// What the form says: a plan, or why there is none.
    record Draft(Optional<SweepPlan> plan, String trouble) {}

    /// @param lines what is known of the open folder, none where there is none
    public SweepModel(SweepShelf shelf, ObservableValue<List<String>> lines, Texts texts) {
        this.shelf = shelf;
        this.lines = lines;
        this.texts = texts;
        form = new SweepForm(texts);
        search = new Background<>(SweepShelf::newestUnfinished, unfinished::set);
        reader = new Background<>(this::read, Runnable::run);
        form.revision().subscribe(_ -> plan());
        lines.subscribe(_ -> plan());
    }

    private void plan() {
        try {
            draft.set(new Draft(Optional.of(SweepPlan.of(form.request(lines.getValue()))), ""));
        } catch (IllegalArgumentException e) {
            draft.set(new Draft(Optional.empty(), texts.said(String.valueOf(e.getMessage()))));
        }
    }

    /// Looks for a sweep that its program did not live to end.
    public void look() {
        search.submit(shelf);
    }

    /// Begins what is planned; does nothing where there is no call to make, or a sweep is going on.
    public void start() {
        draft.get().plan.filter(plan -> !plan.calls().isEmpty()).ifPresent(plan -> begin("", listener -> shelf.begin(plan, listener)));
    }

    /// Makes the calls that are left of the sweep that is shown.
    public void resume() {
        if (!id.isEmpty() && state.get().isPresent()) {
            Endpoint planned = state.get().orElseThrow().plan().request().endpoint();
            begin(id, listener -> shelf.resume(id, typed().orElse(planned), listener));
        }
    }

    private Optional<Endpoint> typed() {
        try {
            return Optional.of(Endpoint.parse(form.host().get()));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /// Makes the calls that are left of another sweep.
    public void resume(Sweeps.Kept kept) {
        if (!running.get()) {
            show(kept);
            resume();
        }
    }

    @FunctionalInterface
    private interface Beginning {
        SweepShelf.Sitting by(SweepShelf.Listener listener);
    }

    private void begin(String of, Beginning beginning) {
        FxThread.check();
        if (running.get()) {
            return;
        }
        id = of;
        running.set(true);
        pausing.set(false);
        trouble.set("");
        unfinished.set(Optional.empty());
        Latest<Change> newest = new Latest<>(this::take);
        sitting = Optional.of(beginning.by(new SweepShelf.Listener() {
            @Override
            public void changed(String sweep, SweepState now) {
                newest.offer(new Change(sweep, now));
            }

            @Override
            public void refused(String reason) {
                FxThread.later(() -> {
                    running.set(false);
                    trouble.set(reason);
                });
            }
        }));
    }

    private record Change(String id, SweepState state) {}

    private void take(Change change) {
        id = change.id;
        state.set(Optional.of(change.state));
        running.set(change.state.outcome().isEmpty());
        if (!running.get()) {
            pausing.set(false);
        }
    }

    /// Shows the sweep that is kept in a folder, unless one is going on.
    public void open(Path folder) {
        if (!running.get()) {
            reader.submit(folder);
        }
    }

    private Runnable read(Path folder) {
        try {
            Sweeps.Kept kept = shelf.read(folder);
            return () -> show(kept);
        } catch (IOException e) {
            String reason = Reasons.of(e);
            return () -> trouble.set(reason);
        }
    }

    private void show(Sweeps.Kept kept) {
        if (!running.get()) {
            id = kept.id();
            trouble.set("");
            state.set(Optional.of(kept.state()));
        }
    }

    /// No further call is made until it goes on.
    public void pause() {
        pausing.set(running.get());
        sitting.ifPresent(SweepShelf.Sitting::pause);
    }

    public void proceed() {
        pausing.set(false);
        sitting.ifPresent(SweepShelf.Sitting::proceed);
    }

    public void stop() {
        sitting.ifPresent(SweepShelf.Sitting::stop);
    }

    public SweepForm form() {
        return form;
    }

    ReadOnlyObjectProperty<Draft> draft() {
        return draft.getReadOnlyProperty();
    }

    /// The sweep that is shown; empty before the first one. It has an outcome unless it goes on, or its program ended before it did.
    public ReadOnlyObjectProperty<Optional<SweepState>> state() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty running() {
        return running.getReadOnlyProperty();
    }

    /// Whether it is paused, or will be when the call that runs now has ended.
    ReadOnlyBooleanProperty pausing() {
        return pausing.getReadOnlyProperty();
    }

    /// Why something could not be begun or read; empty while all is well.
    public ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }

    /// A sweep that its program did not live to end.
    public ReadOnlyObjectProperty<Optional<Sweeps.Kept>> unfinished() {
        return unfinished.getReadOnlyProperty();
    }
}
