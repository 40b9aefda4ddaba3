package dev.chimera.core.report.export;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes tables fit a sheet of paper, which cannot scroll: more columns are set smaller, and long words may break anywhere.
final class PaperTables {
    private static final Pattern TABLE = Pattern.compile("<div class=\"wide\"><table>.*?</table></div>", Pattern.DOTALL);
    private static final Pattern HEAD = Pattern.compile("<thead>.*?</thead>", Pattern.DOTALL);
    private static final Pattern LONG_WORD = Pattern.compile("(?<=>)[^<>]*[^<>\\s]{18,}[^<>]*(?=<)");
    private static final Pattern LONG = Pattern.compile("[^\\s]{18,}");
    /// As many columns have room in the usual size; beyond CROWDED none is wider than another and every word may break.
    private static final int COMFORTABLE = 8;
    private static final int CROWDED = 16;
    private static final double SIZE = 8;
    private static final double SMALLEST = 3.5;

    private PaperTables() {}

    static HtmlPage fitted(HtmlPage page) {
        return new HtmlPage(page.title(), page.sections(), TABLE.matcher(page.body()).replaceAll(table -> Matcher.quoteReplacement(fitted(table))));
    }

    private static String fitted(MatchResult table) {
        int columns = HEAD.matcher(table.group()).results().findFirst().map(head -> head.group().split("<th[ >]", -1).length - 1).orElse(1);
        String start = columns <= COMFORTABLE ? "<div class=\"wide\">"
                : "<div class=\"wide" + (columns > CROWDED ? " crowded" : "") + "\" style=\"font-size: " + Math.max(SMALLEST, SIZE * COMFORTABLE / columns) + "pt\">";
        String broken = LONG_WORD.matcher(table.group()).replaceAll(text ->
                Matcher.quoteReplacement(LONG.matcher(text.group()).replaceAll("<span class=\"long\">$0</span>")));
        return broken.replaceFirst("<div class=\"wide\">", start);
    }
}
