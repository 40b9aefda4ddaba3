package dev.chimera.ui;

import dev.chimera.ui.export.ReportClipboard;
import dev.chimera.ui.parts.Buttons;
import dev.chimera.ui.parts.Icon;
import dev.chimera.ui.parts.Texts;
import dev.chimera.ui.preview.PreviewView;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A text over the window, to be read, copied or saved. JavaFX thread only.
final class TextPage extends StackPane {
    private final Supplier<PreviewView> preview;
    private final Label title = new Label();
    private final VBox card = new VBox();
    private Optional<PreviewView> made = Optional.empty();
    private String text = "";

    /// @param preview makes what shows the text, the first time that there is one
    /// @param save takes a text to a file of the user's choice, with a name to begin with
    TextPage(Supplier<PreviewView> preview, BiConsumer<String, String> save, Texts texts) {
        this.preview = preview;
        setId("text-page");
        getStyleClass().add("sheet-shade");
        title.getStyleClass().add("empty-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(title, gap, Buttons.icon("text-copy", Icon.COPY, texts.get("more.copy"), () -> ReportClipboard.markdown(text)),
                Buttons.icon("text-save", Icon.EXPORT, texts.get("history.taken.save"), () -> save.accept("import.md", text)),
                Buttons.icon("text-close", Icon.CLOSE, texts.get("models.close"), () -> setVisible(false)));
        head.getStyleClass().add("pane-head");
        card.getStyleClass().add("sheet-card");
        card.setMaxSize(940, Double.MAX_VALUE);
        card.getChildren().add(head);
        StackPane.setMargin(card, new javafx.geometry.Insets(24));
        getChildren().add(card);
        setVisible(false);
    }

    void show(String heading, String markdown) {
        text = markdown;
        title.setText(heading);
        PreviewView shown = made.orElseGet(this::make);
        shown.show(markdown);
        setVisible(true);
        shown.requestFocus();
    }

    private PreviewView make() {
        PreviewView shown = preview.get();
        shown.setId("text-preview");
        VBox.setVgrow(shown, Priority.ALWAYS);
        card.getChildren().add(shown);
        made = Optional.of(shown);
        return shown;
    }
}
