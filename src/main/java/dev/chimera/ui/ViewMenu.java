package dev.chimera.ui;

import dev.chimera.ui.parts.Icon;
import dev.chimera.ui.parts.Texts;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;

/// How the window looks - light, dark or as the desktop is, and how large its words are - and the list of keys.
final class ViewMenu extends MenuButton {
    /// @param keys shows the list of keys
    ViewMenu(ObjectProperty<Theme> theme, ObjectProperty<TextSize> size, Runnable keys, Texts texts) {
        setId("view");
        setGraphic(Icon.VIEW.node());
        setAccessibleText(texts.get("view"));
        setTooltip(new Tooltip(texts.get("view")));
        setMinWidth(USE_PREF_SIZE);
        choices(theme, Theme.values(), each -> "theme-" + each.key(), each -> texts.get("theme." + each.key()));
        getItems().add(new SeparatorMenuItem());
        choices(size, TextSize.values(), each -> "text-" + each.percent(), each -> texts.get("view.text", each.percent()));
        MenuItem list = new MenuItem(texts.get("view.keys"));
        list.setId("view-keys");
        list.setOnAction(_ -> keys.run());
        getItems().addAll(new SeparatorMenuItem(), list);
    }

    private <T> void choices(ObjectProperty<T> chosen, T[] all, Function<T, String> id, Function<T, String> words) {
        ToggleGroup one = new ToggleGroup();
        for (T each : all) {
            RadioMenuItem item = new RadioMenuItem(words.apply(each));
            item.setId(id.apply(each));
            item.setToggleGroup(one);
            item.setOnAction(_ -> chosen.set(each));
            chosen.subscribe(now -> {
                if (now == each) {
                    item.setSelected(true);
                }
            });
            getItems().add(item);
        }
    }
}
