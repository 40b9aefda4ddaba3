package dev.chimera.ui.source;

import dev.chimera.ui.parts.EmptyPane;
import dev.chimera.ui.parts.Texts;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.StackPane;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.LineNumberFactory;

/// The Source tab. Follows the report while it is written and can be edited afterwards, with undo.
public final class SourceEditor extends StackPane {
    private final CodeArea area = new CodeArea();
    private final Consumer<String> edited;
    private boolean following;

    /// @param editable whether the user may type
    /// @param edited told the whole text after each change by the user
    public SourceEditor(ObservableValue<String> markdown, ObservableValue<Boolean> editable, Consumer<String> edited, Texts texts) {
        this.edited = edited;
        setId("source");
        area.setId("source-text");
        area.setWrapText(true);
        area.setAccessibleText(texts.get("source.text"));
        area.getStyleClass().add("text-editor");
        area.setParagraphGraphicFactory(LineNumberFactory.get(area));
        area.getVisibleParagraphs().addModificationObserver(new LineStyler(area));
        area.plainTextChanges().subscribe(_ -> changed());
        EmptyPane empty = new EmptyPane(texts.get("source.empty.title"), texts.get("source.empty.text"));
        VirtualizedScrollPane<CodeArea> scroll = new VirtualizedScrollPane<>(area);
        empty.visibleProperty().bind(area.textProperty().map(String::isEmpty));
        scroll.visibleProperty().bind(empty.visibleProperty().not());
        getChildren().addAll(scroll, empty);
        markdown.subscribe(this::follow);
        editable.subscribe(this::allow);
    }

    private void allow(boolean on) {
        area.setEditable(on);
        if (on) {
            area.getUndoManager().forgetHistory();
        }
    }

    /// Replaces only what differs: a text that grows costs what it grows by. One step of the history, apart from what was typed.
    private void follow(String text) {
        String now = area.getText();
        if (now.equals(text)) {
            return;
        }
        int same = 0;
        int most = Math.min(now.length(), text.length());
        while (same < most && now.charAt(same) == text.charAt(same)) {
            same++;
        }
        int tail = 0;
        while (tail < most - same && now.charAt(now.length() - 1 - tail) == text.charAt(text.length() - 1 - tail)) {
            tail++;
        }
        following = true;
        area.getUndoManager().preventMerge();
        area.replaceText(same, now.length() - tail, text.substring(same, text.length() - tail));
        area.getUndoManager().preventMerge();
        following = false;
    }

    /// Takes back the last change, wherever in the window it was made.
    public void undo() {
        if (area.isEditable()) {
            area.undo();
        }
    }

    /// Makes the change again that was taken back last.
    public void redo() {
        if (area.isEditable()) {
            area.redo();
        }
    }

    private void changed() {
        if (!following) {
            edited.accept(area.getText());
        }
    }
}
