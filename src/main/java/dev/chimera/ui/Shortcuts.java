package dev.chimera.ui;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/// The keyboard of the window.
record Shortcuts(Runnable open, Runnable run, Runnable stop, Runnable export, Runnable list) {
    private static final List<KeyCode> DIGITS = List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4);

    void install(Scene scene, TabPane tabs) {
        put(scene, KeyCode.O, open);
        put(scene, KeyCode.R, run);
        put(scene, KeyCode.E, export);
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.ESCAPE), stop);
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.F1), list);
        for (int i = 0; i < DIGITS.size(); i++) {
            int tab = i;
            put(scene, DIGITS.get(i), () -> tabs.getSelectionModel().select(tab));
        }
    }

    private static void put(Scene scene, KeyCode key, Runnable action) {
        scene.getAccelerators().put(new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN), action);
    }
}
