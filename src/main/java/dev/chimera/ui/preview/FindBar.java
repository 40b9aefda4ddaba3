package dev.chimera.ui.preview;

import dev.chimera.ui.parts.Texts;
import dev.chimera.ui.preview.rows.Matches;
import dev.chimera.ui.preview.rows.Position;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/// Finds a text in the rows: count, next, previous. Hidden until it is opened.
final class FindBar extends HBox {
    private final RowsPane pane;
    private final Texts texts;
    private final Matches matches = new Matches();
    private final TextField field = new TextField();
    private final Label count = new Label();
    private int current = -1;

    FindBar(RowsPane pane, Texts texts) {
        this.pane = pane;
        this.texts = texts;
        field.setPromptText(texts.get("preview.find.prompt"));
        field.setAccessibleText(texts.get("preview.find.prompt"));
        field.getStyleClass().add("find-field");
        field.textProperty().subscribe(this::search);
        count.getStyleClass().add("find-count");
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        getChildren().addAll(field, count,
                Icons.button("icon-up", texts.get("preview.find.previous"), () -> step(-1)),
                Icons.button("icon-down", texts.get("preview.find.next"), () -> step(1)),
                close());
        getStyleClass().add("find-bar");
        setManaged(false);
        setVisible(false);
    }

    private Button close() {
        return Icons.button("icon-close", texts.get("preview.find.close"), this::hideBar);
    }

    private void hideBar() {
        setManaged(false);
        setVisible(false);
        matches.search("", pane.rows());
        pane.retint();
        pane.requestFocus();
    }

    /// Opens the bar, with the selected text if it is short.
    void open(String selected) {
        setManaged(true);
        setVisible(true);
        if (!selected.isBlank() && selected.length() <= 80 && selected.indexOf('\n') < 0) {
            field.setText(selected);
        }
        search(field.getText());
        field.requestFocus();
        field.selectAll();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            step(event.isShiftDown() ? -1 : 1);
        } else if (event.getCode() == KeyCode.ESCAPE) {
            hideBar();
        } else {
            return;
        }
        event.consume();
    }

    private void search(String text) {
        if (isVisible()) {
            matches.search(text, pane.rows());
            current = matches.from(Position.START);
            go();
        }
    }

    /// Goes to the next or previous match, around the end.
    void step(int by) {
        if (matches.count() > 0) {
            current = Math.floorMod(current + by, matches.count());
            go();
        }
    }

    private void go() {
        if (current >= 0) {
            Matches.Match match = matches.get(current);
            pane.reveal(new Position(match.row(), match.from()));
        }
        say();
        pane.retint();
    }

    private void say() {
        String key = field.getText().isEmpty() ? "find.empty" : matches.count() == 0 ? "find.none" : "find.count";
        count.setText(texts.get("preview." + key, current + 1, matches.count()));
    }

    /// Looks again after rows changed from the given one on.
    void rowsChanged(int first) {
        if (isVisible()) {
            matches.changed(pane.rows(), first);
            current = matches.count() == 0 ? -1 : Math.clamp(current, 0, matches.count() - 1);
            say();
        }
    }

    /// What is to be drawn behind a row.
    List<Tint> tints(int row) {
        return matches.count() == 0 ? List.of() : matches.in(row).stream().map(this::tint).toList();
    }

    private Tint tint(Matches.Match match) {
        boolean isCurrent = current >= 0 && current < matches.count() && matches.get(current).equals(match);
        return new Tint(match.from(), match.to(), isCurrent ? "current-match" : "match");
    }
}
