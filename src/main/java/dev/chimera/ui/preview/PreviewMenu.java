package dev.chimera.ui.preview;

import java.util.ResourceBundle;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;

/// The context menu of the text.
final class PreviewMenu extends ContextMenu {
    PreviewMenu(ResourceBundle texts, PreviewActions actions) {
        getItems().addAll(
                item(texts.getString("copy.text"), "Shortcut+C", actions::copyText),
                item(texts.getString("copy.markdown"), "Shortcut+Shift+C", actions::copyMarkdown),
                item(texts.getString("select.all"), "Shortcut+A", actions::selectAll),
                new SeparatorMenuItem(),
                item(texts.getString("find.open"), "Shortcut+F", actions::openFind),
                item(texts.getString("outline.open"), "Shortcut+Shift+O", actions::toggleOutline),
                item(texts.getString("link.next"), "Shortcut+L", actions::nextLink));
    }

    private static MenuItem item(String text, String keys, Runnable action) {
        var item = new MenuItem(text);
        item.setAccelerator(KeyCombination.valueOf(keys));
        item.setOnAction(_ -> action.run());
        return item;
    }
}
