package dev.chimera.ui.preview.rows;

/// How a run of characters is set apart from the text around it.
public enum Mark {
    STRONG,
    EMPHASIS,
    STRIKE,
    CODE,
    LINK,
    /// An image inside a line, shown by its description.
    IMAGE,
    /// HTML as it was written.
    RAW
}
