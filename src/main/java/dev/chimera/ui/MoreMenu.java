package dev.chimera.ui;

import dev.chimera.ui.parts.Icon;
import dev.chimera.ui.parts.Texts;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;

/// The menu beside Export: what is done less often.
final class MoreMenu extends MenuButton {
    /// What its items do.
    record Actions(Runnable again, Runnable copyMarkdown, Runnable copyFormatted, Runnable showFolder, Runnable check, Runnable another) {}

    /// @param whole whether there is a report to take out
    MoreMenu(Actions actions, ObservableValue<Boolean> whole, Texts texts) {
        setId("more");
        setGraphic(Icon.MORE.node());
        setAccessibleText(texts.get("more"));
        setTooltip(new Tooltip(texts.get("more")));
        MenuItem again = item("again", texts.get("more.again"), "Shortcut+Shift+E", actions.again);
        MenuItem markdown = item("copy-report", texts.get("more.copy"), "", actions.copyMarkdown);
        MenuItem formatted = item("copy-formatted", texts.get("more.copy.formatted"), "", actions.copyFormatted);
        for (MenuItem item : new MenuItem[] {again, markdown, formatted}) {
            item.disableProperty().bind(whole.map(there -> !there));
        }
        getItems().addAll(again, markdown, formatted, item("show-folder", texts.get("more.folder"), "", actions.showFolder), new SeparatorMenuItem(),
                item("check-report", texts.get("more.check"), "Shortcut+Shift+K", actions.check), new SeparatorMenuItem(),
                item("new-window", texts.get("more.window"), "Shortcut+N", actions.another));
    }

    private static MenuItem item(String id, String text, String keys, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        if (!keys.isEmpty()) {
            item.setAccelerator(KeyCombination.valueOf(keys));
        }
        item.setOnAction(_ -> action.run());
        return item;
    }
}
