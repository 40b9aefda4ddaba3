package dev.chimera.ui.prompts;

import dev.chimera.core.run.FinishedCall;
import dev.chimera.core.run.SentPrompt;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A call in the list: its number and purpose, what its prompt takes, and how it ended.
final class CallCell extends ListCell<SentPrompt> {
    private final CallText words;
    private final Function<SentPrompt, Optional<FinishedCall>> finished;
    private final Label purpose = new Label();
    private final Label budget = new Label();
    private final VBox lines = new VBox(purpose, budget);

    CallCell(CallText words, Function<SentPrompt, Optional<FinishedCall>> finished) {
        this.words = words;
        this.finished = finished;
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
            budget.setText(words.brief(prompt, finished.apply(prompt)));
        }
    }
}
