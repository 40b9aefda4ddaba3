package dev.chimera.core.ingest.table;

import dev.chimera.core.fact.Unit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One table as it streams past: `beginRow`, cells in any order, `endRow`. Numbers join their columns at the end of the row, when it is
/// known whether the row is a measurement that failed. One thread.
public final class Table {
    private static final Words.Word NOTHING = Words.Word.of("");

    private final String section;
    private final Vocabulary vocabulary;
    private final List<Column> columns = new ArrayList<>();
    private final Map<String, Integer> byName = new HashMap<>();
    private final RowMarks marks;
    private final RowChecks checks = new RowChecks();
    private final List<Grouping> groupings = new ArrayList<>();
    private final SmallRows small;
    private @Nullable String[] subjects = new String[0];
    private final NumberRows numbers;
    private long rows;
    private long line;

    /// @param section heading of a Markdown table or path of a JSON array, empty for a CSV file
    public Table(String section, Vocabulary vocabulary) {
        this.section = section;
        this.vocabulary = vocabulary;
        marks = new RowMarks(!vocabulary.profileOnly());
        small = new SmallRows(!vocabulary.profileOnly());
        numbers = new NumberRows(vocabulary.spares());
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
        vocabulary.place();
        int index = columns.size();
        Vocabulary.Term term = vocabulary.of(key);
        byName.put(name, index);
        columns.add(new Column(vocabulary.once(name), key, term, vocabulary.profileOnly()));
        marks.column(term);
        checks.column(name.length() > key.length() && name.endsWith(key) ? name.substring(0, name.length() - key.length()) : "", term, index);
        if (term.role() == ColumnRole.SUBJECT && !vocabulary.profileOnly()) {
            groupings.add(new Grouping(term.name().measure(), index));
        }
        if (!groupings.isEmpty() && subjects.length <= index) {
            subjects = Arrays.copyOf(subjects, Math.max(16, index * 2));
        }
        return index;
    }

    public void beginRow(long atLine) {
        rows++;
        line = atLine;
        vocabulary.rowBegins(this, rows, atLine);
    }

    /// Whether a text in this column, one that is surely no number, would only be counted.
    public boolean onlyCountsText(int column) {
        return columns.get(column).isOnlyCounted() && !marks.isComparing();
    }

    public void countText(int column) {
        small.drop();
        columns.get(column).countText();
        marks.text(column);
    }

    public void cell(int column, char[] text, int offset, int length) {
        double value = PlainNumber.parse(text, offset, length);
        if (Double.isFinite(value)) {
            number(column, value);
        } else if (length > CellText.LONGEST && onlyCountsText(column)) {
            countText(column);
        } else {
            cell(column, length == 0 ? NOTHING : vocabulary.words().of(text, offset, length));
        }
    }

    public void cell(int column, String text) {
        cell(column, Words.Word.of(text));
    }

    private void cell(int column, Words.Word word) {
        String text = word.text();
        marks.cell(text);
        switch (word.meaning()) {
            case Cell.Number(double value, Unit unit) -> {
                if (!unit.isNone()) {
                    numbers.join(columns);
                    columns.get(column).unit(unit, rows);
                }
                number(column, value);
            }
            case Cell.Moment(var instant) -> moment(column, text, instant);
            case Cell.Truth(boolean value) -> truth(column, value);
            case Cell.Missing() -> missing(column);
            case Cell.Text(var words) -> text(column, words, word.hash());
        }
    }

    /// @param value finite
    public void number(int column, double value) {
        marks.number(column, value);
        numbers.put(column, value);
    }

    /// A whole row with one number in each of the first columns.
    ///
    /// @param row finite numbers
    public void row(long atLine, double[] row) {
        beginRow(atLine);
        marks.numbers(row);
        numbers.put(row);
        endRow();
    }

    /// A cell that is known to be text: a date, a word for nothing, or words, but never a number.
    public void words(int column, String text) {
        marks.cell(text);
        Cell cell = CellText.read(text);
        if (cell instanceof Cell.Moment(var instant)) {
            moment(column, text, instant);
        } else if (cell instanceof Cell.Missing) {
            missing(column);
        } else {
            text(column, text, Distinct.hash(text));
        }
    }

    private void moment(int column, String text, Instant instant) {
        small.put(rows, column, text);
        columns.get(column).moment(instant, rows);
    }

    private void text(int column, String text, long hash) {
        small.put(rows, column, text);
        columns.get(column).text(text, hash, rows, line);
        marks.text(column);
        if (!groupings.isEmpty()) {
            subjects[column] = text;
        }
    }

    public void truth(int column, boolean value) {
        small.put(rows, column, value ? "true" : "false");
        columns.get(column).truth(value);
        marks.truth(column, value);
    }

    public void missing(int column) {
        columns.get(column).missing(rows);
    }

    public void endRow() {
        marks.endRow(rows, this);
        checks.endRow(numbers);
        if (!groupings.isEmpty()) {
            group();
        }
        for (int i = 0; i < numbers.count() && small.isKept(); i++) {
            small.put(rows, numbers.column(i), numbers.value(i));
        }
        numbers.endRow(rows, columns);
    }

    private void group() {
        for (int i = 0; i < numbers.count(); i++) {
            int column = numbers.column(i);
            if (columns.get(column).term().role() == ColumnRole.SUBJECT) {
                subjects[column] = Grouping.subject(numbers.value(i));
            }
        }
        for (Grouping grouping : groupings) {
            String subject = subjects[grouping.column()];
            if (subject != null) {
                group(grouping, subject, grouping.column());
            }
        }
        Arrays.fill(subjects, null);
    }

    /// Adds the row's numbers to one group of a grouping.
    void group(Grouping grouping, String subject, int except) {
        Grouping.Group group = grouping.row(subject, rows);
        for (int i = 0; group != null && i < numbers.count() && !grouping.givenUp(); i++) {
            int column = numbers.column(i);
            if (column != except && columns.get(column).term().isGrouped()) {
                grouping.add(group, column, numbers.value(i), rows);
            }
        }
    }

    /// No more rows come.
    public void finish() {
        numbers.finish(columns);
    }

    /// States the unit of a column from a units row.
    public void unit(int column, Unit unit) {
        columns.get(column).unit(unit);
    }

    public String section() {
        return section;
    }

    /// With the numbers of all complete rows.
    public List<Column> columns() {
        numbers.join(columns);
        return columns;
    }

    /// Data rows so far.
    public long rows() {
        return rows;
    }

    public RowChecks checks() {
        return checks;
    }

    /// The cells, where the table is small.
    public SmallRows small() {
        return small;
    }

    public RowMarks marks() {
        return marks;
    }

    /// One for each subject column.
    public List<Grouping> groupings() {
        return groupings;
    }
}
