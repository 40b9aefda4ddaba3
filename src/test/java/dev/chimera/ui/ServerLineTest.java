package dev.chimera.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.core.run.Engine;
import dev.chimera.ui.model.EngineChoice;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

class ServerLineTest {
    private final WindowKit kit = new WindowKit();
    private final FxRobot robot = new FxRobot();
    private final OpenWindow window = OpenWindow.of(kit, robot, OpenWindow.SETTINGS);

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void automaticTakesTheServersModelAndFallsBackToTheBuiltInWriter() {
        window.withFolder();
        OpenWindow.until(() -> window.text("server-state").equals("Ollama 0.12.3 answers, 2 models."));
        kit.offer = Optional.empty();
        robot.interact(() -> window.find("refresh", Button.class).fire());
        OpenWindow.until(() -> window.text("server-state").equals("No server answers at http://127.0.0.1:11434. To let a model write, start one with \"ollama serve\"."));
        PseudoClass trouble = PseudoClass.getPseudoClass("down");
        assertFalse(window.find("server-state", Label.class).getPseudoClassStates().contains(trouble), "nothing is wrong while the built-in writer steps in");
        OpenWindow.until(() -> window.text("server-words").equals("no server"));
        window.run();
        assertEquals(new Engine.BuiltIn(), kit.runs.requests().getLast().engine());
        robot.interact(() -> window.workbench().model().choice().engine().set(EngineChoice.OLLAMA));
        OpenWindow.until(() -> window.text("server-state").startsWith("Nothing answers at http://127.0.0.1:11434"));
        assertTrue(window.find("server-state", Label.class).getPseudoClassStates().contains(trouble));
    }
}
