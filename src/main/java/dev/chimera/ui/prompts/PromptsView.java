package dev.chimera.ui.prompts;

import dev.chimera.core.run.RunState;
import dev.chimera.ui.parts.EmptyPane;
import dev.chimera.ui.parts.Texts;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.StackPane;

/// The Prompts tab: persona and template above, the calls below.
public final class PromptsView extends SplitPane {
    private final CallsView calls;
    private final WordsView words;

    public PromptsView(PersonaModel personas, TemplateModel templates, ObservableValue<Optional<RunState>> state, Texts texts) {
        setId("prompts");
        setOrientation(Orientation.VERTICAL);
        EmptyPane empty = new EmptyPane(texts.get("prompts.empty.title"), texts.get("prompts.empty.text"));
        calls = new CallsView(state, texts);
        empty.visibleProperty().bind(state.map(run -> run.map(RunState::prompts).filter(prompts -> !prompts.isEmpty()).isEmpty()));
        calls.visibleProperty().bind(empty.visibleProperty().not());
        words = new WordsView(PersonaView.of(personas, texts), TemplateView.of(templates, texts), texts);
        getItems().addAll(words, new StackPane(calls, empty));
        setDividerPositions(0.5);
    }

    /// Shows the words around each question.
    public void showTemplate() {
        words.showTemplate();
    }

    /// Shows the call with this number.
    public void choose(int call) {
        calls.choose(call);
    }
}
