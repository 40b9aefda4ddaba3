package dev.chimera.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.core.llm.Endpoint;
import dev.chimera.core.run.Engine;
import dev.chimera.core.run.RunEvent;
import dev.chimera.core.run.RunOutcome;
import dev.chimera.core.run.RunRequest;
import dev.chimera.core.run.RunState;
import dev.chimera.core.run.journal.UnfinishedRun;
import dev.chimera.core.settings.Settings;
import dev.chimera.ui.run.RunShelf;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/// What the window says of runs that are kept on disk.
class KeptRunsTest {
    private final WindowKit kit = new WindowKit();
    private final FxRobot robot = new FxRobot();

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void close() {
        robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    private OpenWindow open() {
        return OpenWindow.of(kit, robot, OpenWindow.SETTINGS);
    }

    private static String said(OpenWindow window) {
        return window.stage().getScene().lookup("#message") instanceof Labeled message ? message.getText() : "";
    }

    private void unfinished() {
        kit.shelf.unfinished = Optional.of(new UnfinishedRun(Path.of("/home/ada/runs/1"), Fixtures.FOLDER, Fixtures.START));
    }

    @Test
    void anUnfinishedRunIsOfferedAndOpenedInPlace() {
        unfinished();
        RunState state = RunState.of(new RunEvent.Started(Requests.builtIn(), Fixtures.START));
        for (RunEvent event : Story.ingest()) {
            state = state.after(event);
        }
        kit.shelf.kept = Optional.of(state.after(new RunEvent.PendingChanged("It was about to")).after(new RunEvent.Ended(new RunOutcome.Interrupted())));
        OpenWindow window = open();
        OpenWindow.until(() -> said(window).startsWith("A run of 2026-11 laptop on Nov 24, 2026") || said(window).startsWith("A run of 2026-11 laptop on 2026 Nov 24"),
                () -> said(window));
        assertTrue(said(window).endsWith("was not finished."), said(window));
        robot.interact(() -> window.find("message-action-2", Button.class).fire());
        OpenWindow.until(() -> window.shown().contains("## Executive Summary") && window.shown().endsWith("It was about to"));
        OpenWindow.until(() -> said(window).equals("The program ended before this run did. What was written before is kept."), () -> said(window));
        assertEquals(List.of(), kit.runs.requests(), "nothing was started");
    }

    @Test
    void anUnfinishedRunGoesOnWithTheCredentialsOfTheAddressField() {
        unfinished();
        RunRequest was = Requests.ollama();
        ScriptedRuns rest = new ScriptedRuns();
        kit.shelf.rest = Optional.of(new RunShelf.Continuation(was, rest));
        OpenWindow window = OpenWindow.of(kit, robot, new Settings("light", "http://ada:pw@127.0.0.1:11434", "gemma3:1b", "ollama",
                "Chimera Insight", "Insight", Map.of(), List.of(), Map.of(), Settings.Calls.DEFAULTS, Map.of(), Settings.Export.DEFAULTS));
        OpenWindow.until(() -> said(window).contains("was not finished"));
        assertEquals("Resume it", window.find("message-action", Button.class).getText());
        robot.interact(() -> window.find("message-action", Button.class).fire());
        OpenWindow.until(() -> window.workbench().model().run().running().get());
        assertEquals(List.of(was.with(new Engine.Ollama(Endpoint.parse("http://ada:pw@127.0.0.1:11434"), "gemma3:1b"))), rest.requests());
        rest.tell(Story.ingest().toArray(RunEvent[]::new));
        OpenWindow.until(() -> window.shown().contains("## Executive Summary"));
    }

    @Test
    void anUnfinishedRunThatCannotBeReadIsSaid() {
        unfinished();
        OpenWindow window = open();
        OpenWindow.until(() -> said(window).contains("was not finished"));
        robot.interact(() -> window.find("message-action", Button.class).fire());
        OpenWindow.until(() -> said(window).equals("That run cannot be read: no permission."), () -> said(window));
    }

    @Test
    void aRunThatCannotBeKeptIsSaidAndGoesOn() {
        kit.runs.trouble.add("No space left on device");
        OpenWindow window = open().withFolder();
        window.run();
        OpenWindow.until(() -> said(window).equals("The run goes on, but nothing more of it is kept in the folder of runs: No space left on device."),
                () -> said(window));
        kit.runs.tell(Story.ingest().toArray(RunEvent[]::new));
        OpenWindow.until(() -> window.shown().contains("## Executive Summary"));
    }
}
