package dev.chimera.ui;

import dev.chimera.ui.parts.Texts;
import dev.chimera.ui.run.Message;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// The folders that were opened last, newest first. Emptying the list can be taken back. JavaFX thread only.
final class RecentFolders {
    private static final int MOST = 10;
    private final List<String> folders;
    private final BiConsumer<List<String>, Runnable> show;
    private final Consumer<Message> say;
    private final Runnable changed;
    private final Texts texts;

    /// What the list needs of the window.
    ///
    /// @param show shows the folders, and a way to empty the list
    /// @param changed called after each change
    record Around(BiConsumer<List<String>, Runnable> show, Consumer<Message> say, Runnable changed) {}

    RecentFolders(List<String> folders, Around around, Texts texts) {
        this.folders = new ArrayList<>(folders);
        show = around.show;
        say = around.say;
        changed = around.changed;
        this.texts = texts;
        show.accept(all(), this::forget);
    }

    void opened(Path folder) {
        List<String> next = new ArrayList<>(folders);
        next.remove(folder.toString());
        next.addFirst(folder.toString());
        set(next.subList(0, Math.min(MOST, next.size())));
    }

    private void forget() {
        List<String> before = all();
        set(List.of());
        say.accept(Message.note(texts.get("sources.recent.cleared")).with(texts.get("undo"), () -> {
            set(before);
            say.accept(Message.done(texts.get("sources.recent.back")));
        }));
    }

    private void set(List<String> next) {
        List<String> kept = List.copyOf(next);
        folders.clear();
        folders.addAll(kept);
        show.accept(kept, this::forget);
        changed.run();
    }

    List<String> all() {
        return List.copyOf(folders);
    }
}
