package dev.chimera.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.chimera.core.run.Writing;
import dev.chimera.ui.model.WritingChoice;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/// How the text comes about is chosen in the model pane.
class WritingChoiceTest {
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

    @SuppressWarnings("unchecked")
    private ComboBox<WritingChoice> choice() {
        return window.find("writing", ComboBox.class);
    }

    private Writing written() {
        robot.interact(() -> window.find("run", Button.class).fire());
        return kit.runs.requests().getLast().writing();
    }

    @Test
    void aModelIsAskedForFreeProseWhereThatIsChosen() {
        window.withFolder();
        OpenWindow.until(() -> window.text("server-state").equals("Ollama 0.12.3 answers, 2 models."));
        assertEquals(WritingChoice.GROUNDED, choice().getValue());
        assertEquals("Grounded", choice().getConverter().toString(choice().getValue()));
        robot.interact(() -> choice().getSelectionModel().select(WritingChoice.FREE_CUT));
        assertEquals(new Writing(Writing.Mode.FREE, Writing.Unsupported.CUT, false), written());
    }

    @Test
    void theBuiltInWriterIsNot() {
        kit.offer = Optional.empty();
        window.withFolder();
        robot.interact(() -> choice().getSelectionModel().select(WritingChoice.FREE_MARKED));
        robot.interact(() -> window.find("refresh", Button.class).fire());
        OpenWindow.until(() -> window.text("server-words").equals("no server"));
        assertEquals(Writing.GROUNDED, written());
    }
}
