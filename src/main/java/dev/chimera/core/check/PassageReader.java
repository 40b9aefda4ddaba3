package dev.chimera.core.check;

import dev.chimera.core.check.Passage.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts Markdown into passages line by line. Model text is often half-broken Markdown (bold lines for headings, odd fences, tables without
/// a blank line before them), so lines are judged by what they look like, never rejected.
final class PassageReader {
    private static final Pattern HEADING = Pattern.compile("^ {0,3}(#{1,6})\\s+(.*)$");
    private static final Pattern BOLD_LINE = Pattern.compile("^\\s*(\\*\\*|__)(?!\\s)([^*]+)(\\*\\*|__):?\\s*$");
    private static final Pattern ITEM = Pattern.compile("^([\\s>]*)([-*+•]|\\d{1,3}[.)])\\s+(.*)$");
    private static final Pattern NUMBERED = Pattern.compile("^([\\s>*]*)(\\d{1,3}(?:\\.\\d{1,3})+)[.)]?\\s+(.*)$");
    private static final Pattern FENCE = Pattern.compile("^\\s*(`{3,}|~{3,})\\s*(\\w*).*$");
    private static final Pattern UNDERLINE = Pattern.compile("^\\s*(=+|-{3,}|\\*{3,}|_{3,})\\s*$");

    private static final Pattern NUMBERING = Pattern.compile("^[\\s*_]*\\d{1,3}(\\.\\d{1,3})*[.)]?[\\s*_]+");
    private static final Pattern HEAD_LINES = Pattern.compile("(\\s*\\**\\p{Lu}[^:\\n*]{1,40}\\**:\\**[^\\n]*\\n?){3,}");

    private record Item(int indent, String text) {}

    private final String markdown;
    private final LineNumbers numbers;
    private final List<Passage> passages = new ArrayList<>();
    private final Sections sections = new Sections();
    private final List<Item> items = new ArrayList<>();
    private TableRows table = TableRows.NONE;
    private int blockStart = -1;
    private int blockEnd;
    private boolean blockItem;
    private String lead = "";

    private PassageReader(String markdown) {
        this.markdown = markdown;
        numbers = LineNumbers.of(markdown);
    }

    static List<Passage> read(String markdown) {
        PassageReader reader = new PassageReader(markdown);
        reader.lines();
        return reader.passages;
    }

    private void lines() {
        int at = 0;
        while (at < markdown.length()) {
            int end = lineEnd(at);
            String line = markdown.substring(at, end);
            Matcher fence = FENCE.matcher(line);
            at = fence.matches() ? fenced(end + 1, fence.group(1), fence.group(2)) : line(at, line);
        }
        flush();
    }

    private int line(int at, String line) {
        Matcher heading = HEADING.matcher(line);
        Matcher bold = BOLD_LINE.matcher(line);
        Matcher numbered = NUMBERED.matcher(line);
        Matcher item = ITEM.matcher(line);
        if (line.isBlank() || UNDERLINE.matcher(line).matches()) {
            flush();
            if (line.isBlank()) {
                table = TableRows.NONE;
            }
        } else if (heading.matches()) {
            heading(at + heading.start(2), heading.group(1).length(), heading.group(2));
        } else if (bold.matches()) {
            heading(at + bold.start(2), 7, bold.group(2));
        } else if (line.strip().startsWith("|")) {
            flush();
            table = table.line(line, lead);
            table.cells(at, line, sections.path(), place(Place.CELL), passages);
        } else if (numbered.matches() && numbers.count(numbered.group(2))) {
            flush();
            grow(at + numbered.start(3), at + numbered.end(3));
        } else if (item.matches()) {
            flush();
            item(at, item);
        } else {
            grow(at, at + line.length());
        }
        return at + line.length() + 1;
    }

    private void heading(int start, int level, String title) {
        flush();
        items.clear();
        lead = "";
        sections.enter(level, title);
        Matcher number = NUMBERING.matcher(title);
        int skip = number.find() ? number.end() : 0;
        passages.add(new Passage(start + skip, title.substring(skip), place(Place.HEADING), sections.path(), "", "", "", "", List.of(), ""));
    }

    private void item(int at, Matcher item) {
        int indent = item.group(1).replace("\t", "    ").length();
        items.removeIf(above -> above.indent() >= indent);
        blockStart = at + item.start(3);
        blockEnd = at + item.end(3);
        blockItem = true;
        items.add(new Item(indent, item.group(3)));
    }

    private void grow(int start, int end) {
        if (blockStart < 0) {
            blockStart = start;
            blockItem = false;
            if (!markdown.startsWith("  ", start)) {
                items.clear();
            }
        }
        blockEnd = end;
    }

    private void flush() {
        if (blockStart >= 0) {
            List<String> above = items.stream().limit(blockItem ? Math.max(0, items.size() - 1L) : items.size()).map(Item::text).toList();
            String text = markdown.substring(blockStart, blockEnd);
            boolean head = !blockItem && sections.title() && text.startsWith("**") && HEAD_LINES.matcher(text).matches();
            passages.add(new Passage(blockStart, text, head ? Place.RECORD : place(blockItem ? Place.ITEM : Place.TEXT), sections.path(),
                    String.join(" / ", above), "", "", "", List.of(), blockItem ? lead : ""));
            lead = items.isEmpty() ? text : lead;
            blockStart = -1;
        }
    }

    private Place place(Place usual) {
        return sections.record() ? Place.RECORD : usual;
    }

    /// JSON is data, what lists files is a record, other code says nothing. A fence that nobody closes ends before the next heading.
    private int fenced(int from, String mark, String language) {
        flush();
        int at = from;
        List<int[]> inside = new ArrayList<>();
        while (at < markdown.length()) {
            int end = lineEnd(at);
            String line = markdown.substring(at, end);
            if (line.strip().startsWith(mark) && line.strip().replace(mark.substring(0, 1), "").isEmpty()) {
                at = end + 1;
                break;
            }
            if (HEADING.matcher(line).matches() && !markdown.substring(at).contains("\n" + mark)) {
                break;
            }
            inside.add(new int[] {at, end});
            at = end + 1;
        }
        boolean json = language.equalsIgnoreCase("json") || !inside.isEmpty() && markdown.substring(inside.getFirst()[0], inside.getFirst()[1]).strip().matches("[{\\[]");
        for (int[] span : inside) {
            Place place = json ? place(Place.DATA) : Place.RECORD;
            passages.add(new Passage(span[0], markdown.substring(span[0], span[1]), place, sections.path(), "", "", "", "", List.of(), ""));
        }
        return at;
    }

    private int lineEnd(int from) {
        int end = markdown.indexOf('\n', from);
        return end < 0 ? markdown.length() : end;
    }
}
