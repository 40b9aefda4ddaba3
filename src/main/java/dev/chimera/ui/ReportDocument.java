package dev.chimera.ui;

import dev.chimera.core.run.RunState;
import dev.chimera.ui.fx.Background;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

/// The report's text in this window: what the run writes, and after its end what the user makes of it.
/// JavaFX thread only; the text is put together in the background, so a long one does not hold up the window.
final class ReportDocument {
    private final ReadOnlyStringWrapper markdown = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper finished = new ReadOnlyBooleanWrapper();
    private final Background<RunState, Written> writer;
    private volatile Optional<Written> kept = Optional.empty();
    private boolean edited;
    private Optional<RunState> newest = Optional.empty();

    private record Written(RunState state, String text) {}

    ReportDocument(ObservableValue<Optional<RunState>> state, Function<RunState, String> report) {
        writer = new Background<>(run -> kept.filter(written -> written.state.equals(run)).orElseGet(() -> new Written(run, report.apply(run))), this::show);
        state.subscribe((Optional<RunState> next) -> follow(next));
    }

    private void follow(Optional<RunState> next) {
        newest = next;
        if (next.isEmpty()) {
            markdown.set("");
            finished.set(false);
            edited = false;
        } else {
            writer.submit(next.get());
        }
    }

    private void show(Written written) {
        boolean current = newest.filter(state -> state.startedAt().equals(written.state.startedAt())).isPresent();
        if (current && !finished.get()) {
            markdown.set(written.text);
            finished.set(!written.state.running());
        }
    }

    /// The report of this run is this text, word for word, whatever would be written of it today. Call before the run is shown.
    void keep(RunState state, String text) {
        kept = Optional.of(new Written(state, text));
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

    /// Whether the run has written all it will, so that the text is the user's.
    ReadOnlyBooleanProperty finished() {
        return finished.getReadOnlyProperty();
    }
}
