package dev.chimera.ui.run;

import dev.chimera.core.measure.Usual;
import dev.chimera.core.run.RunOutcome;
import dev.chimera.core.run.RunState;
import dev.chimera.ui.parts.Icon;
import dev.chimera.ui.parts.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;
import org.controlsfx.control.action.Action;

/// Tells whoever works in another window that a run has ended: a note at the window's corner, for a while. It takes no focus, and goes when the
/// window is used again, where the message bar says the same. JavaFX thread only.
public final class AwayNote {
    private static final String STYLE = "away-note";
    private static final Duration SHOWN = Duration.seconds(12);
    private final Stage stage;
    private final BooleanBinding here;
    private final Runnable show;
    private final Texts texts;

    /// @param show shows the report
    public AwayNote(Stage stage, Runnable show, Texts texts) {
        this.stage = stage;
        this.show = show;
        this.texts = texts;
        here = stage.focusedProperty().and(stage.iconifiedProperty().not());
        here.subscribe(now -> {
            if (now) {
                hide();
            }
        });
    }

    /// Shows the note, unless the user is here and sees it anyway.
    ///
    /// @return what to say in the window as well, where the end itself says nothing there
    public Optional<Message> ended(RunState state) {
        if (here.get() || !stage.isShowing()) {
            return Optional.empty();
        }
        StatusText status = new StatusText(texts);
        boolean done = state.outcome().filter(outcome -> outcome instanceof RunOutcome.Done).isPresent();
        Object[] what = {String.valueOf(state.request().folder().getFileName()), status.clock(state, Instant.now())};
        hide();
        Action look = new Action(texts.get("away.show"), _ -> look());
        Notifications.create().owner(stage).position(Pos.BOTTOM_RIGHT).hideAfter(SHOWN).styleClass(STYLE)
                .graphic((done ? Icon.DONE : Icon.NOTE).node()).title(status.stage(state, System.nanoTime(), Usual.UNKNOWN))
                .text(new OutcomeText(texts).of(state).map(Message::text).orElse(texts.get("away.about", what))).action(look).onAction(_ -> look()).show();
        return done ? Optional.of(Message.done(texts.get("away.done", what))) : Optional.empty();
    }

    private void look() {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
        hide();
        show.run();
    }

    private void hide() {
        List.copyOf(Window.getWindows()).stream().filter(window -> window instanceof PopupWindow note && note.getOwnerWindow() == stage
                && note.getScene().lookup("." + STYLE) != null).forEach(Window::hide);
    }
}
