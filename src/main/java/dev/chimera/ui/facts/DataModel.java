package dev.chimera.ui.facts;

import dev.chimera.core.ingest.FileProfile;
import dev.chimera.core.ingest.IngestProgress;
import dev.chimera.core.ingest.IngestResult;
import dev.chimera.core.ingest.IngestSteps;
import dev.chimera.core.ingest.Skipped;
import dev.chimera.ui.fx.Background;
import dev.chimera.ui.fx.Latest;
import dev.chimera.ui.parts.FileState;
import dev.chimera.ui.parts.FileStates;
import dev.chimera.ui.parts.Reasons;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What was read of the open folder. JavaFX thread only; reading goes on in the background, the newest wish wins and cancels those before.
public final class DataModel {
    private final ReadOnlyObjectWrapper<Reading> reading = new ReadOnlyObjectWrapper<>(new Reading.Nothing());
    private final ReadOnlyObjectWrapper<Optional<IngestProgress>> progress = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final FileStates states = new FileStates();
    private final Background<Wish, Answer> reader;
    private final Background<IngestResult, Map<String, FileState>> told = new Background<>(DataModel::states, states::setAll);
    private final Latest<Step> steps = new Latest<>(this::stepped);
    private volatile long wanted;
    private long wishes;

    private record Wish(long number, Path folder, Set<String> excluded) {}

    private record Answer(Wish wish, Reading reading) {}

    private record Step(Wish wish, IngestProgress progress) {}

    /// Where the reading stands.
    public sealed interface Reading {
        record Nothing() implements Reading {}

        record Busy() implements Reading {}

        record Read(IngestResult result) implements Reading {}

        /// @param reason a sentence for people
        record Unreadable(String reason) implements Reading {}
    }

    /// Tells the states of files while the wish is wanted.
    private final class Teller implements IngestSteps {
        private final Wish wish;

        Teller(Wish wish) {
            this.wish = wish;
        }

        @Override
        public void progress(IngestProgress now) {
            steps.offer(new Step(wish, now));
        }

        @Override
        public void begun(String path) {
            tell(path, new FileState.Reading());
        }

        @Override
        public void read(FileProfile profile) {
            tell(profile.path(), new FileState.Read(profile.rows(), 0));
        }

        @Override
        public void failed(Skipped file) {
            tell(file.path(), new FileState.Skipped(file.reason()));
        }

        private void tell(String path, FileState state) {
            if (wanted == wish.number) {
                states.set(path, state);
            }
        }
    }

    public DataModel(FolderProfiler profiler) {
        reader = new Background<>(wish -> new Answer(wish, read(profiler, wish)), this::answered);
    }

    private Reading read(FolderProfiler profiler, Wish wish) {
        try {
            IngestResult result = profiler.profile(wish.folder, wish.excluded, new Teller(wish), () -> wanted != wish.number);
            if (wanted == wish.number) {
                // here, since the states of ten thousand files take a while
                states.setAll(states(result));
            }
            return new Reading.Read(result);
        } catch (IOException | RuntimeException e) {
            return new Reading.Unreadable(Reasons.of(e));
        }
    }

    private void stepped(Step step) {
        if (wanted == step.wish.number) {
            progress.set(Optional.of(step.progress));
        }
    }

    private void answered(Answer answer) {
        if (wanted == answer.wish.number) {
            show(answer.reading);
        }
    }

    private void show(Reading next) {
        wanted = 0;
        progress.set(Optional.empty());
        reading.set(next);
    }

    private static Map<String, FileState> states(IngestResult result) {
        Map<String, Integer> troubles = new HashMap<>();
        Map<String, FileState> states = new HashMap<>();
        result.skipped().forEach(place -> {
            troubles.merge(place.path(), 1, Integer::sum);
            states.putIfAbsent(place.path(), new FileState.Skipped(place.reason()));
        });
        result.inventory().files().forEach(file ->
                states.put(file.path(), new FileState.Read(file.rows(), troubles.getOrDefault(file.path(), 0))));
        return states;
    }

    /// Reads a folder, files and all. What was read before of another folder is gone until then; of the same one it stays.
    public void read(Path folder, Set<String> excluded) {
        Wish wish = new Wish(++wishes, folder, Set.copyOf(excluded));
        wanted = wish.number;
        progress.set(Optional.empty());
        if (!(reading.get() instanceof Reading.Read(var result) && result.inventory().root().equals(folder))) {
            states.setAll(Map.of());
            reading.set(new Reading.Busy());
        }
        reader.submit(wish);
    }

    /// Takes what a run has read.
    public void accept(IngestResult result) {
        show(new Reading.Read(result));
        told.submit(result);
    }

    /// Nothing that is being read is wanted any more.
    public void stop() {
        wanted = 0;
        progress.set(Optional.empty());
    }

    public ReadOnlyObjectProperty<Reading> reading() {
        return reading.getReadOnlyProperty();
    }

    /// How far the reading is; empty while nothing is being read.
    public ReadOnlyObjectProperty<Optional<IngestProgress>> progress() {
        return progress.getReadOnlyProperty();
    }

    /// How far each file is.
    public FileStates states() {
        return states;
    }
}
