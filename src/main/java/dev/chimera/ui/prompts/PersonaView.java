package dev.chimera.ui.prompts;

import dev.chimera.ui.parts.Texts;
import javafx.scene.Node;

/// The persona: which one, and its text to edit.
record PersonaView(Node head, Node body) {
    static PersonaView of(PersonaModel model, Texts texts) {
        NameRow.Deeds<Persona> deeds = new NameRow.Deeds<>(model::choose, model::save, name -> !name.isBlank(), model::delete, _ -> model.all().size() > 1, model::reset);
        return new PersonaView(new NameRow<>("persona", model.kept(), deeds, model.text(), texts), new PromptEditor("persona-text", texts.get("persona.text"), model.text()));
    }
}
