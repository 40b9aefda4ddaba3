package dev.chimera.ui.preview.rows;

import java.util.Set;

/// A run of characters with one appearance.
///
/// @param text what is shown
/// @param start where it stands in the Markdown, inclusive
/// @param end where it ends in the Markdown, exclusive; differs from start + length for entities, escapes and line breaks
/// @param link the address that the run leads to, empty for none
public record Span(String text, int start, int end, Set<Mark> marks, String link) {
    public Span {
        marks = Set.copyOf(marks);
    }

    static Span plain(String text, int start, int end) {
        return new Span(text, start, end, Set.of(), "");
    }

    boolean isVerbatim() {
        return end - start == text.length();
    }

    /// The piece between two offsets into the shown text.
    Span piece(int from, int to) {
        if (from == 0 && to == text.length()) {
            return this;
        }
        return new Span(text.substring(from, to), sourceAt(from), to == text.length() ? end : sourceAt(to), marks, link);
    }

    /// Where in the Markdown the shown character stands. Inside of something written differently: its start.
    int sourceAt(int offset) {
        if (offset >= text.length()) {
            return end;
        }
        return isVerbatim() ? start + offset : start;
    }

    int textAt(int source) {
        if (source <= start) {
            return 0;
        }
        if (source >= end) {
            return text.length();
        }
        return isVerbatim() ? source - start : 0;
    }
}
