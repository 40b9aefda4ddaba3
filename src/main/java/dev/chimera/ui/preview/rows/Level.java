package dev.chimera.ui.preview.rows;

/// One step to the right: the bar of a quote or the indent of a list item.
public enum Level {
    QUOTE,
    ITEM
}
