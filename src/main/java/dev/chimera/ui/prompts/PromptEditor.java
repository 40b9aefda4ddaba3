package dev.chimera.ui.prompts;

import javafx.beans.property.StringProperty;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.InlineCssTextArea;

/// A text to edit, in a frame, bound to what is kept of it; each change can be undone.
final class PromptEditor extends StackPane {
    PromptEditor(String id, String name, StringProperty text) {
        InlineCssTextArea editor = new InlineCssTextArea();
        editor.setId(id);
        editor.setWrapText(true);
        editor.setAccessibleText(name);
        editor.getStyleClass().add("text-editor");
        editor.replaceText(text.get());
        editor.getUndoManager().forgetHistory();
        editor.textProperty().addListener((_, _, now) -> text.set(now));
        text.subscribe(now -> {
            if (!editor.getText().equals(now)) {
                editor.replaceText(now);
            }
        });
        getChildren().add(new VirtualizedScrollPane<>(editor));
        getStyleClass().add("editor-frame");
        setMinHeight(44);
        VBox.setVgrow(this, Priority.ALWAYS);
    }
}
