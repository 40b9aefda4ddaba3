package dev.chimera.ui.prompts;

import dev.chimera.core.run.SentPrompt;
import dev.chimera.ui.parts.Texts;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A call in the list: its number and purpose, and what its prompt takes.
final class CallCell extends ListCell<SentPrompt> {
    private final Texts texts;
    private final Label purpose = new Label();
    private final Label budget = new Label();
    private final VBox lines = new VBox(purpose, budget);

    CallCell(Texts texts) {
        this.texts = texts;
        budget.getStyleClass().add("quiet");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable SentPrompt prompt, boolean empty) {
        super.updateItem(prompt, empty);
        setText(null);
        setGraphic(empty || prompt == null ? null : lines);
        if (prompt != null) {
            setTooltip(new Tooltip(prompt.purpose()));
            purpose.setText(prompt.call() + "  " + prompt.purpose());
            budget.setText(new CallText(texts).briefBudget(prompt));
        }
    }
}
