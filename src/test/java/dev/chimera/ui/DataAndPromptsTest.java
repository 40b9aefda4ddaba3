package dev.chimera.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.core.run.RunRequest;
import dev.chimera.ui.prompts.Persona;
import java.util.concurrent.FutureTask;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import org.fxmisc.richtext.InlineCssTextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

class DataAndPromptsTest {
    private final WindowKit kit = new WindowKit();
    private final FxRobot robot = new FxRobot();
    private final OpenWindow window = OpenWindow.of(kit, robot, OpenWindow.SETTINGS).withFolder();

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void theDataTabCountsSearchesAndCopies() throws Exception {
        window.tab(2);
        assertEquals("Columns 39", window.find("show-data-columns", ToggleButton.class).getText());
        robot.interact(() -> window.find("show-data-skipped", ToggleButton.class).fire());
        robot.interact(() -> window.find("data-search", TextField.class).setText("cells"));
        assertEquals(1, window.find("data-skipped", TableView.class).getItems().size());
        robot.interact(() -> window.find("copy-csv", Button.class).fire());
        FutureTask<String> copied = new FutureTask<>(() -> Clipboard.getSystemClipboard().getString());
        robot.interact(copied);
        assertEquals("path,line,reason\nsweep/num_gpu.csv,14,the row has 7 cells where the head has 6\n", copied.get());
    }

    @Test
    void thePromptsTabShowsACallExactlyAsItWasSentAndHowItEnded() {
        window.run();
        RunRequest request = kit.runs.requests().getLast();
        Story.ingest().forEach(kit.runs::tell);
        for (int call = 1; call <= 3; call++) {
            Story.call(request, call).forEach(kit.runs::tell);
        }
        window.tab(3);
        ListView<?> calls = window.find("call-list", ListView.class);
        OpenWindow.until(() -> calls.getItems().size() == 3);
        robot.interact(() -> calls.getSelectionModel().select(2));
        String sent = window.find("call-text", InlineCssTextArea.class).getText();
        assertTrue(sent.contains(request.agent().persona()) && sent.contains("Choose the words for finding 3."), sent);
        OpenWindow.until(() -> window.text("call-ending").equals(
                "Call 3, reading of finding 3: about 676 of 2048 tokens. Ended by the model. Not used: a figure stood in the words"));
    }

    @Test
    void anEditedPersonaIsSentAndCanBeKeptUnderItsName() {
        window.tab(3);
        robot.interact(() -> window.find("persona-text", InlineCssTextArea.class).replaceText("You count before you speak."));
        window.run();
        assertEquals("You count before you speak.", kit.runs.requests().getLast().agent().persona());
        robot.interact(() -> window.find("persona-save", Button.class).fire());
        assertEquals(new Persona("Insight", "You count before you speak."), kit.personas.getFirst());
    }
}
