package dev.chimera.ui.prompts;

import atlantafx.base.layout.InputGroup;
import dev.chimera.ui.parts.Texts;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What a user says to the model: the persona or the template, one at a time.
final class WordsView extends VBox {
    private final ToggleGroup one = new ToggleGroup();
    private final HBox row = new HBox();
    private final StackPane place = new StackPane();
    private final InputGroup names;

    WordsView(PersonaView persona, TemplateView template, Texts texts) {
        setId("persona");
        getStyleClass().add("persona");
        ToggleButton first = name("persona", persona.head(), persona.body(), texts);
        names = new InputGroup(first, name("template", template.head(), template.body(), texts));
        names.setMinWidth(Region.USE_PREF_SIZE);
        row.getStyleClass().add("tab-head");
        VBox.setVgrow(place, Priority.ALWAYS);
        getChildren().addAll(row, place);
        first.setSelected(true);
        show(persona.head(), persona.body());
    }

    private ToggleButton name(String key, Node head, Node body, Texts texts) {
        ToggleButton name = new ToggleButton(texts.get(key + ".title"));
        name.setId("show-" + key);
        name.setToggleGroup(one);
        name.getStyleClass().add("small");
        name.setOnAction(_ -> {
            name.setSelected(true);
            show(head, body);
        });
        return name;
    }

    private void show(Node head, Node body) {
        row.getChildren().setAll(names, head);
        place.getChildren().setAll(body);
    }

    /// Shows the template.
    void showTemplate() {
        one.getToggles().stream().filter(toggle -> toggle instanceof ToggleButton button && "show-template".equals(button.getId()))
                .map(ToggleButton.class::cast).forEach(ToggleButton::fire);
    }
}
