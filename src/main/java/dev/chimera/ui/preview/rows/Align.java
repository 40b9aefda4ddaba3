package dev.chimera.ui.preview.rows;

/// How the cells of a table column are aligned.
public enum Align {
    LEFT,
    CENTER,
    RIGHT
}
