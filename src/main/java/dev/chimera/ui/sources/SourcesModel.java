package dev.chimera.ui.sources;

import dev.chimera.ui.fx.Background;
import dev.chimera.ui.fx.FxThread;
import dev.chimera.ui.parts.Reasons;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Which folder is open, what is in it, and which of its files are left out. JavaFX thread only.
public final class SourcesModel {
    private static final int MOST_UNDONE = 50;
    private final ReadOnlyObjectWrapper<Optional<FolderListing>> listing = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Set<String>> excluded = new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final FolderLister folders;
    private final Background<Ask, Answer> lister;
    private final Set<String> left = new HashSet<>();
    private final AtomicReference<Closeable> watch = new AtomicReference<>(() -> { });
    private final Deque<Set<String>> before = new ArrayDeque<>();
    private boolean publishing;
    private Optional<Path> wanted = Optional.empty();

    /// @param again whether the folder is open and is looked at because something changed in it
    private record Ask(Path folder, boolean again) {}

    private record Answer(Ask ask, Optional<FolderListing> listing, String trouble) {}

    /// @param trouble told the folder and the reason when a folder cannot be read
    public SourcesModel(FolderLister folders, BiConsumer<Path, String> trouble) {
        this.folders = folders;
        lister = new Background<>(this::list, answer -> show(answer, trouble));
    }

    private Answer list(Ask ask) {
        Optional<Closeable> begun = ask.again ? Optional.empty() : begin(ask.folder);
        try {
            FolderListing listing = folders.list(ask.folder);
            begun.ifPresent(next -> close(watch.getAndSet(next)));
            return new Answer(ask, Optional.of(listing), "");
        } catch (IOException | RuntimeException e) {
            begun.ifPresent(SourcesModel::close);
            return new Answer(ask, Optional.empty(), Reasons.of(e));
        }
    }

    /// The watch begins before the folder is listed, so that nothing is missed between. A folder that cannot be watched can still be read.
    private Optional<Closeable> begin(Path folder) {
        try {
            return Optional.of(folders.watch(folder, () -> FxThread.run(() -> changed(folder))));
        } catch (IOException unwatched) {
            return Optional.of(() -> { });
        }
    }

    private static void close(Closeable old) {
        try {
            old.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void changed(Path folder) {
        if (Optional.of(folder).equals(wanted)) {
            lister.submit(new Ask(folder, !busy.get()));
        }
    }

    private void show(Answer answer, BiConsumer<Path, String> trouble) {
        if (!Optional.of(answer.ask.folder).equals(wanted)) {
            return;
        }
        busy.set(false);
        if (answer.listing.isEmpty()) {
            trouble.accept(answer.ask.folder, answer.trouble);
            return;
        }
        FolderListing found = answer.listing.get();
        boolean same = listing.get().filter(open -> open.root().equals(found.root())).isPresent();
        if (!same) {
            before.clear();
        }
        left.retainAll(same ? found.readable().stream().map(SourceFile::path).collect(Collectors.toSet()) : Set.of());
        publish();
        listing.set(answer.listing);
    }

    /// Looks at a folder in the background. What was open stays until the new one is there. Marks stay when it is the folder that is open.
    public void open(Path folder) {
        FxThread.check();
        wanted = Optional.of(folder);
        busy.set(true);
        lister.submit(new Ask(folder, false));
    }

    /// Ends the watch.
    public void close() {
        wanted = Optional.empty();
        close(watch.getAndSet(() -> { }));
    }

    /// Leaves a file out, or takes it in again. Listeners hear of many such changes as one, a moment later.
    public void setIncluded(String path, boolean included) {
        if ((included ? left.remove(path) : left.add(path)) && !publishing) {
            publishing = true;
            remember();
            FxThread.later(this::publish);
        }
    }

    private void publish() {
        publishing = false;
        excluded.set(Set.copyOf(left));
    }

    private void remember() {
        before.addLast(excluded.get());
        if (before.size() > MOST_UNDONE) {
            before.removeFirst();
        }
    }

    /// Takes the newest change of check marks back.
    ///
    /// @return whether there was one
    public boolean undo() {
        if (before.isEmpty()) {
            return false;
        }
        left.clear();
        Set<String> there = listing.get().map(found -> found.readable().stream().map(SourceFile::path).collect(Collectors.toSet())).orElse(Set.of());
        before.removeLast().stream().filter(there::contains).forEach(left::add);
        publish();
        return true;
    }

    public ReadOnlyObjectProperty<Optional<FolderListing>> listing() {
        return listing.getReadOnlyProperty();
    }

    /// Paths that are left out, as they are at this moment.
    public Set<String> excludedNow() {
        return Set.copyOf(left);
    }

    /// Paths that are left out, for listeners.
    public ReadOnlyObjectProperty<Set<String>> excluded() {
        return excluded.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// How many files a run would read now.
    public int included() {
        return listing.get().map(found -> found.readable().size() - left.size()).orElse(0);
    }
}
