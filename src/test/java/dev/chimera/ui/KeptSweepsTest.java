package dev.chimera.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.chimera.core.llm.ollama.CallPolicy;
import dev.chimera.core.run.history.KeptRun;
import dev.chimera.core.run.journal.RunFolder;
import dev.chimera.core.sweep.SweepEvent;
import dev.chimera.core.sweep.SweepPlan;
import dev.chimera.core.sweep.SweepState;
import dev.chimera.core.sweep.Sweeps;
import dev.chimera.testkit.ScriptedOllama;
import dev.chimera.ui.parts.Texts;
import dev.chimera.ui.run.MessageBar;
import dev.chimera.ui.run.OutcomeText;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/// Sweeps that are kept: one of a crash is offered, one of the history opens.
class KeptSweepsTest {
    private final WindowKit kit = new WindowKit();
    private final FxRobot robot = new FxRobot();
    private final ScriptedOllama server = new ScriptedOllama();
    @TempDir
    private Path home = Path.of("");

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void shelf() {
        kit.sweeps = new CoreSweeps(new Sweeps(home, Clock.systemUTC()), () -> CallPolicy.DEFAULTS, new OutcomeText(new Texts(Locale.ROOT)));
    }

    @AfterEach
    void close() {
        robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        server.close();
    }

    private OpenWindow open() {
        OpenWindow window = OpenWindow.onServer(kit, robot, server.endpoint());
        robot.interact(() -> window.find("tabs", TabPane.class).getSelectionModel().select(window.workbench().measure().sweep().tab()));
        return window;
    }

    private static void untilSaid(OpenWindow window, String words) {
        OpenWindow.until(() -> window.text("sweep-progress").contains(words), () -> window.text("sweep-progress"));
    }

    @Test
    void aSweepOfACrashIsOfferedAndGoneOnWith() throws IOException {
        Sweeps sweeps = new Sweeps(home, Clock.systemUTC());
        SweepEvent.Planned planned = new SweepEvent.Planned(SweepPlan.of(SweepTabKit.request(server.endpoint())), Clock.systemUTC().instant());
        sweeps.begin(planned).close();
        OpenWindow window = OpenWindow.of(kit, robot, OpenWindow.SETTINGS);
        OpenWindow.until(() -> window.find("message-bar", MessageBar.class).shown().filter(message -> message.text().contains("5 of 5 calls are left")).isPresent());
        window.press("message-action");
        untilSaid(window, "Done: all 4 measured calls were made.");
        assertEquals(Optional.empty(), sweeps.newestUnfinished());
    }

    @Test
    void aSweepOfTheHistoryOpensWithItsResults() {
        ScriptedSweeps scripted = new ScriptedSweeps();
        kit.sweeps = scripted;
        SweepState state = SweepState.of(new SweepEvent.Planned(SweepPlan.of(SweepTabKit.request(server.endpoint())), Fixtures.START));
        Path folder = Path.of("/home/ada/runs/20261124-090000-cafe");
        scripted.kept = Optional.of(new Sweeps.Kept("20261124-090000-cafe", folder, state));
        kit.archive.keep(new KeptRun(new RunFolder(folder), KeptRun.Kind.SWEEP, Fixtures.START, KeptRun.State.UNFINISHED, KeptRun.Origin.OWN, "", "tiny:1b", "", 0, 5,
                new KeptRun.Speed(OptionalDouble.empty(), OptionalDouble.empty()), Optional.empty(), false), RunStates.ended());
        OpenWindow window = open();
        robot.interact(() -> window.workbench().measure().sweep().tab().getTabPane().getTabs().stream().filter(tab -> "tab-history".equals(tab.getId()))
                .forEach(tab -> tab.getTabPane().getSelectionModel().select(tab)));
        OpenWindow.until(() -> window.find("history-table", TableView.class).getItems().size() == 1);
        robot.interact(() -> window.find("history-table", TableView.class).getSelectionModel().select(0));
        window.press("history-open");
        untilSaid(window, "The program ended before this sweep did. 5 calls are left");
        assertEquals("tab-sweep", window.find("tabs", TabPane.class).getSelectionModel().getSelectedItem().getId());
        window.press("sweep-resume");
        assertEquals(List.of("20261124-090000-cafe at " + server.endpoint()), scripted.resumed);
        window.press("run");
        assertEquals(List.of(), kit.runs.requests(), "nothing else is measured meanwhile");
    }
}
