package dev.chimera.ui.preview;

/// What a reader can do with the preview, whether by key, button or menu.
interface PreviewActions {
    void copyText();

    void copyMarkdown();

    void selectAll();

    void find();

    void findNext(boolean forward);

    void outline();

    void nextLink();

    void zoomStep(boolean larger);

    void zoomReset();
}
