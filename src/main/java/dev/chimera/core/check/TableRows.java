package dev.chimera.core.check;

import dev.chimera.core.check.Passage.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// The heads of the table being read, and its lines cut into cells.
///
/// @param heads the first line's cells
/// @param lead the paragraph right before it
/// @param rows how many lines came, the heads' and the dashes' included
record TableRows(List<String> heads, int rows, String lead) {
    static final TableRows NONE = new TableRows(List.of(), 0, "");

    private static final Pattern PLAIN = Pattern.compile("\\d+");

    private record Cell(int start, String text) {}

    TableRows line(String line, String before) {
        return rows == 0 ? new TableRows(split(line).stream().map(Cell::text).toList(), 1, before) : new TableRows(heads, rows + 1, lead);
    }

    /// Adds the cells of a line below the heads.
    void cells(int at, String line, String heading, Place place, List<Passage> passages) {
        if (rows == 1 || line.matches("[\\s|:-]+")) {
            return;
        }
        List<Cell> cells = split(line);
        String row = String.join(" | ", cells.stream().map(Cell::text).toList());
        List<String> named = IntStream.range(0, cells.size()).mapToObj(i -> (i < heads.size() && PLAIN.matcher(cells.get(i).text()).matches() ? heads.get(i) + " " : "") + cells.get(i).text()).toList();
        for (int i = 0; i < cells.size(); i++) {
            int own = i;
            Cell cell = cells.get(i);
            String head = i < heads.size() ? heads.get(i) : "";
            passages.add(new Passage(at + cell.start(), cell.text(), place, heading, "", i == 0 ? "" : cells.getFirst().text(), head, row,
                    IntStream.range(0, named.size()).filter(other -> other != own).mapToObj(named::get).toList(), lead));
        }
    }

    private static List<Cell> split(String line) {
        List<Cell> cells = new ArrayList<>();
        int from = line.indexOf('|') + 1;
        while (from < line.length()) {
            int end = line.indexOf('|', from);
            int stop = end < 0 ? line.length() : end;
            String raw = line.substring(from, stop);
            int skip = raw.length() - raw.stripLeading().length();
            if (end >= 0 || !raw.isBlank()) {
                cells.add(new Cell(from + skip, raw.strip()));
            }
            from = stop + 1;
        }
        return cells;
    }
}
