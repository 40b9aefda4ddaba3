package dev.chimera.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

class AccessibleNamesTest {
    /// Parts of a control, which has the name.
    private static final Set<Class<?>> WITHIN = Set.of(ComboBoxBase.class, Spinner.class);

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void everyControlHasANameForScreenReaders() {
        Set<String> nameless = new TreeSet<>();
        try (OpenWindow window = OpenWindow.of(new WindowKit(), new FxRobot(), OpenWindow.SETTINGS).withFolder()) {
            for (int tab = 0; tab < 8; tab++) {
                window.tab(tab);
                window.robot().interact(() -> all(window.stage().getScene().getRoot()).stream().filter(AccessibleNamesTest::takesPart)
                        .filter(node -> name(node).isBlank()).forEach(node -> nameless.add(node + " in " + node.getParent())));
            }
        }
        assertEquals(Set.of(), nameless);
    }

    /// Whether the focus can be on it, or a screen reader takes it for something to use.
    private static boolean takesPart(Node node) {
        boolean used = node.isFocusTraversable() || node instanceof ButtonBase || node instanceof TextInputControl || node instanceof ComboBoxBase
                || node instanceof ProgressIndicator;
        boolean within = WITHIN.stream().anyMatch(type -> type.isInstance(node.getParent()));
        return used && !within && !(node instanceof TabPane);
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
