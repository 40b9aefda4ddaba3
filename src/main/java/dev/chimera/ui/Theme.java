package dev.chimera.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Locale;
import javafx.application.ColorScheme;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Scene;

/// How the window looks.
enum Theme {
    LIGHT, DARK, SYSTEM;

    /// As it stands in the settings.
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The theme with this key; SYSTEM for any other text.
    static Theme of(String key) {
        for (Theme theme : values()) {
            if (theme.key().equals(key)) {
                return theme;
            }
        }
        return SYSTEM;
    }

    private boolean dark(Scene scene) {
        return this == DARK || this == SYSTEM && scene.getPreferences().getColorScheme() == ColorScheme.DARK;
    }

    private void applyTo(Scene scene) {
        boolean dark = dark(scene);
        scene.setUserAgentStylesheet(dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        scene.getRoot().getStyleClass().removeAll("theme-dark", "theme-light");
        scene.getRoot().getStyleClass().add(dark ? "theme-dark" : "theme-light");
    }

    /// Keeps the scene in the chosen theme, and in the desktop's while SYSTEM is chosen.
    static void follow(Scene scene, ObjectProperty<Theme> chosen) {
        chosen.subscribe(theme -> theme.applyTo(scene));
        scene.getPreferences().colorSchemeProperty().subscribe((_, _) -> chosen.get().applyTo(scene));
    }
}
