package dev.chimera.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;

/// What a screen reader is told of the controls of a window.
final class SpokenNames {
    /// Parts of a control, which has the name.
    private static final Set<Class<?>> WITHIN = Set.of(ComboBoxBase.class, Spinner.class);

    private SpokenNames() {}

    /// The controls of the window that have no name, as it stands now.
    static Set<String> missing(OpenWindow window) {
        Set<String> nameless = new TreeSet<>();
        OpenWindow.settle();
        window.robot().interact(() -> all(window.stage().getScene().getRoot()).stream().filter(SpokenNames::takesPart)
                .filter(node -> name(node).isBlank()).forEach(node -> nameless.add(node + " in " + node.getParent())));
        return nameless;
    }

    /// Whether the focus can be on it, or a screen reader takes it for something to use.
    private static boolean takesPart(Node node) {
        boolean used = node.isFocusTraversable() || node instanceof ButtonBase || node instanceof TextInputControl || node instanceof ComboBoxBase
                || node instanceof ProgressIndicator;
        boolean within = WITHIN.stream().anyMatch(type -> type.isInstance(node.getParent()));
        return used && !within;
    }

    private static String name(Node node) {
        String text = node instanceof Labeled labeled ? Optional.ofNullable(labeled.getText()).orElse("") : "";
        return Optional.ofNullable(node.getAccessibleText()).orElse(text);
    }

    private static List<Node> all(Node node) {
        List<Node> nodes = new ArrayList<>(List.of(node));
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> nodes.addAll(all(child)));
        }
        return nodes;
    }
}
