package dev.chimera.ui.model;

import dev.chimera.core.llm.CallRecord;
import dev.chimera.core.llm.GenerationOption;
import dev.chimera.core.run.Engine;
import dev.chimera.core.run.RunState;
import dev.chimera.core.run.SentPrompt;
import dev.chimera.ui.parts.Texts;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The upper right pane: engine, server, model, options and the context window.
public final class ModelPanel extends VBox {
    private final ModelChoice choice;
    private final OptionsModel options;
    private final ContextMeter meter;
    private final Texts texts;
    private Optional<RunState> run = Optional.empty();

    public ModelPanel(ModelChoice choice, OptionsModel options, ObservableValue<Optional<RunState>> state, Texts texts) {
        this.choice = choice;
        this.options = options;
        this.texts = texts;
        meter = new ContextMeter(texts);
        getStyleClass().add("pane");
        setId("model-panel");
        Label title = new Label(texts.get("model.title"));
        title.getStyleClass().add("pane-title");
        Label optionsTitle = new Label(texts.get("options.title"));
        optionsTitle.getStyleClass().add("group-title");
        getChildren().addAll(title, new ServerView(choice, texts), uses(), optionsTitle, new OptionsView(options, texts), meter);
        options.revision().subscribe(_ -> measure());
        choice.model().subscribe((_, _) -> measure());
        choice.server().subscribe((_, _) -> measure());
        state.subscribe((Optional<RunState> next) -> measure(next));
    }

    private Label uses() {
        Label uses = new Label();
        uses.setId("engine-line");
        uses.setWrapText(true);
        uses.setMinHeight(USE_PREF_SIZE);
        uses.getStyleClass().add("quiet");
        choice.engine().subscribe(_ -> uses.setText(words()));
        choice.model().subscribe((_, _) -> uses.setText(words()));
        choice.server().subscribe((_, _) -> uses.setText(words()));
        return uses;
    }

    private String words() {
        try {
            return switch (choice.resolve()) {
                case Engine.BuiltIn() -> texts.get(choice.engine().get() == EngineChoice.AUTOMATIC ? "model.auto.builtin" : "model.builtin");
                case Engine.Ollama(var endpoint, var model) -> texts.get(choice.isMissing() ? "model.notthere" : "model.ollama", model,
                        endpoint.base().getAuthority());
            };
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private void measure(Optional<RunState> state) {
        boolean same = run.map(RunState::prompts).equals(state.map(RunState::prompts)) && run.map(RunState::calls).equals(state.map(RunState::calls));
        run = state;
        if (!same) {
            measure();
        }
    }

    private void measure() {
        OptionalInt prompt = run.stream().flatMap(state -> state.prompts().stream()).mapToInt(SentPrompt::estimatedTokens).max();
        meter.show(new ContextUse(prompt, optional(options.whole(GenerationOption.NUM_PREDICT)), window()));
    }

    /// What was asked for, else what the server said of the loaded model. The longest window that a model can have is not what it runs with.
    private OptionalInt window() {
        Optional<Integer> asked = options.whole(GenerationOption.NUM_CTX);
        Optional<Integer> loaded = run.stream().flatMap(state -> state.calls().reversed().stream())
                .flatMap(call -> call.result().record().identity().stream()).map(CallRecord.ModelIdentity::contextLength)
                .filter(length -> length > 0).findFirst();
        return optional(asked.or(() -> loaded));
    }

    private static OptionalInt optional(Optional<Integer> value) {
        return value.map(OptionalInt::of).orElse(OptionalInt.empty());
    }
}
