package dev.chimera.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import javafx.stage.Stage;

/// The program with a window. A subclass says what the window is opened with; it needs a constructor without parameters,
/// and `Application.launch(Subclass.class, arguments)` starts it.
public abstract class WorkbenchApp extends Application {
    /// What the window is opened with.
    ///
    /// @param desktop the dialogs and programs of the platform
    protected abstract Workbench.Opening opening(Desktop desktop);

    /// The folder to open at the start.
    protected abstract Optional<Path> folder(List<String> arguments);

    @Override
    public void start(Stage stage) {
        Workbench workbench = open(stage, opening(Desktop.ofPlatform(address -> getHostServices().showDocument(address))));
        folder(getParameters().getRaw()).ifPresent(workbench::open);
    }

    /// Fills a stage with a workbench and shows it. On the JavaFX thread.
    public static Workbench open(Stage stage, Workbench.Opening opening) {
        return new Workbench(stage, opening);
    }
}
