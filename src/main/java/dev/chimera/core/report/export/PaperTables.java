package dev.chimera.core.report.export;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes tables fit a sheet of paper, which cannot scroll: more columns are set smaller, a table of very many is continued below with its first
/// column again, and long words may break anywhere.
final class PaperTables {
    private static final Pattern TABLE = Pattern.compile("<div class=\"wide\"><table>.*?</table></div>", Pattern.DOTALL);
    private static final Pattern HEAD = Pattern.compile("<thead>.*?</thead>", Pattern.DOTALL);
    private static final Pattern LONG_WORD = Pattern.compile("(?<=>)[^<>]*[^<>\\s]{18,}[^<>]*(?=<)");
    private static final Pattern LONG = Pattern.compile("[^\\s]{18,}");
    /// As many columns have room in the usual size; beyond CROWDED none is wider than another and every word may break.
    private static final int COMFORTABLE = 8;
    private static final int CROWDED = 16;
    /// As many stand side by side where a table is continued, the first one included.
    private static final int PART = 10;
    private static final Pattern ROW = Pattern.compile("<tr>(.*?)</tr>", Pattern.DOTALL);
    private static final Pattern CELL = Pattern.compile("<t[hd][ >].*?</t[hd]>", Pattern.DOTALL);
    private static final double SIZE = 8;
    private static final double SMALLEST = 3.5;

    private PaperTables() {}

    static HtmlPage fitted(HtmlPage page) {
        return new HtmlPage(page.title(), page.sections(), TABLE.matcher(page.body()).replaceAll(table -> Matcher.quoteReplacement(parts(table.group()))));
    }

    private static int columns(String table) {
        return HEAD.matcher(table).results().findFirst().map(head -> head.group().split("<th[ >]", -1).length - 1).orElse(1);
    }

    private static String parts(String table) {
        int columns = columns(table);
        StringBuilder parts = new StringBuilder();
        for (int from = 1; columns > CROWDED && from < columns; from += PART - 1) {
            int first = from;
            parts.append(fitted(ROW.matcher(table).replaceAll(row -> Matcher.quoteReplacement("<tr>" + part(row, first) + "</tr>"))));
        }
        return parts.isEmpty() ? fitted(table) : parts.toString();
    }

    /// The first cell of a row and those of the part.
    private static String part(MatchResult row, int from) {
        List<String> cells = CELL.matcher(row.group(1)).results().map(MatchResult::group).toList();
        return cells.isEmpty() ? "" : cells.getFirst() + String.join("", cells.subList(Math.min(from, cells.size()), Math.min(from + PART - 1, cells.size())));
    }

    private static String fitted(String table) {
        int columns = columns(table);
        String start = columns <= COMFORTABLE ? "<div class=\"wide\">" : "<div class=\"wide\" style=\"font-size: " + Math.max(SMALLEST, SIZE * COMFORTABLE / columns) + "pt\">";
        String broken = LONG_WORD.matcher(table).replaceAll(text ->
                Matcher.quoteReplacement(LONG.matcher(text.group()).replaceAll("<span class=\"long\">$0</span>")));
        return broken.replaceFirst("<div class=\"wide\">", start);
    }
}
