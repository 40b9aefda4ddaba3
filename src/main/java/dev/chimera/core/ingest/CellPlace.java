package dev.chimera.core.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where a column's value stands within the text of its row.
final class CellPlace {
    private static final String DELIMITERS = ",;\t|";

    private CellPlace() {}

    record Span(int from, int to) {}

    /// What divides the cells of a line if it is the header with this column.
    static Optional<Character> delimiter(String line, String name, int column) {
        return DELIMITERS.chars().mapToObj(each -> (char) each).filter(each -> inCells(line, each, column).map(span -> line.substring(span.from(), span.to()))
                .filter(cell -> cell.equals(name) || cell.equals('"' + name.replace("\"", "\"\"") + '"')).isPresent()).findFirst();
    }

    /// A cell of a line whose cells are divided by a character.
    static Optional<Span> inCells(String line, char delimiter, int column) {
        List<Span> cells = cells(line, delimiter);
        return column < cells.size() ? Optional.of(cells.get(column)) : Optional.empty();
    }

    /// A cell of a row of a Markdown table, with or without bars at its ends.
    static Optional<Span> inMarkdown(String line, int column) {
        List<Span> cells = cells(line, '|');
        int first = line.stripLeading().startsWith("|") ? 1 : 0;
        return column + first < cells.size() ? Optional.of(cells.get(column + first)) : Optional.empty();
    }

    private static List<Span> cells(String line, char delimiter) {
        List<Span> cells = new ArrayList<>();
        int begin = 0;
        boolean quoted = false;
        for (int i = 0; i <= line.length(); i++) {
            if (i == line.length() || line.charAt(i) == delimiter && !quoted && (i == 0 || delimiter != '|' || line.charAt(i - 1) != '\\')) {
                cells.add(stripped(line, begin, i));
                begin = i + 1;
            } else if (line.charAt(i) == '"' && delimiter != '|') {
                quoted = !quoted;
            }
        }
        return cells;
    }

    private static Span stripped(String line, int begin, int end) {
        int from = begin;
        int to = end;
        while (from < to && Character.isWhitespace(line.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(line.charAt(to - 1))) {
            to--;
        }
        return new Span(from, to);
    }
}
