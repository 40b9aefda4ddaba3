package dev.chimera.ui.prompts;

import dev.chimera.ui.parts.Texts;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.InlineCssTextArea;

/// The persona: which one, its text to edit, and how to keep it under a name.
final class PersonaView extends VBox {
    private final PersonaModel model;
    private final Texts texts;
    private boolean filling;
    private final ComboBox<String> names = new ComboBox<>();
    private final InlineCssTextArea editor = new InlineCssTextArea();

    PersonaView(PersonaModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("persona");
        setId("persona");
        editor.setId("persona-text");
        editor.setWrapText(true);
        editor.setAccessibleText(texts.get("persona.text"));
        editor.getStyleClass().add("text-editor");
        editor.replaceText(model.text().get());
        editor.getUndoManager().forgetHistory();
        editor.textProperty().addListener((_, _, text) -> model.text().set(text));
        model.text().subscribe(this::follow);
        StackPane frame = new StackPane(new VirtualizedScrollPane<>(editor));
        frame.getStyleClass().add("editor-frame");
        VBox.setVgrow(frame, Priority.ALWAYS);
        getChildren().addAll(head(), frame);
    }

    private void follow(String text) {
        if (!editor.getText().equals(text)) {
            editor.replaceText(text);
        }
    }

    private HBox head() {
        Label title = new Label(texts.get("persona.title"));
        title.getStyleClass().add("group-title");
        title.setLabelFor(names);
        title.setMinWidth(USE_PREF_SIZE);
        names.setId("persona-name");
        names.setEditable(true);
        names.setAccessibleText(texts.get("persona.name"));
        names.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(names, Priority.ALWAYS);
        fill();
        model.all().addListener((ListChangeListener<Persona>) _ -> fill());
        model.name().subscribe((_, _) -> fill());
        names.getSelectionModel().selectedIndexProperty().subscribe((_, index) -> choose(index.intValue()));
        Button save = button("persona-save", "persona.save", () -> model.save(names.getEditor().getText()));
        save.disableProperty().bind(names.getEditor().textProperty().map(String::isBlank));
        HBox head = new HBox(title, names, save, button("persona-delete", "persona.delete", model::delete));
        head.getStyleClass().add("tab-head");
        return head;
    }

    /// While the box is filled it chooses for itself, which is nobody's choice.
    private void fill() {
        if (filling) {
            return;
        }
        filling = true;
        names.getItems().setAll(model.all().stream().map(Persona::name).toList());
        names.setValue(model.name().get());
        filling = false;
    }

    private void choose(int index) {
        if (!filling && index >= 0 && index < model.all().size() && !model.all().get(index).name().equals(model.name().get())) {
            model.choose(model.all().get(index));
        }
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button(texts.get(key));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(texts.get(key + ".hint"));
        button.setTooltip(new Tooltip(texts.get(key + ".hint")));
        button.setOnAction(_ -> action.run());
        return button;
    }
}
