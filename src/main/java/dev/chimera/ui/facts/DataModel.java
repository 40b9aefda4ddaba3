package dev.chimera.ui.facts;

import dev.chimera.core.ingest.IngestResult;
import dev.chimera.ui.fx.Background;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What was read of the open folder. JavaFX thread only; reading goes on in the background, the newest wish wins.
public final class DataModel {
    private final ReadOnlyObjectWrapper<Reading> reading = new ReadOnlyObjectWrapper<>(new Reading.Nothing());
    private final Background<Wish, Answer> reader;
    private Optional<Wish> wanted = Optional.empty();

    private record Wish(Path folder, Set<String> excluded) {}

    private record Answer(Wish wish, Reading reading) {}

    /// Where the reading stands.
    public sealed interface Reading {
        record Nothing() implements Reading {}

        record Busy() implements Reading {}

        record Read(IngestResult result) implements Reading {}

        /// @param reason a sentence for people
        record Unreadable(String reason) implements Reading {}
    }

    public DataModel(FolderProfiler profiler) {
        reader = new Background<>(wish -> new Answer(wish, read(profiler, wish)), this::answered);
    }

    private static Reading read(FolderProfiler profiler, Wish wish) {
        try {
            return new Reading.Read(profiler.profile(wish.folder, wish.excluded));
        } catch (IOException | RuntimeException e) {
            return new Reading.Unreadable(Optional.ofNullable(e.getMessage()).orElse(e.toString()));
        }
    }

    private void answered(Answer answer) {
        if (Optional.of(answer.wish).equals(wanted)) {
            reading.set(answer.reading);
        }
    }

    /// Reads a folder, files and all. What was read before is gone until then.
    public void read(Path folder, Set<String> excluded) {
        Wish wish = new Wish(folder, Set.copyOf(excluded));
        wanted = Optional.of(wish);
        reading.set(new Reading.Busy());
        reader.submit(wish);
    }

    /// Takes what a run has read.
    public void accept(IngestResult result) {
        wanted = Optional.empty();
        reading.set(new Reading.Read(result));
    }

    public ReadOnlyObjectProperty<Reading> reading() {
        return reading.getReadOnlyProperty();
    }
}
