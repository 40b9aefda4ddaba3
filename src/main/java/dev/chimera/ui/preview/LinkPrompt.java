package dev.chimera.ui.preview;

import dev.chimera.ui.parts.Texts;
import dev.chimera.ui.preview.rows.Links;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Shows where a link leads before anything is opened. Addresses other than http, https and mailto can only be copied.
final class LinkPrompt extends VBox {
    private final Label question = new Label();
    private final TextField address = new TextField();
    private final Button open = new Button();
    private final Texts texts;
    private final Runnable closed;

    /// @param closed called when the reader is done with the prompt
    LinkPrompt(Texts texts, Consumer<URI> opener, Runnable closed) {
        this.texts = texts;
        this.closed = closed;
        address.setEditable(false);
        address.getStyleClass().add("link-address");
        address.setAccessibleText(texts.get("preview.link.address"));
        question.setWrapText(true);
        question.setMinHeight(USE_PREF_SIZE);
        open.setText(texts.get("preview.link.open"));
        open.getStyleClass().addAll("accent", "link-open");
        open.setOnAction(_ -> openable().ifPresent(uri -> {
            close();
            opener.accept(uri);
        }));
        var copy = new Button(texts.get("preview.link.copy"));
        copy.setOnAction(_ -> TextClipboard.put(address.getText()));
        var cancel = new Button(texts.get("preview.link.cancel"));
        cancel.getStyleClass().add("link-cancel");
        cancel.setOnAction(_ -> close());
        var buttons = new HBox(open, copy, cancel);
        buttons.getStyleClass().add("link-buttons");
        getChildren().addAll(question, address, buttons);
        getStyleClass().add("link-prompt");
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        setVisible(false);
    }

    private Optional<URI> openable() {
        return Links.openable(address.getText());
    }

    void ask(String link) {
        address.setText(link);
        boolean allowed = openable().isPresent();
        question.setText(texts.get(allowed ? "preview.link.question" : "preview.link.refused"));
        open.setVisible(allowed);
        open.setManaged(allowed);
        setVisible(true);
        (allowed ? open : address).requestFocus();
    }

    private void close() {
        setVisible(false);
        closed.run();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        }
    }
}
