package dev.chimera.ui.export;

import dev.chimera.ui.export.ExportChoice.Contradicted;
import dev.chimera.ui.parts.Texts;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/// The question what becomes of figures that the data contradict. None of its answers is chosen beforehand, and none lets such a figure out as
/// if it were true.
final class OpenFigures extends VBox {
    private final Texts texts;
    private final ToggleGroup answers = new ToggleGroup();
    private final RadioButton cut;
    private final RadioButton note;
    private final Label head = ExportPanel.words("export-open");

    /// @param changed is told of every answer
    /// @param show leads to the first of the figures
    OpenFigures(Runnable changed, Runnable show, Texts texts) {
        this.texts = texts;
        setId("export-contradicted");
        head.getStyleClass().add("group-title");
        cut = answer("export-cut", "export.cut");
        note = answer("export-note", "export.note");
        Button look = new Button(texts.get("export.look"));
        look.setId("export-look");
        look.getStyleClass().add("small");
        look.setOnAction(_ -> show.run());
        getChildren().addAll(head, cut, note, look);
        answers.selectedToggleProperty().subscribe((_, _) -> changed.run());
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    private RadioButton answer(String id, String key) {
        RadioButton answer = new RadioButton(texts.get(key));
        answer.setId(id);
        answer.setWrapText(true);
        answer.setToggleGroup(answers);
        return answer;
    }

    /// Asks anew.
    ///
    /// @param open how many figures there are; nothing is asked for none
    void ask(long open) {
        head.setText(texts.get("export.open", open));
        answers.selectToggle(null);
        setVisible(open > 0);
    }

    boolean undecided() {
        return isVisible() && decision().isEmpty();
    }

    Optional<Contradicted> decision() {
        return cut.isSelected() ? Optional.of(Contradicted.CUT) : note.isSelected() ? Optional.of(Contradicted.NOTE) : Optional.empty();
    }
}
