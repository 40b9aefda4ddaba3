package dev.chimera.ui.preview;

import dev.chimera.ui.preview.rows.CharacterSteps;
import dev.chimera.ui.preview.rows.Position;
import dev.chimera.ui.preview.rows.Row;
import dev.chimera.ui.preview.rows.Selection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// What the reader selects in the rows, with mouse and keyboard. Knows places in the text, never nodes, so a selection
/// reaches over rows that are not on screen.
final class Selecting {
    private final RowsPane pane;
    private final Consumer<Position> clicked;
    private Selection selection = Selection.NONE;
    private boolean dragged;

    /// @param clicked a character was clicked without selecting anything
    Selecting(RowsPane pane, Consumer<Position> clicked) {
        this.pane = pane;
        this.clicked = clicked;
        pane.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        pane.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        pane.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
    }

    Selection selection() {
        return selection;
    }

    void select(Selection now) {
        selection = now.within(pane.rows());
        pane.retint();
    }

    void all() {
        select(new Selection(Position.START, Position.end(pane.rows())));
    }

    void clear() {
        select(new Selection(selection.caret(), selection.caret()));
    }

    /// Selects a stretch of the Markdown and brings it in sight.
    void selectSource(int start, int end) {
        Position from = Position.ofSource(pane.rows(), start);
        showSelected(new Selection(from, Position.ofSource(pane.rows(), end)));
    }

    void showSelected(Selection now) {
        select(now);
        pane.reveal(selection.from());
    }

    /// Does what a click on the character after the caret does: the keyboard's way to links and decorations.
    void click() {
        if (!pane.rows().isEmpty()) {
            clicked.accept(selection.from());
        }
    }

    /// What is to be drawn behind a row.
    List<Tint> tints(int row) {
        if (!selection.touches(row)) {
            return List.of();
        }
        int length = pane.rows().get(row).text().length();
        return List.of(new Tint(selection.fromIn(row), selection.toIn(row, length), "selection"));
    }

    /// Keeps the selection to what is there after rows changed; another document begins without one.
    void rowsChanged(boolean another) {
        selection = another ? Selection.NONE : selection.within(pane.rows());
    }

    /// Moves the caret end of the selection and keeps it in sight.
    void extend(Position caret) {
        select(selection.to(caret));
        pane.reveal(selection.caret());
    }

    /// The place one line of text above or below the caret.
    Position line(boolean down) {
        List<Row> rows = pane.rows();
        Position caret = selection.caret().within(rows);
        if (rows.isEmpty()) {
            return caret;
        }
        pane.reveal(caret);
        Optional<Bounds> bounds = pane.boundsOf(caret);
        if (bounds.isPresent()) {
            Bounds at = bounds.get();
            for (double step = 0.6; step < 6; step += 0.6) {
                double dy = at.getHeight() * step;
                Position next = pane.placeAt(new Point2D(at.getCenterX(), down ? at.getMaxY() + dy - at.getHeight() * 0.4
                        : at.getMinY() - dy + at.getHeight() * 0.4));
                if (down ? next.compareTo(caret) > 0 : next.compareTo(caret) < 0) {
                    return next;
                }
            }
        }
        return caret.step(rows, down);
    }

    private void press(MouseEvent event) {
        pane.requestFocus();
        dragged = false;
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        Position place = pane.placeAt(new Point2D(event.getSceneX(), event.getSceneY()));
        if (event.isShiftDown()) {
            select(selection.to(place));
        } else if (event.getClickCount() == 2) {
            selectWord(place);
        } else if (event.getClickCount() == 3) {
            select(new Selection(new Position(place.row(), 0), new Position(place.row(), Integer.MAX_VALUE)));
        } else {
            select(new Selection(place, place));
        }
    }

    private void selectWord(Position place) {
        if (!pane.rows().isEmpty()) {
            String text = pane.rows().get(place.row()).text();
            int end = CharacterSteps.wordAfter(text, place.offset());
            select(new Selection(new Position(place.row(), CharacterSteps.wordBefore(text, end)), new Position(place.row(), end)));
        }
    }

    private void drag(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            dragged = true;
            Point2D inPane = pane.sceneToLocal(event.getSceneX(), event.getSceneY());
            if (inPane.getY() < 0) {
                pane.scrollPages(-0.06);
            } else if (inPane.getY() > pane.getHeight()) {
                pane.scrollPages(0.06);
            }
            select(selection.to(pane.placeAt(new Point2D(event.getSceneX(), event.getSceneY()))));
        }
    }

    private void release(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && !dragged && selection.isEmpty()) {
            pane.characterAt(new Point2D(event.getSceneX(), event.getSceneY())).ifPresent(clicked);
        }
    }
}
