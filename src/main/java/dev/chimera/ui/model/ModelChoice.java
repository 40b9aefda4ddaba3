package dev.chimera.ui.model;

import dev.chimera.core.llm.Endpoint;
import dev.chimera.core.run.Engine;
import dev.chimera.core.run.Writing;
import dev.chimera.ui.fx.Background;
import dev.chimera.ui.parts.Reasons;
import dev.chimera.ui.parts.Texts;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/// Which engine, server and model the next run uses. JavaFX thread only; servers are asked in the background.
public final class ModelChoice {
    private final Texts texts;
    private final ObjectProperty<EngineChoice> engine = new SimpleObjectProperty<>(EngineChoice.AUTOMATIC);
    private final ObjectProperty<WritingChoice> writing = new SimpleObjectProperty<>(WritingChoice.GROUNDED);
    private final StringProperty host = new SimpleStringProperty("");
    private final StringProperty model = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<ServerState> server = new ReadOnlyObjectWrapper<>(new ServerState.Unasked());
    private final ReadOnlyObjectWrapper<Map<String, String>> defaults = new ReadOnlyObjectWrapper<>(Map.of());
    private final Background<Endpoint, Answer> asker;
    private final Background<Chosen, Defaults> defaultsAsker;

    private record Answer(Endpoint endpoint, ServerState state) {}

    private record Chosen(Endpoint endpoint, String model) {}

    private record Defaults(Chosen of, Map<String, String> values) {}

    public ModelChoice(ModelDirectory directory, Texts texts) {
        this.texts = texts;
        asker = new Background<>(endpoint -> new Answer(endpoint, ask(directory, endpoint)), this::answered);
        defaultsAsker = new Background<>(of -> new Defaults(of, defaults(directory, of)), this::answered);
        host.subscribe((_, _) -> server.set(new ServerState.Unasked()));
        model.subscribe((_, _) -> askForDefaults());
        server.subscribe((_, _) -> askForDefaults());
    }

    private static Map<String, String> defaults(ModelDirectory directory, Chosen of) {
        try {
            return directory.defaults(of.endpoint, of.model);
        } catch (IOException | RuntimeException unknown) {
            return Map.of();
        }
    }

    private void askForDefaults() {
        defaults.set(Map.of());
        if (chosen().isPresent()) {
            defaultsAsker.submit(new Chosen(Endpoint.parse(host.get()), model.get()));
        }
    }

    private void answered(Defaults answer) {
        if (chosen().isPresent() && answer.of.model.equals(model.get()) && answer.of.endpoint.equals(Endpoint.parse(host.get()))) {
            defaults.set(answer.values);
        }
    }

    private static ServerState ask(ModelDirectory directory, Endpoint endpoint) {
        try {
            return new ServerState.Answering(directory.ask(endpoint));
        } catch (IOException | RuntimeException e) {
            return new ServerState.Silent(Reasons.of(e));
        }
    }

    /// Asks the server at the address for its models.
    public void refresh() {
        try {
            Endpoint endpoint = Endpoint.parse(host.get());
            server.set(new ServerState.Asking());
            asker.submit(endpoint);
        } catch (IllegalArgumentException e) {
            server.set(new ServerState.Silent(String.valueOf(e.getMessage())));
        }
    }

    private void answered(Answer answer) {
        if (!(server.get() instanceof ServerState.Asking) || !answer.endpoint.equals(Endpoint.parse(host.get()))) {
            return;
        }
        server.set(answer.state);
        if (model.get().isBlank() && !models().isEmpty()) {
            model.set(models().getFirst().name());
        }
    }

    public List<ServerModel> models() {
        return server.get() instanceof ServerState.Answering(var offer) ? offer.models() : List.of();
    }

    /// What a run would use now.
    ///
    /// @throws IllegalArgumentException with a sentence for people when the choice is incomplete
    public Engine resolve() {
        return switch (engine.get()) {
            case BUILT_IN -> new Engine.BuiltIn();
            case AUTOMATIC -> models().isEmpty() ? new Engine.BuiltIn() : ollama();
            case OLLAMA -> ollama();
        };
    }

    private Engine ollama() {
        Endpoint endpoint = Endpoint.parse(host.get());
        if (model.get().isBlank()) {
            throw new IllegalArgumentException(texts.get("model.missing", endpoint.toString()));
        }
        return new Engine.Ollama(endpoint, model.get().strip());
    }

    /// The engine of an earlier run, with what proves who one is where it is on the server of the field: that was not kept with the run.
    public Engine authorized(Engine earlier) {
        if (earlier instanceof Engine.Ollama(var endpoint, var name)) {
            try {
                Endpoint typed = Endpoint.parse(host.get());
                return typed.base().equals(endpoint.base()) ? new Engine.Ollama(typed, name) : earlier;
            } catch (IllegalArgumentException noAddress) {
                return earlier;
            }
        }
        return earlier;
    }

    public ObjectProperty<EngineChoice> engine() {
        return engine;
    }

    /// How the text comes about; not remembered between starts, so that a comparison does not become the rule.
    public ObjectProperty<WritingChoice> writing() {
        return writing;
    }

    /// What a run with this engine is asked for.
    public Writing writing(Engine used) {
        return writing.get().with(used);
    }

    /// The server's address as it was typed.
    public StringProperty host() {
        return host;
    }

    /// Name of the model, empty for none.
    public StringProperty model() {
        return model;
    }

    public ReadOnlyObjectProperty<ServerState> server() {
        return server.getReadOnlyProperty();
    }

    /// The options that the chosen model's own file sets, by key; empty while unknown. What is not there is the server's default.
    ReadOnlyObjectProperty<Map<String, String>> defaults() {
        return defaults.getReadOnlyProperty();
    }

    /// Whether the server has said what it offers and the chosen model is not among it. The choice stays: it may be got there.
    boolean isMissing() {
        return !models().isEmpty() && chosen().isEmpty();
    }

    /// What is known of the server, in a few words for the status bar.
    public ObservableValue<String> words() {
        return Bindings.createStringBinding(() -> engine.get() == EngineChoice.BUILT_IN ? "" : switch (server.get()) {
            case ServerState.Unasked() -> "";
            case ServerState.Asking() -> texts.get("server.short.asking");
            case ServerState.Answering(var offer) -> texts.get("server.short.answers", offer.version());
            case ServerState.Silent(var reason) -> texts.get("server.short.silent");
        }, engine, server);
    }

    /// The chosen model as the server describes it.
    public Optional<ServerModel> chosen() {
        return models().stream().filter(offered -> offered.name().equals(model.get())).findFirst();
    }
}
