package dev.chimera.ui;

import dev.chimera.core.run.RunState;
import dev.chimera.ui.fx.Background;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

/// The report's text in this window: what the run writes, and after its end what the user makes of it; or a report of anyone that was
/// opened to be checked. JavaFX thread only; the text is put together in the background, so a long one does not hold up the window.
final class ReportDocument {
    private final ReadOnlyStringWrapper markdown = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper finished = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Origin> origin = new ReadOnlyObjectWrapper<>(new Origin.Nowhere());
    private final Background<RunState, Written> writer;
    private volatile Optional<Written> kept = Optional.empty();
    private boolean edited;

    private record Written(RunState state, String text) {}

    /// Where the text comes from.
    sealed interface Origin {
        record Nowhere() implements Origin {}

        /// The run of this window, as far as it is.
        record OfRun(RunState state) implements Origin {}

        /// A report that somebody wrote, opened to be checked.
        record Foreign(Path file) implements Origin {}
    }

    ReportDocument(ObservableValue<Optional<RunState>> state, Function<RunState, String> report) {
        writer = new Background<>(run -> kept.filter(written -> written.state.equals(run)).orElseGet(() -> new Written(run, report.apply(run))), this::show);
        state.subscribe((Optional<RunState> next) -> follow(next));
    }

    private void follow(Optional<RunState> next) {
        origin.set(next.<Origin>map(Origin.OfRun::new).orElseGet(Origin.Nowhere::new));
        if (next.isEmpty()) {
            replace("", false);
        } else {
            writer.submit(next.get());
        }
    }

    private void replace(String text, boolean whole) {
        finished.set(false);
        markdown.set(text);
        edited = false;
        finished.set(whole);
    }

    private void show(Written written) {
        boolean current = origin.get() instanceof Origin.OfRun(var state) && state.startedAt().equals(written.state.startedAt());
        if (current && !finished.get()) {
            markdown.set(written.text);
            finished.set(!written.state.running());
        }
    }

    /// The report of this run is this text, word for word, whatever would be written of it today. Call before the run is shown.
    void keep(RunState state, String text) {
        kept = Optional.of(new Written(state, text));
    }

    /// Takes a report that was read from a file in place of what was there.
    void open(Path file, String text) {
        origin.set(new Origin.Foreign(file));
        replace(text, true);
    }

    /// Takes the user's text.
    void edit(String text) {
        edited = true;
        markdown.set(text);
    }

    /// Whether the user changed the text.
    boolean edited() {
        return edited;
    }

    ReadOnlyStringProperty markdown() {
        return markdown.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Origin> origin() {
        return origin.getReadOnlyProperty();
    }

    /// Whether nothing more is being written, so that the text is the user's.
    ReadOnlyBooleanProperty finished() {
        return finished.getReadOnlyProperty();
    }
}
