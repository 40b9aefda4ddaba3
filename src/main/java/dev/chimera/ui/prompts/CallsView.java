package dev.chimera.ui.prompts;

import dev.chimera.core.run.RunState;
import dev.chimera.core.run.SentPrompt;
import dev.chimera.ui.parts.Texts;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.InlineCssTextArea;

/// Every call of the run, and the chosen one exactly as it was sent.
final class CallsView extends SplitPane {
    private final CallText words;
    private final ListView<SentPrompt> list = new ListView<>();
    private final InlineCssTextArea text = new InlineCssTextArea();
    private final Label ending = new Label();
    private Optional<RunState> run = Optional.empty();

    CallsView(ObservableValue<Optional<RunState>> state, Texts texts) {
        words = new CallText(texts);
        setId("calls");
        list.setId("call-list");
        list.setAccessibleText(texts.get("prompts.calls"));
        list.setCellFactory(_ -> new CallCell(words, prompt -> run.flatMap(now -> CallText.finished(now, prompt))));
        list.getSelectionModel().selectedItemProperty().subscribe((_, _) -> show());
        text.setId("call-text");
        text.setEditable(false);
        text.setWrapText(true);
        text.setAccessibleText(texts.get("prompts.sent"));
        text.getStyleClass().add("text-editor");
        ending.setId("call-ending");
        ending.setWrapText(true);
        ending.setMinHeight(USE_PREF_SIZE);
        StackPane frame = new StackPane(new VirtualizedScrollPane<>(text));
        frame.getStyleClass().add("editor-frame");
        VBox.setVgrow(frame, Priority.ALWAYS);
        VBox call = new VBox(ending, frame);
        call.getStyleClass().add("call");
        getItems().addAll(list, call);
        setDividerPositions(0.4);
        state.subscribe((Optional<RunState> next) -> show(next));
    }

    private void show(Optional<RunState> next) {
        List<SentPrompt> prompts = next.map(RunState::prompts).orElse(List.of());
        boolean callEnded = !run.map(RunState::calls).equals(next.map(RunState::calls));
        run = next;
        follow(prompts);
        if (callEnded) {
            list.refresh();
            show();
        }
    }

    /// Adds what is new, so that the choice and the place in the list stay.
    private void follow(List<SentPrompt> prompts) {
        int known = list.getItems().size();
        boolean goesOn = known <= prompts.size() && (known == 0 || prompts.get(known - 1).equals(list.getItems().getLast()));
        if (!goesOn) {
            list.getItems().setAll(prompts);
        } else if (prompts.size() > known) {
            list.getItems().addAll(prompts.subList(known, prompts.size()));
        }
        if (list.getSelectionModel().isEmpty() && !prompts.isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    void choose(int call) {
        list.getItems().stream().filter(prompt -> prompt.call() == call).findFirst().ifPresent(prompt -> {
            list.getSelectionModel().select(prompt);
            list.scrollTo(prompt);
        });
    }

    private void show() {
        SentPrompt prompt = list.getSelectionModel().getSelectedItem();
        if (prompt == null || run.isEmpty()) {
            text.clear();
            ending.setText("");
            return;
        }
        var finished = CallText.finished(run.get(), prompt);
        String whole = words.whole(prompt, finished);
        if (!whole.equals(text.getText())) {
            text.replaceText(whole);
            text.moveTo(0);
            text.requestFollowCaret();
        }
        ending.setText(words.head(prompt, finished));
    }
}
