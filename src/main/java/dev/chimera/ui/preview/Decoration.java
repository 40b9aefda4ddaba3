package dev.chimera.ui.preview;

/// A stretch of the shown Markdown that is marked and can be clicked, for example a figure with its evidence.
///
/// @param start offset into the Markdown, inclusive
/// @param end offset into the Markdown, exclusive
/// @param styleClass how it looks: `.preview .decoration.NAME` is the shape behind, `.preview .decoration-line.NAME` the line below
/// @param tooltip shown under the mouse
public record Decoration(int start, int end, String styleClass, String tooltip) {
    public Decoration {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no range: " + start + " to " + end);
        }
    }
}
