package dev.chimera.ui.preview;

import dev.chimera.ui.parts.Texts;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;

/// The context menu of the text.
final class PreviewMenu extends ContextMenu {
    PreviewMenu(Texts texts, PreviewActions actions) {
        getItems().addAll(
                item(texts.get("preview.copy.text"), "Shortcut+C", actions::copyText),
                item(texts.get("preview.copy.markdown"), "Shortcut+Shift+C", actions::copyMarkdown),
                item(texts.get("preview.select.all"), "Shortcut+A", actions::selectAll),
                new SeparatorMenuItem(),
                item(texts.get("preview.find.open"), "Shortcut+F", actions::openFind),
                item(texts.get("preview.outline.open"), "Shortcut+Shift+O", actions::toggleOutline),
                item(texts.get("preview.link.next"), "Shortcut+L", actions::nextLink));
    }

    private static MenuItem item(String text, String keys, Runnable action) {
        var item = new MenuItem(text);
        item.setAccelerator(KeyCombination.valueOf(keys));
        item.setOnAction(_ -> action.run());
        return item;
    }
}
