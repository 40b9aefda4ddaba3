package dev.chimera.ui.history;

import dev.chimera.core.run.history.History;
import dev.chimera.core.run.history.KeptRun;
import dev.chimera.core.run.history.OpenedRun;
import dev.chimera.ui.fx.FxThread;
import dev.chimera.ui.parts.Reasons;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The kept runs as they were when last looked at, and what is done with them. JavaFX thread only; the disk is used in the background, in the
/// order in which things are asked for.
public final class HistoryModel {
    /// A run that is still written is soon another one.
    private static final int AGAIN_SECONDS = 2;

    private final RunArchive archive;
    private final Listener listener;
    private final ExecutorService disk = Executors.newSingleThreadExecutor(Thread.ofVirtual().name("history").factory());
    private final ReadOnlyObjectWrapper<Optional<List<KeptRun>>> all = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<KeptRun>> found = new ReadOnlyObjectWrapper<>(List.of());
    private final StringProperty search = new SimpleStringProperty("");

    /// Hears what came of it, on the JavaFX thread.
    public interface Listener {
        void opened(OpenedRun run);

        /// Something that is no single run is to be opened: two agents, or a sweep.
        void wanted(KeptRun series);

        /// They can be brought back.
        void deleted(List<KeptRun> runs);

        void taken(RunArchive.Taken taken);

        /// Why something could not be done.
        void trouble(String reason);
    }

    /// Work on the disk.
    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }

    public HistoryModel(RunArchive archive, Listener listener) {
        this.archive = archive;
        this.listener = listener;
        search.subscribe((_, _) -> find());
    }

    /// Reads the list anew. What it was last time is shown meanwhile.
    public void refresh() {
        if (all.get().isEmpty()) {
            later(() -> {
                List<KeptRun> before = archive.remembered();
                if (!before.isEmpty()) {
                    FxThread.later(() -> show(before));
                }
            });
        }
        later(this::list);
    }

    private void show(List<KeptRun> runs) {
        all.set(Optional.of(runs));
        find();
    }

    /// Reads this run; the listener gets it.
    public void open(KeptRun run) {
        if (run.kind() != KeptRun.Kind.REPORT) {
            listener.wanted(run);
            return;
        }
        later(() -> {
            OpenedRun opened = archive.open(run);
            FxThread.later(() -> listener.opened(opened));
        });
    }

    /// Reads these runs for somebody else, all or none.
    public void read(List<KeptRun> runs, Consumer<List<OpenedRun>> receiver) {
        later(() -> {
            List<OpenedRun> opened = new ArrayList<>();
            for (KeptRun run : runs) {
                opened.add(archive.open(run));
            }
            FxThread.later(() -> receiver.accept(opened));
        });
    }

    /// Takes these runs out of the list, as far as that is possible.
    public void delete(List<KeptRun> runs) {
        later(() -> {
            List<KeptRun> gone = new ArrayList<>();
            try {
                for (KeptRun run : runs) {
                    archive.delete(run);
                    gone.add(run);
                }
            } finally {
                list();
                if (!gone.isEmpty()) {
                    FxThread.later(() -> listener.deleted(gone));
                }
            }
        });
    }

    /// Brings deleted runs back.
    public void restore(List<KeptRun> runs) {
        later(() -> {
            try {
                for (KeptRun run : runs) {
                    archive.restore(run.id());
                }
            } finally {
                list();
            }
        });
    }

    /// Takes over what the replaced system has written to this folder.
    ///
    /// @param data the folder that its reports are about
    public void take(Path folder, Optional<Path> data) {
        later(() -> {
            RunArchive.Taken taken = archive.take(folder, data);
            list();
            FxThread.later(() -> listener.taken(taken));
        });
    }

    private void list() throws IOException {
        List<KeptRun> now = archive.list();
        FxThread.later(() -> show(now));
        if (now.stream().anyMatch(run -> run.state() == KeptRun.State.RUNNING)) {
            CompletableFuture.delayedExecutor(AGAIN_SECONDS, TimeUnit.SECONDS).execute(this::refresh);
        }
    }

    private void later(Work work) {
        disk.execute(() -> {
            try {
                work.run();
            } catch (IOException | RuntimeException e) {
                String reason = Reasons.of(e);
                FxThread.later(() -> listener.trouble(reason));
            }
        });
    }

    private void find() {
        found.set(History.search(all.get().orElse(List.of()), search.get()));
    }

    /// The words that are searched for.
    public StringProperty search() {
        return search;
    }

    /// Empty before the list was read for the first time.
    public ReadOnlyObjectProperty<Optional<List<KeptRun>>> all() {
        return all.getReadOnlyProperty();
    }

    /// Those with the words of the search, newest first.
    public ReadOnlyObjectProperty<List<KeptRun>> found() {
        return found.getReadOnlyProperty();
    }
}
