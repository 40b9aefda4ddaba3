package dev.chimera.ui;

import dev.chimera.ui.parts.Texts;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// The switch between light, dark, and as the desktop is.
final class ThemeChoice extends ComboBox<Theme> {
    ThemeChoice(ObjectProperty<Theme> theme, Texts texts) {
        setId("theme");
        setAccessibleText(texts.get("theme"));
        setMinWidth(USE_PREF_SIZE);
        getItems().setAll(Theme.values());
        setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Theme value) {
                return value == null ? "" : texts.get("theme." + value.key());
            }

            @Override
            public Theme fromString(String text) {
                return Theme.of(text);
            }
        });
        valueProperty().bindBidirectional(theme);
    }
}
