package dev.chimera.ui;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/// The areas of the window, among which F6 moves the focus, Shift+F6 backwards. Within an area Tab goes on as always.
record Areas(Scene scene, List<Node> all) {
    void install() {
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.F6), () -> move(1));
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.F6, KeyCombination.SHIFT_DOWN), () -> move(-1));
    }

    private void move(int step) {
        int now = focused();
        for (int i = 1; i <= all.size(); i++) {
            Optional<Node> next = first(all.get(Math.floorMod(Math.max(now, step > 0 ? -1 : 0) + step * i, all.size())));
            if (next.isPresent()) {
                next.get().requestFocus();
                return;
            }
        }
    }

    /// Which area has the focus, -1 for none.
    private int focused() {
        for (Node node = scene.getFocusOwner(); node != null; node = node.getParent()) {
            int found = all.indexOf(node);
            if (found >= 0) {
                return found;
            }
        }
        return -1;
    }

    /// What in an area takes the focus first.
    private static Optional<Node> first(Node node) {
        if (!node.isVisible() || node.isDisabled() || node.getScene() == null) {
            return Optional.empty();
        }
        if (node.isFocusTraversable()) {
            return Optional.of(node);
        }
        return node instanceof Parent parent ? parent.getChildrenUnmodifiable().stream().flatMap(child -> first(child).stream()).findFirst() : Optional.empty();
    }
}
