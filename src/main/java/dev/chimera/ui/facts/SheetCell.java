package dev.chimera.ui.facts;

import java.util.function.Function;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/// A cell that shows one aspect of its row.
final class SheetCell<T> extends TableCell<T, T> {
    private final Function<T, String> text;

    SheetCell(Function<T, String> text) {
        this.text = text;
    }

    @Override
    protected void updateItem(@Nullable T row, boolean empty) {
        super.updateItem(row, empty);
        setText(empty || row == null ? null : text.apply(row));
    }
}
