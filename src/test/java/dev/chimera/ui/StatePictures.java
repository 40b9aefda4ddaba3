package dev.chimera.ui;

import dev.chimera.core.run.RunState;
import dev.chimera.testkit.Reply;
import dev.chimera.testkit.ScriptedOllama;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import org.testfx.api.FxRobot;

/// Draws what a window shows besides its tabs: nothing yet, pages over it, the other tables, trouble.
final class StatePictures {
    private final OpenWindow window;
    private final FxRobot robot;
    private final Consumer<String> picture;

    /// @param picture draws the window as it is now, under a name
    StatePictures(OpenWindow window, FxRobot robot, Consumer<String> picture) {
        this.window = window;
        this.robot = robot;
        this.picture = picture;
    }

    /// What each tab says before there is anything, and the list of keys.
    void nothingYet() {
        List<String> tabs = List.of("report", "source", "data", "prompts", "history", "compare");
        for (int tab = 1; tab < tabs.size(); tab++) {
            window.tab(tab);
            picture.accept("empty-" + tabs.get(tab));
        }
        window.tab(0);
        Node keys = window.find("shortcuts", Node.class);
        robot.interact(() -> keys.setVisible(true));
        picture.accept("keys");
        robot.interact(() -> keys.setVisible(false));
    }

    /// With a report: taking it out, the models of the server, the template.
    void overTheWindow() {
        window.press("export");
        window.type("export-file", "/home/ada/report.md");
        picture.accept("export");
        window.press("export-cancel");
        window.press("models-open");
        OpenWindow.until(() -> !window.find("models-table", TableView.class).getItems().isEmpty());
        picture.accept("models");
        window.press("models-close");
        window.tab(3);
        robot.interact(() -> window.find("show-template", ToggleButton.class).fire());
        picture.accept("template");
        robot.interact(() -> window.find("show-persona", ToggleButton.class).fire());
        window.tab(0);
    }

    /// The other tables of the Data tab, and a file at a place.
    void tables() {
        for (String table : List.of("facts", "smells")) {
            robot.interact(() -> window.find("show-data-" + table, ToggleButton.class).fire());
            picture.accept(table);
        }
        robot.interact(() -> window.find("data-smells", TableView.class).getSelectionModel().select(2));
        window.press("data-place");
        OpenWindow.until(() -> window.shows("file-place-text"));
        picture.accept("place");
        window.press("file-place-back");
    }

    /// A server that breaks in the middle, and a folder that is not there.
    void trouble(ScriptedOllama server, Path folder) {
        window.tab(0);
        server.on("/api/chat", _ -> Reply.whole(500, "{\"error\":\"CUDA error: out of memory\"}"));
        Optional<RunState> before = window.workbench().model().run().state().get();
        window.run();
        for (int tries = 0; tries < 8 && !over(before); tries++) {
            try {
                OpenWindow.until(() -> over(before));
            } catch (AssertionError slow) {
                continue;
            }
        }
        picture.accept("failed");
        robot.interact(() -> window.workbench().open(folder.resolve("nowhere")));
        OpenWindow.until(() -> window.shows("message"));
        picture.accept("unreadable");
    }

    private boolean over(Optional<RunState> before) {
        Optional<RunState> now = window.workbench().model().run().state().get();
        return !window.workbench().model().run().running().get() && !now.equals(before) && now.filter(state -> !state.running()).isPresent();
    }
}
