package dev.chimera.ui.preview;

import dev.chimera.ui.parts.Texts;
import dev.chimera.ui.preview.rows.Outline;
import java.util.function.IntConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The document's headings above the text; choosing one goes there. Hidden until it is opened.
final class OutlinePane extends VBox {
    private final ListView<Outline.Entry> list = new ListView<>();
    private final IntConsumer go;

    /// @param go receives the row of the chosen heading
    OutlinePane(Texts texts, IntConsumer go) {
        this.go = go;
        var title = new Label(texts.get("preview.outline"));
        title.getStyleClass().add("outline-title");
        list.getStyleClass().addAll("outline-list", "dense");
        list.setAccessibleText(texts.get("preview.outline"));
        list.setPlaceholder(new Label(texts.get("preview.outline.empty")));
        list.setCellFactory(_ -> new EntryCell());
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> choose());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        getChildren().addAll(title, list);
        getStyleClass().add("outline");
        setVisible(false);
    }

    void open(Outline outline) {
        list.getItems().setAll(outline.entries());
        setVisible(true);
        list.requestFocus();
        list.getSelectionModel().selectFirst();
    }

    void close() {
        setVisible(false);
    }

    /// Follows the text while the outline is open.
    void rowsChanged(Outline outline) {
        if (isVisible() && !outline.entries().equals(list.getItems())) {
            list.getItems().setAll(outline.entries());
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            choose();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            close();
        } else {
            return;
        }
        event.consume();
    }

    private void choose() {
        Outline.Entry entry = list.getSelectionModel().getSelectedItem();
        if (entry != null) {
            close();
            go.accept(entry.row());
        }
    }

    private static final class EntryCell extends ListCell<Outline.Entry> {
        EntryCell() {
            // a long heading is cut instead of widening the list
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Outline.@Nullable Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            getStyleClass().removeIf(name -> name.startsWith("outline-level-"));
            if (entry == null || empty) {
                setText("");
            } else {
                setText(entry.title());
                getStyleClass().add("outline-level-" + entry.level());
            }
        }
    }
}
