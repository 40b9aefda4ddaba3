package dev.chimera.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.core.prose.PromptTemplate;
import dev.chimera.core.run.Engine;
import dev.chimera.core.settings.Settings;
import dev.chimera.ui.model.EngineChoice;
import dev.chimera.ui.prompts.Template;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.fxmisc.richtext.InlineCssTextArea;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

class RememberedSettingsTest {
    private static final Settings KEPT = new Settings("dark", "127.0.0.1:9999", "phi4", "builtin", "Ada", "Sceptic", Map.of("seed", "7"),
            List.of("/data/old"), Map.of("width", 900.0, "height", 650.0, "left", 0.3, "right", 0.65),
            new Settings.Calls("5m", Map.of("gap_s", "9"), Map.of("mine", Map.of("top_k", "5")), "Terse"), Map.of(), Settings.Export.DEFAULTS);
    private final FxRobot robot = new FxRobot();
    private final WindowKit kit = new WindowKit();

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void theWindowOpensAsItWasLeftAndGivesBackTheSame() {
        kit.templates.kept = List.of(new Template("Terse", new PromptTemplate("Be short.", PromptTemplate.STANDARD.question())));
        OpenWindow window = OpenWindow.of(kit, robot, KEPT);
        OpenWindow.settle();
        assertEquals("127.0.0.1:9999", window.find("host", TextField.class).getText());
        assertEquals("7", window.find("option-seed", TextField.class).getText());
        assertEquals("You doubt every figure until you know its n.", window.find("persona-text", InlineCssTextArea.class).getText());
        robot.interact(() -> window.find("show-template", ToggleButton.class).fire());
        assertEquals("Be short.", window.find("template-rules", InlineCssTextArea.class).getText());
        assertEquals(List.of("/data/old"), window.find("recent", MenuButton.class).getItems().stream().map(item -> item.getText()).limit(1).toList());
        assertTrue(window.stage().getScene().getRoot().getStyleClass().contains("theme-dark"));
        window.close();
        Settings last = kit.remembered.getLast();
        assertEquals(KEPT, new Settings(last.theme(), last.host(), last.model(), last.engine(), last.agent(), last.persona(), last.options(),
                last.recentFolders(), KEPT.window(), last.calls(), Map.of(), Settings.Export.DEFAULTS));
        assertTrue(last.window().keySet().containsAll(Set.of("height", "left", "right", "width", "x", "y", "tab", "text", "divider.right.0")), last.window()::toString);
        assertEquals(0.3, last.window().getOrDefault("left", 0.0), 0.02);
        assertEquals(900, last.window().getOrDefault("width", 0.0), 1);
    }

    /// Where they stand by themselves depends on the width, which is another one while a window opens.
    @Test
    void dividersThatNobodyMovedAreNotRemembered() {
        OpenWindow first = OpenWindow.of(kit, robot, OpenWindow.SETTINGS);
        OpenWindow.settle();
        first.close();
        assertEquals(Set.of(), Set.copyOf(kit.remembered.getLast().window().keySet().stream().filter(Set.of("left", "right")::contains).toList()));
        OpenWindow second = OpenWindow.of(kit, robot, OpenWindow.SETTINGS);
        OpenWindow.settle();
        Node divider = second.find("panes", SplitPane.class).lookupAll(".split-pane-divider").stream().filter(node -> node.getParent() == second.find("panes", SplitPane.class))
                .findFirst().orElseThrow();
        robot.drag(divider).dropBy(40, 0);
        OpenWindow.settle();
        second.close();
        assertTrue(kit.remembered.getLast().window().keySet().containsAll(Set.of("left", "right")));
    }

    @Test
    void dividersTabAndSizeOfWordsComeBack() {
        OpenWindow first = OpenWindow.of(kit, robot, KEPT);
        OpenWindow.settle();
        first.tab(3);
        robot.interact(() -> {
            first.find("right", SplitPane.class).setDividerPositions(0.3);
            first.find("prompts", SplitPane.class).setDividerPositions(0.6);
            first.workbench().model().text().set(TextSize.LARGE);
        });
        OpenWindow.settle();
        first.close();
        try (OpenWindow second = OpenWindow.of(kit, robot, kit.remembered.getLast())) {
            OpenWindow.until(() -> second.find("tabs", TabPane.class).getSelectionModel().getSelectedIndex() == 3);
            OpenWindow.settle();
            assertEquals(0.3, second.find("right", SplitPane.class).getDividerPositions()[0], 0.03);
            assertEquals(0.6, second.find("prompts", SplitPane.class).getDividerPositions()[0], 0.03);
            assertEquals(TextSize.LARGE, second.workbench().model().text().get());
        }
    }

    @Test
    void eachModelHasItsOwnOptions() {
        OpenWindow first = OpenWindow.of(kit, robot, KEPT);
        robot.interact(() -> first.workbench().model().choice().model().set("gemma3:1b"));
        assertEquals("7", first.find("option-seed", TextField.class).getText());
        robot.interact(() -> {
            first.find("option-seed", TextField.class).setText("11");
            first.find("default-temperature", CheckBox.class).setSelected(false);
            first.find("option-temperature", TextField.class).setText("0.5");
            first.workbench().model().choice().model().set("phi4");
        });
        assertEquals(List.of("7", "true"), List.of(first.find("option-seed", TextField.class).getText(),
                Boolean.toString(first.find("default-temperature", CheckBox.class).isSelected())));
        first.close();
        try (OpenWindow second = OpenWindow.of(kit, robot, kit.remembered.getLast())) {
            robot.interact(() -> second.workbench().model().choice().model().set("gemma3:1b"));
            assertEquals(Map.of("seed", "11", "temperature", "0.5"), second.workbench().model().options().asText());
            assertEquals("0.5", second.find("option-temperature", TextField.class).getText());
        }
    }

    @Test
    void theThemeChangesAtOnceAndIsRemembered() {
        try (OpenWindow window = OpenWindow.of(kit, robot, KEPT)) {
            robot.interact(() -> window.workbench().model().theme().set(Theme.LIGHT));
            assertTrue(window.stage().getScene().getRoot().getStyleClass().contains("theme-light"));
            assertEquals("light", kit.remembered.getLast().theme());
        }
    }

    @Test
    void theChosenEngineDecidesWhoWrites() {
        try (OpenWindow window = OpenWindow.of(kit, robot, KEPT).withFolder()) {
            assertEquals("The built-in writer needs no server and no model.", window.text("engine-line"));
            assertFalse(window.find("model", ComboBox.class).isManaged() && window.find("model", ComboBox.class).getParent().getParent().isVisible());
            robot.interact(() -> window.workbench().model().choice().engine().set(EngineChoice.OLLAMA));
            OpenWindow.until(() -> window.text("engine-line").equals("127.0.0.1:9999 has no model phi4. Choose one of the list."));
            robot.interact(() -> window.workbench().model().choice().model().set("gemma3:1b"));
            OpenWindow.until(() -> window.text("engine-line").equals("gemma3:1b on 127.0.0.1:9999 will write."));
            window.run();
            assertTrue(kit.runs.requests().getLast().engine() instanceof Engine.Ollama(var endpoint, var model) && model.equals("gemma3:1b"));
        }
    }

    @Test
    void aRecentFolderIsOpenedFromItsMenu() {
        try (OpenWindow window = OpenWindow.of(kit, robot, KEPT)) {
            robot.interact(() -> window.find("recent", MenuButton.class).getItems().getFirst().fire());
            OpenWindow.until(() -> window.text("folder").equals("old"));
            assertEquals(List.of("/data/old"), kit.remembered.getLast().recentFolders());
        }
    }
}
