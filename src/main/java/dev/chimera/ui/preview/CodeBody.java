package dev.chimera.ui.preview;

import dev.chimera.ui.parts.Texts;
import dev.chimera.ui.preview.rows.Row;
import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A chunk of a code block: monospaced, not wrapped; the first chunk carries the language and a copy button.
final class CodeBody {
    private CodeBody() {}

    static RowBody of(Row.Code code, DoubleProperty position, Texts texts, Runnable copy) {
        var text = new FlowText(code.spans(), 0);
        var side = new SidePane(text, position, code.last());
        side.getStyleClass().add("code-lines");
        var box = new VBox();
        box.getStyleClass().addAll("code-block", edge(code));
        if (code.first()) {
            box.getChildren().add(head(code, texts, copy));
        }
        box.getChildren().add(side);
        return new RowBody(box, code.first() ? "code-row" : "code-row-continued", List.of(text));
    }

    private static String edge(Row.Code code) {
        if (code.first()) {
            return code.last() ? "only" : "first";
        }
        return code.last() ? "last" : "middle";
    }

    private static HBox head(Row.Code code, Texts texts, Runnable copy) {
        var language = new Label(code.language());
        language.getStyleClass().add("code-language");
        var room = new StackPane();
        HBox.setHgrow(room, Priority.ALWAYS);
        var button = new Button(texts.get("preview.code.copy"));
        button.getStyleClass().addAll("flat", "code-copy");
        button.setAccessibleText(texts.get("preview.code.copy.accessible"));
        button.setOnAction(_ -> copy.run());
        var head = new HBox(language, room, button);
        head.getStyleClass().add("code-head");
        return head;
    }
}
