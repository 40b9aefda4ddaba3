package dev.chimera.ui.preview;

/// A range of a row's characters with something drawn behind it.
///
/// @param from offset in the row, inclusive
/// @param to offset in the row, exclusive
/// @param styleClass what is drawn: selection, match, inline code, a decoration
record Tint(int from, int to, String styleClass) {}
