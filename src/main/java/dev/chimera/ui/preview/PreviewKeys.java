package dev.chimera.ui.preview;

import dev.chimera.ui.preview.rows.Position;
import dev.chimera.ui.preview.rows.Row;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keyboard of the preview: scrolling, selecting, and its actions.
final class PreviewKeys {
    private static final double LINE = 0.07;
    private static final double SIDE = 60;

    private final RowsPane pane;
    private final Selecting selecting;
    private final PreviewActions actions;

    PreviewKeys(RowsPane pane, Selecting selecting, PreviewActions actions) {
        this.pane = pane;
        this.selecting = selecting;
        this.actions = actions;
        pane.addEventHandler(KeyEvent.KEY_PRESSED, this::reading);
    }

    /// Keys that work while the text has the focus.
    private void reading(KeyEvent event) {
        boolean used = event.isShiftDown() ? extend(event) : !event.isShortcutDown() && scroll(event);
        if (used) {
            event.consume();
        }
    }

    /// Keys that work anywhere in the preview, also in the find bar.
    void anywhere(KeyEvent event) {
        if (event.getCode() == KeyCode.F3) {
            actions.findNext(!event.isShiftDown());
            event.consume();
        } else if (event.isShortcutDown() && shortcut(event)) {
            event.consume();
        }
    }

    private boolean shortcut(KeyEvent event) {
        boolean reading = pane.isFocused();
        switch (event.getCode()) {
            case F -> actions.openFind();
            case O -> {
                if (!event.isShiftDown()) {
                    return false;
                }
                actions.toggleOutline();
            }
            case L -> actions.nextLink();
            case PLUS, EQUALS, ADD -> actions.zoomStep(true);
            case MINUS, SUBTRACT -> actions.zoomStep(false);
            case DIGIT0, NUMPAD0 -> actions.zoomReset();
            case A -> {
                if (!reading) {
                    return false;
                }
                actions.selectAll();
            }
            case C, INSERT -> {
                if (!reading) {
                    return false;
                }
                copy(event.isShiftDown());
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void copy(boolean asMarkdown) {
        if (asMarkdown) {
            actions.copyMarkdown();
        } else {
            actions.copyText();
        }
    }

    private boolean extend(KeyEvent event) {
        List<Row> rows = pane.rows();
        Position caret = selecting.selection().caret();
        boolean far = event.isShortcutDown();
        switch (event.getCode()) {
            case LEFT -> selecting.extend(far ? caret.stepWord(rows, false) : caret.step(rows, false));
            case RIGHT -> selecting.extend(far ? caret.stepWord(rows, true) : caret.step(rows, true));
            case UP -> selecting.extend(selecting.line(false));
            case DOWN -> selecting.extend(selecting.line(true));
            case HOME -> selecting.extend(far ? Position.START : new Position(caret.row(), 0));
            case END -> selecting.extend(far ? Position.end(rows) : new Position(caret.row(), Integer.MAX_VALUE));
            case SPACE -> pane.scrollPages(-0.9);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean scroll(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> pane.scrollPages(-LINE);
            case DOWN -> pane.scrollPages(LINE);
            case LEFT -> pane.scrollSide(-SIDE);
            case RIGHT -> pane.scrollSide(SIDE);
            case PAGE_UP -> pane.scrollPages(-0.9);
            case PAGE_DOWN, SPACE -> pane.scrollPages(0.9);
            case HOME -> pane.toTop();
            case END -> pane.toBottom();
            case ESCAPE -> selecting.clear();
            case ENTER -> selecting.click();
            default -> {
                return false;
            }
        }
        return true;
    }
}
