package dev.chimera.ui;

import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The keyboard of the window.
///
/// @param stop what Escape does; whether there was anything to do, else the key goes on to where the focus is
record Shortcuts(Runnable open, Runnable run, BooleanSupplier stop, Runnable export, Runnable list) {
    private static final List<KeyCode> DIGITS = List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4,
            KeyCode.DIGIT5, KeyCode.DIGIT6, KeyCode.DIGIT7, KeyCode.DIGIT8, KeyCode.DIGIT9);

    void install(Scene scene, TabPane tabs) {
        put(scene, KeyCode.O, open);
        put(scene, KeyCode.R, run);
        put(scene, KeyCode.E, export);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::escape);
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.F1), list);
        for (int i = 0; i < DIGITS.size(); i++) {
            int tab = i;
            put(scene, DIGITS.get(i), () -> tabs.getSelectionModel().select(tab));
        }
    }

    /// Before the focused control sees it: a field would take the key for itself.
    private void escape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && stop.getAsBoolean()) {
            event.consume();
        }
    }

    private static void put(Scene scene, KeyCode key, Runnable action) {
        scene.getAccelerators().put(new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN), action);
    }

    /// Larger and smaller words: with Alt beside the keys that zoom the report.
    static void textSize(Scene scene, ObjectProperty<TextSize> size) {
        for (KeyCode key : List.of(KeyCode.PLUS, KeyCode.ADD, KeyCode.EQUALS)) {
            alt(scene, key, () -> size.set(size.get().larger()));
        }
        for (KeyCode key : List.of(KeyCode.MINUS, KeyCode.SUBTRACT)) {
            alt(scene, key, () -> size.set(size.get().smaller()));
        }
        alt(scene, KeyCode.DIGIT0, () -> size.set(TextSize.NORMAL));
    }

    private static void alt(Scene scene, KeyCode key, Runnable action) {
        scene.getAccelerators().put(new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN, KeyCombination.ALT_DOWN), action);
    }
}
