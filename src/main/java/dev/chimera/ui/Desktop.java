package dev.chimera.ui;

import dev.chimera.core.settings.Settings;
import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// What the window asks of the desktop around it.
public interface Desktop {
    Optional<Path> chooseFolder(Window owner, String title);

    /// Where to save a file.
    ///
    /// @param name the file name to begin with; its ending says what kind of file it is
    Optional<Path> chooseFile(Window owner, String title, String name);

    /// A report to check.
    Optional<Path> chooseReport(Window owner, String title);

    /// Opens another window of the program.
    ///
    /// @param settings as they are in this one
    void anotherWindow(Settings settings);

    /// Shows a folder in the desktop's file browser.
    void show(Path folder);

    /// The dialogs of the platform.
    ///
    /// @param browser opens an address or file with the desktop's program for it
    /// @param window opens a window with these settings
    static Desktop ofPlatform(Consumer<String> browser, Consumer<Settings> window) {
        return new Desktop() {
            @Override
            public Optional<Path> chooseFolder(Window owner, String title) {
                DirectoryChooser chooser = new DirectoryChooser();
                chooser.setTitle(title);
                return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
            }

            @Override
            public Optional<Path> chooseFile(Window owner, String title, String name) {
                FileChooser chooser = new FileChooser();
                chooser.setTitle(title);
                chooser.setInitialFileName(name);
                String ending = name.substring(name.lastIndexOf('.') + 1);
                chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(ending.equals("md") ? "Markdown" : ending.toUpperCase(Locale.ROOT), "*." + ending));
                return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
            }

            @Override
            public Optional<Path> chooseReport(Window owner, String title) {
                FileChooser chooser = new FileChooser();
                chooser.setTitle(title);
                chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("Markdown", "*.md", "*.markdown"));
                return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
            }

            @Override
            public void anotherWindow(Settings settings) {
                window.accept(settings);
            }

            @Override
            public void show(Path folder) {
                browser.accept(folder.toUri().toString());
            }
        };
    }
}
