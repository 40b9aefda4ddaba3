package dev.chimera.ui.run;

import dev.chimera.core.measure.Usual;
import dev.chimera.core.run.RunState;
import dev.chimera.core.run.Stage;
import dev.chimera.ui.parts.Texts;
import dev.chimera.ui.parts.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import org.controlsfx.control.StatusBar;

/// The status bar: stage and phase, clock, tokens, rate, and the server.
public final class RunStatus extends StatusBar {
    private final Texts texts;
    private final StatusText words;
    private final ObservableValue<Usual> usual;
    private final Ticker ticker = new Ticker(Duration.ofMillis(250), this::tick);
    private final Label clock = label("clock");
    private final Label tokens = label("tokens");
    private final Label rate = label("rate");
    private Optional<RunState> run = Optional.empty();
    private String folder = "";

    /// The run that is shown.
    ///
    /// @param running whether it is going on, also before its first state
    public record Watched(ObservableValue<Optional<RunState>> state, ObservableValue<Boolean> running) {}

    /// @param usual what earlier runs of its model took
    /// @param server what is known of the server, in a few words
    /// @param reading how far the reading of the folder is, empty while nothing is read
    public RunStatus(Watched watched, ObservableValue<String> server, ObservableValue<String> reading, ObservableValue<Usual> usual, Texts texts) {
        this.texts = texts;
        this.usual = usual;
        words = new StatusText(texts);
        setId("status");
        setFocusTraversable(false);
        skinProperty().subscribe(_ -> Optional.ofNullable(lookup(".progress-bar")).ifPresent(bar -> bar.setAccessibleText(texts.get("status.progress"))));
        Label serverWords = label("server-words");
        serverWords.textProperty().bind(server);
        getRightItems().addAll(tokens, rate, clock, serverWords);
        watched.state.subscribe(this::show);
        watched.running.subscribe(ticker::setOn);
        reading.subscribe(words -> {
            folder = words;
            tick();
        });
    }

    private static Label label(String id) {
        Label label = new Label();
        label.setId(id);
        label.setMinWidth(USE_PREF_SIZE);
        label.getStyleClass().add("status-item");
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        return label;
    }

    private void show(Optional<RunState> next) {
        boolean ended = run.map(RunState::running).orElse(false) && !next.map(RunState::running).orElse(false);
        run = next;
        if (ended || next.isEmpty() || !next.get().running()) {
            tick();
        }
    }

    private void tick() {
        if (!folder.isEmpty() && !run.map(RunState::running).orElse(false)) {
            setText(texts.get("status.reading", folder));
            return;
        }
        if (run.isEmpty()) {
            setText(texts.get("status.ready"));
            setProgress(0);
            return;
        }
        RunState state = run.get();
        long now = System.nanoTime();
        String ingest = state.stage().filter(stage -> stage == Stage.INGEST).flatMap(_ -> state.progress()).map(words::ingest).orElse("");
        setText(words.stage(state, now, usual.getValue()) + (ingest.isEmpty() ? "" : " · " + ingest));
        clock.setText(words.clock(state, Instant.now()));
        tokens.setText(words.tokens(state));
        rate.setText(words.rate(state, now));
        setProgress(words.progress(state).orElse(0.0));
    }
}
