package dev.chimera.ui.preview;

import dev.chimera.ui.preview.rows.Excerpt;
import dev.chimera.ui.preview.rows.Links;
import dev.chimera.ui.preview.rows.Outline;
import java.util.function.Supplier;

/// The actions of one preview, done with its parts.
///
/// @param shown the Markdown whose rows are on screen
record ReaderActions(RowsPane pane, Selecting selecting, FindBar find, OutlinePane outline, Zoom zoom, Supplier<String> shown) implements PreviewActions {
    @Override
    public void copyText() {
        TextClipboard.put(selectedText());
    }

    private String selectedText() {
        return Excerpt.text(pane.rows(), selecting.selection());
    }

    @Override
    public void copyMarkdown() {
        TextClipboard.put(Excerpt.markdown(pane.rows(), shown.get(), selecting.selection()));
    }

    @Override
    public void selectAll() {
        selecting.all();
    }

    @Override
    public void openFind() {
        find.open(selectedText());
    }

    @Override
    public void findNext(boolean forward) {
        find.step(forward ? 1 : -1);
    }

    @Override
    public void toggleOutline() {
        if (outline.isVisible()) {
            outline.close();
        } else {
            outline.open(Outline.of(pane.rows()));
        }
    }

    @Override
    public void nextLink() {
        Links.next(pane.rows(), selecting.selection()).ifPresent(selecting::showSelected);
    }

    @Override
    public void zoomStep(boolean larger) {
        zoom.step(larger);
    }

    @Override
    public void zoomReset() {
        zoom.set(1);
    }
}
