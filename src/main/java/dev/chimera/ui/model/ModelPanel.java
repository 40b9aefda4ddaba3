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
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The upper right pane: engine, server, model, options and the context window.
public final class ModelPanel extends VBox {
    private final ModelChoice choice;
    private final OptionsModel options;
    private final ContextMeter meter;
    private final Texts texts;
    private Optional<RunState> run = Optional.empty();

    /// What the pane shows and changes.
    public record Parts(ModelChoice choice, OptionsModel options, ProfilesModel profiles) {}

    /// @param page opens the page with the server's models
    public ModelPanel(Parts parts, ObservableValue<Optional<RunState>> state, Runnable page, Texts texts) {
        choice = parts.choice;
        options = parts.options;
        this.texts = texts;
        meter = new ContextMeter(texts);
        getStyleClass().add("pane");
        setId("model-panel");
        Label optionsTitle = new Label(texts.get("options.title"));
        optionsTitle.getStyleClass().add("group-title");
        getChildren().addAll(head(page), new ServerView(choice, texts), uses(), optionsTitle, new ProfilesView(parts.profiles, texts),
                new OptionsView(options, choice.defaults(), texts), meter);
        options.revision().subscribe(_ -> measure());
        choice.model().subscribe((_, _) -> measure());
        choice.server().subscribe((_, _) -> measure());
        state.subscribe((Optional<RunState> next) -> measure(next));
    }

    private HBox head(Runnable page) {
        Label title = new Label(texts.get("model.title"));
        title.getStyleClass().add("pane-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button open = new Button(texts.get("models.open"));
        open.setId("models-open");
        open.getStyleClass().add("small");
        open.setTooltip(new Tooltip(texts.get("models.open.hint")));
        open.setAccessibleText(texts.get("models.open.hint"));
        open.setOnAction(_ -> page.run());
        HBox head = new HBox(title, open);
        head.getStyleClass().add("pane-head");
        return head;
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
                case Engine.Foreign ignored -> "";
                case Engine.Ollama(var endpoint, var model) -> texts.get(choice.isMissing() ? "model.notthere" : "model.ollama", model,
                        endpoint.base().getAuthority());
            };
        } catch (IllegalArgumentException e) {
            return texts.said(String.valueOf(e.getMessage()));
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
