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
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeView;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

class AccessibleNamesTest {
    private static final Set<Class<?>> NAMED = Set.of(ButtonBase.class, TextInputControl.class, ComboBoxBase.class, TableView.class, TreeView.class,
            ListView.class);

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void everyControlHasANameForScreenReaders() {
        Set<String> nameless = new TreeSet<>();
        try (OpenWindow window = OpenWindow.of(new WindowKit(), new FxRobot(), OpenWindow.SETTINGS).withFolder()) {
            for (int tab = 0; tab < 6; tab++) {
                window.tab(tab);
                window.robot().interact(() -> all(window.stage().getScene().getRoot()).stream()
                        .filter(node -> NAMED.stream().anyMatch(type -> type.isInstance(node)) && name(node).isBlank())
                        .filter(node -> !(node.getParent() instanceof ComboBoxBase)).forEach(node -> nameless.add(node.toString())));
            }
        }
        assertEquals(Set.of(), nameless);
    }

    private static String name(Node node) {
        String text = node instanceof ButtonBase button ? Optional.ofNullable(button.getText()).orElse("") : "";
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
