package dev.chimera.ui.parts;

import atlantafx.base.controls.CustomTextField;

/// A field to search with: a glass at the left, and a button that empties it while it holds something.
public final class SearchField extends CustomTextField {
    /// @param prompt what can be found, also the field's name for screen readers
    public SearchField(String id, String prompt, String clearHint) {
        setId(id);
        setPromptText(prompt);
        setAccessibleText(prompt);
        setLeft(Icon.SEARCH.node());
        var clear = Buttons.icon(id + "-clear", Icon.CLOSE, clearHint, this::clear);
        clear.getStyleClass().add("clear-button");
        clear.setFocusTraversable(false);
        clear.visibleProperty().bind(textProperty().isNotEmpty());
        setRight(clear);
    }
}
