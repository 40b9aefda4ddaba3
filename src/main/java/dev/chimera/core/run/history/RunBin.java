package dev.chimera.core.run.history;

import dev.chimera.core.file.OwnerOnly;
import dev.chimera.core.run.journal.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where deleted runs lie until they are really gone, so that deleting can be undone for a month. A run's folder moves as a whole.
final class RunBin {
    private static final Duration KEPT = Duration.ofDays(30);

    private final Path bin;
    private final Path runs;
    private final Clock clock;

    RunBin(Path home, Clock clock) {
        bin = home.resolve("deleted-runs");
        runs = RunFolder.allIn(home);
        this.clock = clock;
    }

    /// @return where the run lies now
    Path take(RunFolder run) throws IOException {
        OwnerOnly.folders(bin);
        emptyOld();
        Path place = bin.resolve(run.id());
        remove(place);
        Files.move(run.path(), place);
        Files.setLastModifiedTime(place, FileTime.from(clock.instant()));
        return place;
    }

    /// Moves a run back to the others.
    ///
    /// @throws IOException if it is not here, or another one has its place
    RunFolder giveBack(String id) throws IOException {
        Path place = bin.resolve(id).normalize();
        if (!bin.equals(place.getParent()) || !Files.isDirectory(place)) {
            throw new IOException("no deleted run is called " + id);
        }
        OwnerOnly.folders(runs);
        return new RunFolder(Files.move(place, runs.resolve(id)));
    }

    /// The id of the run that was deleted last.
    Optional<String> newest() throws IOException {
        return folders().stream().max(Comparator.comparing(RunBin::deletedAt)).map(place -> String.valueOf(place.getFileName()));
    }

    private List<Path> folders() throws IOException {
        if (!Files.isDirectory(bin)) {
            return List.of();
        }
        try (Stream<Path> places = Files.list(bin)) {
            return places.filter(Files::isDirectory).toList();
        }
    }

    private static FileTime deletedAt(Path place) {
        try {
            return Files.getLastModifiedTime(place);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }

    private void emptyOld() throws IOException {
        FileTime oldest = FileTime.from(clock.instant().minus(KEPT));
        for (Path place : folders()) {
            if (deletedAt(place).compareTo(oldest) < 0) {
                remove(place);
            }
        }
    }

    private static void remove(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> walk = Files.walk(place)) {
            files = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
    }
}
