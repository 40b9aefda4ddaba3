package dev.chimera.core.ingest.csv;

import dev.chimera.core.fact.Unit;
import dev.chimera.core.ingest.table.Table;
import java.util.ArrayList;
import java.util.List;

/// Records of one width into a table. The first ones are held back until it is clear which of them are the header. One thread.
final class RecordFeed {
    private record Held(long line, List<String> cells) {}

    private static final int LONGEST_WORD = 12;
    /// No measurement has more; beyond it a small file would take much memory.
    private static final int MOST_COLUMNS = 20_000;

    /// The file has more columns than any table of measurements. Without a stack trace, for it is no error.
    static final class TooWide extends RuntimeException {
        TooWide() {
            super("more than " + MOST_COLUMNS + " columns", null, false, false);
        }
    }

    private final Table table;
    private final boolean strict;
    private final List<Held> held = new ArrayList<>();
    private List<String> current = new ArrayList<>();
    private boolean open;
    private String firstName = "";
    private int width = -1;
    private int fields;
    private long line;
    private double[] row = {};

    /// @param strict whether the header must not stand there again
    RecordFeed(Table table, boolean strict) {
        this.table = table;
        this.strict = strict;
    }

    void begin(long atLine) {
        line = atLine;
        fields = 0;
    }

    /// A cell that is taken over at once; the array may be reused afterwards.
    /// @return whether it was read as it stands, false where a field too many came
    boolean field(char[] text, int offset, int length) {
        if (!open) {
            if (fields >= MOST_COLUMNS) {
                throw new TooWide();
            }
            current.add(new String(text, offset, length));
        } else if (fields < width) {
            if (fields == 0) {
                table.beginRow(line);
            }
            table.cell(fields, text, offset, length);
        } else {
            return false;
        }
        fields++;
        return true;
    }

    boolean isOpen() {
        return open;
    }

    /// A number in the next cell of an open table.
    /// @return false where a field too many came
    boolean number(double value) {
        if (fields >= width) {
            return false;
        }
        if (fields == 0) {
            table.beginRow(line);
        }
        table.number(fields++, value);
        return true;
    }

    /// What a record of plain numbers is read into, as long as the table is wide.
    double[] row() {
        return row;
    }

    /// The record of {@link #row()}.
    void numbers(long atLine) {
        table.row(atLine, row);
    }

    /// Whether the next cell is surely words, in a column whose words are only counted: it begins with a letter and is longer than all
    /// words for nothing.
    boolean onlyCounts(byte first, int length) {
        boolean letter = first >= 'A' && first <= 'Z' || first >= 'a' && first <= 'z';
        boolean header = fields == 0 && length == firstName.length();
        return letter && length > LONGEST_WORD && !header && open && fields < width && table.onlyCountsText(fields);
    }

    boolean countText() {
        if (fields == 0) {
            table.beginRow(line);
        }
        table.countText(fields++);
        return true;
    }

    /// @return whether the record had as many cells as those before it
    boolean end() {
        if (open) {
            table.endRow();
            return fields == width;
        }
        if (width < 0) {
            width = fields;
        }
        List<String> cells = current;
        current = new ArrayList<>();
        if (fields != width) {
            return false;
        }
        if (strict && !held.isEmpty() && cells.equals(held.getFirst().cells()) && cells.stream().noneMatch(Header::isNumber)) {
            throw new NotStrict("the header again");
        }
        held.add(new Held(line, cells));
        if (held.size() == Header.MOST) {
            open();
        }
        return true;
    }

    /// No more records come. A table that has only a header gets its columns.
    void finish() {
        if (!open && !held.isEmpty()) {
            open();
        }
    }

    private void open() {
        Header header = Header.of(held.stream().map(Held::cells).toList());
        firstName = header.records() > 0 ? held.getFirst().cells().getFirst().strip() : "";
        for (int i = 0; i < width; i++) {
            int column = table.column(header.names().get(i), header.keys().get(i));
            if (!header.units().get(i).equals(Unit.NONE)) {
                table.unit(column, header.units().get(i));
            }
        }
        for (Held data : held.subList(header.records(), held.size())) {
            table.beginRow(data.line());
            for (int i = 0; i < width; i++) {
                char[] cell = data.cells().get(i).toCharArray();
                table.cell(i, cell, 0, cell.length);
            }
            table.endRow();
        }
        held.clear();
        row = new double[width];
        open = true;
    }

    /// Whether a first cell is the name of the first column: the header may stand there again.
    boolean repeatsHeader(char[] text, int offset, int length) {
        boolean same = fields == 0 && open && length == firstName.length();
        for (int i = 0; same && i < length; i++) {
            same = text[offset + i] == firstName.charAt(i);
        }
        return same;
    }

    /// The width of the table, -1 before the first record.
    int width() {
        return width;
    }
}
