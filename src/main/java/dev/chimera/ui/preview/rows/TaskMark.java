package dev.chimera.ui.preview.rows;

/// Whether a list item is a task, and its state.
public enum TaskMark {
    NONE,
    OPEN,
    DONE
}
