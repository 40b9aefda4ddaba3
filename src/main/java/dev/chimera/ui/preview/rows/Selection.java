package dev.chimera.ui.preview.rows;

import java.util.List;

/// What the reader has selected: from where the selection began to where the caret is.
public record Selection(Position anchor, Position caret) {
    public static final Selection NONE = new Selection(Position.START, Position.START);

    public boolean isEmpty() {
        return anchor.equals(caret);
    }

    public Position from() {
        return anchor.compareTo(caret) <= 0 ? anchor : caret;
    }

    public Position to() {
        return anchor.compareTo(caret) <= 0 ? caret : anchor;
    }

    public Selection to(Position newCaret) {
        return new Selection(anchor, newCaret);
    }

    /// The same selection as far as it exists in these rows.
    public Selection within(List<Row> rows) {
        return new Selection(anchor.within(rows), caret.within(rows));
    }

    /// Where the selection begins in the row; only meaningful when [#touches(int)].
    public int fromIn(int row) {
        return row == from().row() ? from().offset() : 0;
    }

    /// Where the selection ends in the row of the given length.
    public int toIn(int row, int length) {
        return row == to().row() ? to().offset() : length;
    }

    public boolean touches(int row) {
        return !isEmpty() && row >= from().row() && row <= to().row();
    }
}
