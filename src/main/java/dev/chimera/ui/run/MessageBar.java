package dev.chimera.ui.run;

import dev.chimera.ui.parts.Buttons;
import dev.chimera.ui.parts.Icon;
import dev.chimera.ui.parts.Texts;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The place for messages, below the tool bar. It takes no room while there is nothing to say, and nothing waits for it.
public final class MessageBar extends HBox {
    private final Texts texts;
    private final Label text = new Label();
    private Optional<Message> shown = Optional.empty();

    public MessageBar(Texts texts) {
        this.texts = texts;
        getStyleClass().add("message-bar");
        setId("message-bar");
        setAccessibleRole(AccessibleRole.TEXT);
        text.setId("message");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren().add(text);
        clear();
    }

    /// Replaces what was shown.
    public void show(Message message) {
        shown = Optional.of(message);
        text.setText(message.text());
        setAccessibleText(message.text());
        for (Message.Level level : Message.Level.values()) {
            pseudoClassStateChanged(PseudoClass.getPseudoClass(level.name().toLowerCase(Locale.ROOT)), level == message.level());
        }
        getChildren().setAll(icon(message.level()).node(), text);
        for (Message.Action action : message.actions()) {
            int before = getChildren().size() - 2;
            getChildren().add(button(before == 0 ? "message-action" : "message-action-" + (before + 1), action.label(), action.run()));
        }
        if (!message.details().isEmpty() || message.level() == Message.Level.TROUBLE) {
            getChildren().add(button("copy-details", texts.get("message.copy"), () -> copy(message.copied())));
        }
        getChildren().add(Buttons.icon("dismiss", Icon.CLOSE, texts.get("message.dismiss"), this::clear));
        setVisible(true);
        setManaged(true);
    }

    public void clear() {
        shown = Optional.empty();
        text.setText("");
        setVisible(false);
        setManaged(false);
    }

    public Optional<Message> shown() {
        return shown;
    }

    private static Icon icon(Message.Level level) {
        return switch (level) {
            case NOTE -> Icon.NOTE;
            case DONE -> Icon.DONE;
            case TROUBLE -> Icon.ALERT;
        };
    }

    private static Button button(String id, String label, Runnable run) {
        Button button = new Button(label);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.getStyleClass().add("small");
        button.setOnAction(_ -> run.run());
        return button;
    }

    private static void copy(String details) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, details));
    }
}
