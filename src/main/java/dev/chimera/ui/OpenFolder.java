package dev.chimera.ui;

import dev.chimera.ui.fx.FxThread;
import dev.chimera.ui.parts.Texts;
import dev.chimera.ui.run.MessageBar;
import dev.chimera.ui.sources.FolderListing;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// The folder of one window: opened, listed, and read again when it changes or other files are checked. JavaFX thread only.
final class OpenFolder {
    private final WorkbenchModel model;
    private final MessageBar messages;
    private final Around around;
    private final Texts texts;
    private final RecentFolders recent;
    private boolean stale;

    /// What a folder needs of the window.
    ///
    /// @param title receives the window's title
    /// @param recent shows the folders that were opened last, and a way to empty the list
    /// @param remember keeps the settings as they are now
    record Around(Consumer<String> title, BiConsumer<List<String>, Runnable> recent, Runnable remember) {}

    OpenFolder(WorkbenchModel model, List<String> before, MessageBar messages, Around around, Texts texts) {
        this.model = model;
        this.messages = messages;
        this.around = around;
        this.texts = texts;
        recent = new RecentFolders(before, new RecentFolders.Around(around.recent, messages::show, around.remember), texts);
        model.sources().listing().subscribe((Optional<FolderListing> found) -> found.ifPresent(this::opened));
        model.sources().excluded().subscribe((_, _) -> readAgain());
    }

    /// Opens a folder; what was open stays until the new one is there.
    void open(Path folder) {
        messages.clear();
        model.sources().open(folder.toAbsolutePath().normalize());
    }

    private void opened(FolderListing found) {
        around.title.accept(texts.get("window.title.folder", found.name()));
        recent.opened(found.root());
        readAgain();
    }

    /// A run has ended: what changed meanwhile is read now.
    void runEnded() {
        if (stale) {
            FxThread.later(this::readAgain);
        }
    }

    private void readAgain() {
        stale = model.run().running().get();
        if (!stale) {
            model.sources().listing().get().ifPresent(found -> model.data().read(found.root(), model.sources().excludedNow()));
        }
    }

    /// The folders that were opened last.
    List<String> recent() {
        return recent.all();
    }
}
