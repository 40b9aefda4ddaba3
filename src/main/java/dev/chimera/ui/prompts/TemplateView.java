package dev.chimera.ui.prompts;

import dev.chimera.ui.parts.Texts;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The words around each question: which ones, and both texts to edit, with what is wrong with them.
record TemplateView(Region head, Region body) {
    static TemplateView of(TemplateModel model, Texts texts) {
        NameRow.Deeds<Template> deeds = new NameRow.Deeds<>(model::choose, model::save, model::canSave, model::delete,
                name -> !name.equals(TemplateModel.STANDARD), model::reset);
        Label trouble = words("", "trouble");
        trouble.setId("template-trouble");
        FaultText faults = new FaultText(texts);
        model.faults().subscribe(now -> {
            trouble.setText(faults.of(now));
            trouble.setVisible(!now.isEmpty());
            trouble.setManaged(!now.isEmpty());
        });
        VBox body = new VBox(words(texts.get("template.rules"), "quiet"), new PromptEditor("template-rules", texts.get("template.rules"), model.rules()),
                words(texts.get("template.question"), "quiet"), new PromptEditor("template-question", texts.get("template.question"), model.question()), trouble);
        body.getStyleClass().add("template");
        return new TemplateView(new NameRow<>("template", model.kept(), deeds, model.faults(), texts), body);
    }

    private static Label words(String text, String styleClass) {
        Label words = new Label(text);
        words.getStyleClass().add(styleClass);
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        return words;
    }
}
