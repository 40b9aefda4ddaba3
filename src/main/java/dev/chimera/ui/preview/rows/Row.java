package dev.chimera.ui.preview.rows;

import java.util.List;
import java.util.stream.Collectors;

/// One line of the flattened document: what one cell of the preview shows. Two rows that are equal look the same.
public sealed interface Row {
    Place place();

    /// What is shown, in reading order; also what is selected, copied and searched.
    List<Span> spans();

    /// Where the row begins in the Markdown, inclusive, with its markup.
    int start();

    /// Where the row ends in the Markdown, exclusive.
    int end();

    /// The characters that are shown. Offsets "in the row" count these.
    default String text() {
        return spans().size() == 1
                ? spans().getFirst().text()
                : spans().stream().map(Span::text).collect(Collectors.joining());
    }

    /// The place in the Markdown of an offset in the row.
    default int sourceAt(int offset) {
        int left = offset;
        for (Span span : spans()) {
            if (left < span.text().length()) {
                return span.sourceAt(left);
            }
            left -= span.text().length();
        }
        return spans().isEmpty() ? start() : spans().getLast().end();
    }

    /// The place in the Markdown right after the character before an offset in the row, so without markup that closes later.
    default int sourceAfter(int offset) {
        int left = offset;
        for (Span span : spans()) {
            if (left <= span.text().length()) {
                return span.sourceAt(left);
            }
            left -= span.text().length();
        }
        return spans().isEmpty() ? start() : spans().getLast().end();
    }

    /// The offset in the row of a place in the Markdown; the nearest one for markup that is not shown.
    default int textAt(int source) {
        int offset = 0;
        for (Span span : spans()) {
            if (source < span.end()) {
                return offset + span.textAt(source);
            }
            offset += span.text().length();
        }
        return offset;
    }

    /// A paragraph (level 0), a heading (1 to 6) or a piece of a very long paragraph.
    record Prose(Place place, int level, List<Span> spans, int start, int end) implements Row {
        public Prose {
            spans = List.copyOf(spans);
        }
    }

    /// Up to 40 lines of a code block.
    ///
    /// @param language as written after the fence, empty for none
    /// @param block where the whole block begins, the same for all its chunks
    /// @param first whether this chunk begins the block
    /// @param last whether this chunk ends the block
    record Code(Place place, String language, List<Span> spans, int block, boolean first, boolean last) implements Row {
        public Code {
            spans = List.copyOf(spans);
        }

        @Override
        public int start() {
            return first || spans.isEmpty() ? block : spans.getFirst().start();
        }

        @Override
        public int end() {
            return spans.isEmpty() ? block : spans.getLast().end();
        }
    }

    /// One line of a table. The shown text has a tab between two cells.
    record TableLine(Place place, TableShape table, List<List<Span>> cells, int index, boolean last) implements Row {
        public TableLine {
            cells = cells.stream().map(List::copyOf).toList();
        }

        public boolean isHeader() {
            return index == 0;
        }

        @Override
        public List<Span> spans() {
            return TableShape.joined(cells);
        }

        @Override
        public int start() {
            return spans().getFirst().start();
        }

        @Override
        public int end() {
            return spans().getLast().end();
        }
    }

    /// A line across.
    record Rule(Place place, int start, int end) implements Row {
        @Override
        public List<Span> spans() {
            return List.of();
        }
    }

    /// A picture that stands alone. Only its description and address are shown: nothing is fetched.
    record Picture(Place place, Span description, String address, int start, int end) implements Row {
        @Override
        public List<Span> spans() {
            return List.of(description);
        }
    }
}
