package dev.chimera.ui.model;

import dev.chimera.ui.parts.Buttons;
import dev.chimera.ui.parts.Icon;
import dev.chimera.ui.parts.Texts;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Chooses a profile of options, keeps the options as one, takes one away.
final class ProfilesView extends HBox {
    private final ProfilesModel model;
    private final ComboBox<String> names = new ComboBox<>();

    ProfilesView(ProfilesModel model, Texts texts) {
        this.model = model;
        getStyleClass().add("field-row");
        names.setId("profile");
        names.setEditable(true);
        names.setPromptText(texts.get("profile.prompt"));
        names.setAccessibleText(texts.get("profile.name"));
        names.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(names, Priority.ALWAYS);
        Button save = Buttons.icon("profile-save", Icon.DONE, texts.get("profile.save"), () -> model.save(names.getEditor().getText()));
        Button delete = Buttons.icon("profile-delete", Icon.CLOSE, texts.get("profile.delete"), () -> model.delete(names.getEditor().getText()));
        save.disableProperty().bind(names.getEditor().textProperty().map(String::isBlank));
        delete.disableProperty().bind(model.current().isEmpty());
        fill();
        model.names().addListener((ListChangeListener<String>) _ -> fill());
        model.current().subscribe(names::setValue);
        names.getSelectionModel().selectedIndexProperty().subscribe((_, index) -> choose(index.intValue()));
        getChildren().addAll(names, save, delete);
    }

    private void fill() {
        names.getItems().setAll(model.names());
    }

    private void choose(int index) {
        if (index >= 0 && index < model.names().size() && !model.names().get(index).equals(model.current().get())) {
            model.choose(model.names().get(index));
        }
    }
}
