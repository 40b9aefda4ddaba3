package dev.chimera.ui.model;

import dev.chimera.ui.parts.Buttons;
import dev.chimera.ui.parts.Figures;
import dev.chimera.ui.parts.Icon;
import dev.chimera.ui.parts.Texts;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Engine, server address, what the server says, and its models.
final class ServerView extends VBox {
    private static final PseudoClass UP = PseudoClass.getPseudoClass("up");
    private static final PseudoClass DOWN = PseudoClass.getPseudoClass("down");
    private final ModelChoice choice;
    private final Texts texts;
    private final ComboBox<EngineChoice> engine = new ComboBox<>();
    private final TextField host = new TextField();
    private final ComboBox<String> models = new ComboBox<>();
    private final Label says = new Label();

    ServerView(ModelChoice choice, Texts texts) {
        this.choice = choice;
        this.texts = texts;
        getStyleClass().add("server-view");
        engines();
        address();
        modelList();
        says.setId("server-state");
        says.setWrapText(true);
        says.setMinHeight(USE_PREF_SIZE);
        says.getStyleClass().add("server-state");
        VBox server = new VBox(labelled("model.host", host, Buttons.icon("refresh", Icon.REFRESH, texts.get("model.refresh"), choice::refresh)),
                says, labelled("model.model", models), labelled("model.writing", writing()));
        server.getStyleClass().add("server-view");
        server.visibleProperty().bind(choice.engine().isNotEqualTo(EngineChoice.BUILT_IN));
        server.managedProperty().bind(server.visibleProperty());
        getChildren().addAll(labelled("model.engine", engine), server);
        choice.server().subscribe(this::show);
        choice.engine().subscribe((_, _) -> say(choice.server().get()));
    }

    private Node labelled(String key, Control field, Node... more) {
        Label label = new Label(texts.get(key));
        label.setLabelFor(field);
        label.getStyleClass().add("field-label");
        field.setMaxWidth(Double.MAX_VALUE);
        field.setAccessibleText(texts.get(key));
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox row = new HBox(label, field);
        row.getChildren().addAll(more);
        row.getStyleClass().add("field-row");
        return row;
    }

    private void engines() {
        engine.setId("engine");
        engine.getItems().setAll(EngineChoice.values());
        engine.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable EngineChoice value) {
                return value == null ? "" : texts.get("engine." + value.key());
            }

            @Override
            public EngineChoice fromString(String text) {
                return EngineChoice.of(text);
            }
        });
        engine.valueProperty().bindBidirectional(choice.engine());
    }

    private ComboBox<WritingChoice> writing() {
        ComboBox<WritingChoice> writing = new ComboBox<>();
        writing.setId("writing");
        writing.getItems().setAll(WritingChoice.values());
        writing.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable WritingChoice value) {
                return value == null ? "" : texts.get("writing." + value.key());
            }

            @Override
            public WritingChoice fromString(String text) {
                return WritingChoice.GROUNDED;
            }
        });
        writing.setTooltip(new Tooltip(texts.get("model.writing.hint")));
        writing.valueProperty().bindBidirectional(choice.writing());
        return writing;
    }

    private void address() {
        host.setId("host");
        host.textProperty().bindBidirectional(choice.host());
        host.setOnAction(_ -> choice.refresh());
        host.focusedProperty().subscribe((_, focused) -> {
            if (!focused && choice.server().get() instanceof ServerState.Unasked) {
                choice.refresh();
            }
        });
    }

    private void modelList() {
        models.setId("model");
        models.setEditable(true);
        models.setPromptText(texts.get("model.prompt"));
        models.setCellFactory(_ -> new ModelCell(this::details));
        models.getEditor().textProperty().bindBidirectional(choice.model());
    }

    private String details(String name) {
        return choice.models().stream().filter(model -> model.name().equals(name)).findFirst()
                .map(model -> String.join(" · ", Stream.of(model.parameterSize(), model.quantization(), Figures.bytes(model.bytes()))
                        .filter(part -> !part.isBlank()).toList())).orElse("");
    }

    private void show(ServerState state) {
        say(state);
        String kept = choice.model().get();
        models.getItems().setAll(choice.models().stream().map(ServerModel::name).toList());
        choice.model().set(kept);
    }

    /// Where the built-in writer steps in, a server that does not answer is no trouble.
    private void say(ServerState state) {
        boolean needed = choice.engine().get() == EngineChoice.OLLAMA;
        says.pseudoClassStateChanged(UP, state instanceof ServerState.Answering);
        says.pseudoClassStateChanged(DOWN, needed && state instanceof ServerState.Silent);
        says.setText(switch (state) {
            case ServerState.Unasked() -> texts.get("server.unasked");
            case ServerState.Asking() -> texts.get("server.asking");
            case ServerState.Answering(var offer) -> offer.models().isEmpty() ? texts.get("server.nomodels", offer.version())
                    : texts.get("server.answers", offer.version(), offer.models().size());
            case ServerState.Silent(var reason) -> needed ? reason : texts.get("server.silent.auto", choice.host().get().strip());
        });
    }
}
