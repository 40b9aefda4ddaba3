package dev.chimera.ui.preview.rows;

import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Cuts blocks that are shown line by line into rows.
final class CodeRows {
    private static final int LINES = 40;

    private CodeRows() {}

    static List<Row> of(List<BasedSequence> lines, String info, Place place, int block, int shift) {
        String language = info.strip().split("[\\s{,]", 2)[0];
        var rows = new ArrayList<Row>();
        int from = 0;
        do {
            int to = Math.min(from + LINES, lines.size());
            List<Span> spans = lines(lines.subList(from, to), shift, Set.of());
            Place here = from == 0 ? place : place.continued(true);
            rows.add(new Row.Code(here, language, spans, block, from == 0, to == lines.size()));
            from = to;
        } while (from < lines.size());
        return rows;
    }

    /// The lines without the blank ones at the end, which belong to what follows.
    static List<BasedSequence> trimmed(IndentedCodeBlock code) {
        List<BasedSequence> lines = code.getContentLines();
        int count = lines.size();
        while (count > 0 && lines.get(count - 1).isBlank()) {
            count--;
        }
        return lines.subList(0, count);
    }

    /// One span a line; every span but the last ends in a line break.
    static List<Span> lines(List<BasedSequence> lines, int shift, Set<Mark> marks) {
        var spans = new ArrayList<Span>();
        for (int i = 0; i < lines.size(); i++) {
            BasedSequence line = lines.get(i).trimEOL();
            String text = i + 1 < lines.size() ? line + "\n" : line.toString();
            int start = line.getStartOffset() + shift;
            spans.add(new Span(text, start, start + text.length(), marks, ""));
        }
        return spans;
    }
}
