package dev.chimera.ui.preview;

import java.util.List;

/// A range of a row's characters with something drawn behind it.
///
/// @param from offset in the row, inclusive
/// @param to offset in the row, exclusive
/// @param styleClasses what is drawn: selection, match, inline code, a decoration
record Tint(int from, int to, List<String> styleClasses) {
    static final String DECORATION = "decoration";

    Tint(int from, int to, String styleClass) {
        this(from, to, List.of(styleClass));
    }

    static Tint decoration(int from, int to, String styleClass) {
        return new Tint(from, to, List.of(DECORATION, styleClass));
    }

    boolean isDecoration() {
        return styleClasses.contains(DECORATION);
    }
}
