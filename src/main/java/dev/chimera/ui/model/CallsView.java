package dev.chimera.ui.model;

import dev.chimera.core.llm.ollama.Deadlines;
import dev.chimera.core.llm.ollama.Deadlines.Kind;
import dev.chimera.ui.parts.Texts;
import java.util.Locale;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// How long the server keeps a model, and how long one waits for it. An empty field shows its default.
final class CallsView extends VBox {
    private final Texts texts;
    private final GridPane grid = new GridPane();

    CallsView(CallsModel model, Texts texts) {
        this.texts = texts;
        getStyleClass().add("options");
        Label title = new Label(texts.get("calls.title"));
        title.getStyleClass().add("group-title");
        grid.getStyleClass().add("option-grid");
        row("keep-alive", "calls.keepalive", model.keepAlive(), texts.get("calls.default"));
        for (Kind kind : Kind.values()) {
            row(kind.key(), "calls." + kind.name().toLowerCase(Locale.ROOT), model.deadline(kind), Long.toString(Deadlines.DEFAULTS.get(kind).toSeconds()));
        }
        Label trouble = new Label();
        trouble.setId("calls-trouble");
        trouble.setWrapText(true);
        trouble.getStyleClass().add("trouble");
        trouble.textProperty().bind(model.trouble().map(texts::said));
        trouble.managedProperty().bind(trouble.textProperty().isNotEmpty());
        getChildren().addAll(title, grid, trouble);
    }

    private void row(String id, String key, StringProperty text, String byDefault) {
        TextField field = new TextField();
        field.setId("calls-" + id);
        field.setPrefColumnCount(9);
        field.setPromptText(byDefault);
        field.setAccessibleText(texts.get(key));
        field.setAccessibleHelp(texts.get(key + ".hint"));
        field.textProperty().bindBidirectional(text);
        Label name = new Label(texts.get(key));
        name.setLabelFor(field);
        name.setMinWidth(USE_PREF_SIZE);
        field.setMinWidth(USE_PREF_SIZE);
        Label hint = new Label(texts.get(key + ".hint"));
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        hint.getStyleClass().add("quiet");
        grid.addRow(grid.getRowCount(), name, field, hint);
    }
}
