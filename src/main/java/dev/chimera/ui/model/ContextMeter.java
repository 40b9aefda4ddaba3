package dev.chimera.ui.model;

import dev.chimera.ui.parts.Texts;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/// The context window as a bar: what the prompt and the answer take of it.
final class ContextMeter extends VBox {
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
    private final Texts texts;
    private final ProgressBar bar = new ProgressBar(0);
    private final Label line = new Label();

    ContextMeter(Texts texts) {
        this.texts = texts;
        getStyleClass().add("context-meter");
        setId("context-meter");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(texts.get("context.title"));
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        line.getStyleClass().add("quiet");
        line.setId("context-line");
        Label title = new Label(texts.get("context.title"));
        title.getStyleClass().add("group-title");
        getChildren().addAll(title, bar, line);
    }

    void show(ContextUse use) {
        bar.setProgress(Math.min(1, use.share()));
        pseudoClassStateChanged(OVER, use.tooMuch());
        line.setText(words(use));
    }

    private String words(ContextUse use) {
        if (use.promptTokens().isEmpty()) {
            return use.window().isPresent() ? texts.get("context.unused", use.window().getAsInt()) : texts.get("context.unknown");
        }
        String answer = use.numPredict().isPresent() ? texts.get("context.answer", use.numPredict().getAsInt()) : "";
        String window = use.window().isPresent() ? texts.get("context.window", use.window().getAsInt()) : texts.get("context.nowindow");
        String needs = texts.get("context.prompt", use.promptTokens().getAsInt()) + answer + window;
        return use.tooMuch() ? needs + " " + texts.get("context.over") : needs;
    }
}
