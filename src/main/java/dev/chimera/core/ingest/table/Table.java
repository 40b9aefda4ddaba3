package dev.chimera.core.ingest.table;

import dev.chimera.core.fact.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One table as it streams past: `beginRow`, cells in any order, `endRow`. One thread.
public final class Table {
    private final String section;
    private final List<Column> columns = new ArrayList<>();
    private final Map<String, Integer> byName = new HashMap<>();
    private final RowMarks marks = new RowMarks();
    private final List<Grouping> groupings = new ArrayList<>();
    private final List<@Nullable Grouping> groupingOf = new ArrayList<>();
    private double[] values = new double[16];
    private int[] touched = new int[16];
    private int touches;
    private @Nullable String[] subjects = new String[16];
    private long rows;
    private long line;

    /// @param section heading of a Markdown table or path of a JSON array, empty for a CSV file
    public Table(String section) {
        this.section = section;
    }

    /// The index of the column of this name, which is added when it is new.
    public int column(String name) {
        return column(name, name);
    }

    /// @param key what names the quantity: the last key where `name` is a path
    public int column(String name, String key) {
        Integer known = byName.get(name);
        if (known != null) {
            return known;
        }
        byName.put(name, columns.size());
        columns.add(new Column(name, key));
        ColumnRole role = ColumnRole.of(key);
        marks.column(role, role.isGrouped(ColumnName.of(key).measure()));
        Grouping grouping = null;
        if (role == ColumnRole.SUBJECT) {
            grouping = new Grouping(ColumnName.of(key).measure());
            groupings.add(grouping);
        }
        groupingOf.add(grouping);
        if (columns.size() > values.length) {
            values = Arrays.copyOf(values, values.length * 2);
            touched = Arrays.copyOf(touched, touched.length * 2);
            subjects = Arrays.copyOf(subjects, subjects.length * 2);
        }
        return columns.size() - 1;
    }

    public void beginRow(long atLine) {
        rows++;
        line = atLine;
        touches = 0;
    }

    public void cell(int column, char[] text, int offset, int length) {
        double value = PlainNumber.parse(text, offset, length);
        if (Double.isFinite(value)) {
            number(column, value, Unit.NONE);
            return;
        }
        cell(column, new String(text, offset, length));
    }

    public void cell(int column, String text) {
        marks.cell(text);
        switch (CellText.read(text)) {
            case Cell.Number(double value, Unit unit) -> number(column, value, unit);
            case Cell.Moment(var instant) -> columns.get(column).moment(instant, rows);
            case Cell.Truth(boolean value) -> truth(column, value);
            case Cell.Missing() -> missing(column);
            case Cell.Text(var words) -> text(column, words);
        }
    }

    public void number(int column, double value, Unit unit) {
        columns.get(column).number(value, unit, rows);
        marks.number(column, value);
        values[column] = value;
        touched[touches++] = column;
        if (groupingOf.get(column) != null) {
            subjects[column] = value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Double.toString(value);
        }
        if (touches == touched.length) {
            touched = Arrays.copyOf(touched, touches * 2);
        }
    }

    /// A cell that is known to be text: a date, a word for nothing, or words, but never a number.
    public void words(int column, String text) {
        marks.cell(text);
        Cell cell = CellText.read(text);
        if (cell instanceof Cell.Moment(var instant)) {
            columns.get(column).moment(instant, rows);
        } else if (cell instanceof Cell.Missing) {
            missing(column);
        } else {
            text(column, text);
        }
    }

    public void text(int column, String text) {
        columns.get(column).text(text, rows, line);
        marks.text(column);
        if (groupingOf.get(column) != null) {
            subjects[column] = text;
        }
    }

    public void truth(int column, boolean value) {
        columns.get(column).truth(value);
        marks.truth(column, value);
    }

    public void missing(int column) {
        columns.get(column).missing(rows);
    }

    public void endRow() {
        boolean failed = marks.endRow(rows);
        for (int i = 0; i < groupings.size(); i++) {
            endGrouping(groupings.get(i));
        }
        if (marks.mayFail()) {
            group(marks.outcomes(), failed ? "failed" : "succeeded", -1);
        }
        if (!groupings.isEmpty()) {
            Arrays.fill(subjects, null);
        }
    }

    private void endGrouping(Grouping grouping) {
        int column = groupingOf.indexOf(grouping);
        String subject = subjects[column];
        if (subject != null) {
            group(grouping, subject, column);
        }
    }

    private void group(Grouping grouping, String subject, int except) {
        Grouping.Group group = grouping.row(subject, rows);
        for (int i = 0; group != null && i < touches && !grouping.givenUp(); i++) {
            int column = touched[i];
            if (column != except && marks.isGrouped(column)) {
                grouping.add(group, column, values[column], rows);
            }
        }
    }

    /// States the unit of a column from a units row.
    public void unit(int column, Unit unit) {
        columns.get(column).unit(unit);
    }

    public String section() {
        return section;
    }

    public List<Column> columns() {
        return columns;
    }

    /// Data rows so far.
    public long rows() {
        return rows;
    }

    public RowMarks marks() {
        return marks;
    }

    /// One for each subject column.
    public List<Grouping> groupings() {
        return groupings;
    }
}
