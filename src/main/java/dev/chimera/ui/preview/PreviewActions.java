package dev.chimera.ui.preview;

/// What a reader can do with the preview, whether by key, button or menu.
interface PreviewActions {
    void copyText();

    void copyMarkdown();

    void selectAll();

    void openFind();

    void findNext(boolean forward);

    void toggleOutline();

    void nextLink();

    void zoomStep(boolean larger);

    void zoomReset();
}
