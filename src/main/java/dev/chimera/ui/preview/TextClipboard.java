package dev.chimera.ui.preview;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// Puts text on the system's clipboard.
final class TextClipboard {
    private TextClipboard() {}

    /// Leaves the clipboard alone when there is nothing to put.
    static void put(String text) {
        if (!text.isEmpty()) {
            var content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        }
    }
}
