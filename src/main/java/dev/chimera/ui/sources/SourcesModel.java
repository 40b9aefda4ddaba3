package dev.chimera.ui.sources;

import dev.chimera.ui.fx.Background;
import dev.chimera.ui.fx.FxThread;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Which folder is open, what is in it, and which of its files are left out. JavaFX thread only.
public final class SourcesModel {
    private final ReadOnlyObjectWrapper<Optional<FolderListing>> listing = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Set<String>> excluded = new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final Background<Path, Answer> lister;
    private final Set<String> left = new HashSet<>();
    private boolean publishing;
    private Optional<Path> wanted = Optional.empty();

    private record Answer(Path folder, Optional<FolderListing> listing, String trouble) {}

    /// @param trouble told the folder and the reason when a folder cannot be read
    public SourcesModel(FolderLister folders, BiConsumer<Path, String> trouble) {
        lister = new Background<>(folder -> list(folders, folder), answer -> show(answer, trouble));
    }

    private static Answer list(FolderLister folders, Path folder) {
        try {
            return new Answer(folder, Optional.of(folders.list(folder)), "");
        } catch (IOException | RuntimeException e) {
            return new Answer(folder, Optional.empty(), Optional.ofNullable(e.getMessage()).orElse(e.toString()));
        }
    }

    private void show(Answer answer, BiConsumer<Path, String> trouble) {
        if (!Optional.of(answer.folder).equals(wanted)) {
            return;
        }
        busy.set(false);
        if (answer.listing.isEmpty()) {
            trouble.accept(answer.folder, answer.trouble);
            return;
        }
        left.clear();
        publish();
        listing.set(answer.listing);
    }

    /// Looks at a folder in the background. What was open stays until the new one is there.
    public void open(Path folder) {
        FxThread.check();
        wanted = Optional.of(folder);
        busy.set(true);
        lister.submit(folder);
    }

    /// Leaves a file out, or takes it in again. Listeners hear of many such changes as one, a moment later.
    public void setIncluded(String path, boolean included) {
        if ((included ? left.remove(path) : left.add(path)) && !publishing) {
            publishing = true;
            FxThread.later(this::publish);
        }
    }

    private void publish() {
        publishing = false;
        excluded.set(Set.copyOf(left));
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
