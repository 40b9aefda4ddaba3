package dev.chimera.core.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// The sweeps that are kept, one a folder in `runs/<time>-<id>/` below the program's home. From any thread.
public final class Sweeps {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path runs;
    private final Clock clock;

    /// Touches no file.
    public Sweeps(Path home, Clock clock) {
        runs = home.resolve("runs");
        this.clock = clock;
    }

    /// A sweep as it was read back.
    ///
    /// @param id the name of its folder
    public record Kept(String id, Path folder, SweepState state) {}

    /// Makes the folder of a new sweep and writes its plan down.
    public SweepJournal begin(SweepEvent.Planned planned) throws IOException {
        SweepJournal journal = SweepJournal.open(runs.resolve(TIME.format(clock.instant()) + "-" + UUID.randomUUID().toString().substring(0, 8)));
        try {
            journal.append(planned);
            return journal;
        } catch (IOException e) {
            journal.close();
            throw e;
        }
    }

    /// Opens the journal of a kept sweep for another sitting. Read its state after that.
    ///
    /// @throws IOException also while it is being carried out
    public SweepJournal resume(String id) throws IOException {
        if (!Files.exists(runs.resolve(id).resolve(SweepJournal.FILE))) {
            throw new IOException("there is no sweep " + id + " in " + runs);
        }
        return SweepJournal.open(runs.resolve(id));
    }

    /// @param id may be shortened to what only one sweep begins or ends with
    /// @throws IOException where there is none, or it cannot be read
    public Kept read(String id) throws IOException {
        List<Path> found = folders().stream().filter(folder -> name(folder).startsWith(id) || name(folder).endsWith(id)).toList();
        if (found.size() != 1) {
            throw new IOException((found.isEmpty() ? "no sweep is called " : "more than one sweep is called ") + id);
        }
        return at(found.getFirst());
    }

    /// The sweep in this folder.
    ///
    /// @throws IOException where there is none, or it cannot be read
    public static Kept at(Path folder) throws IOException {
        SweepState state = SweepJournal.read(folder).orElseThrow(() -> new IOException("the journal in " + folder + " holds no plan"));
        return new Kept(name(folder), folder, state);
    }

    /// The newest first; what cannot be read is left out.
    public List<Kept> all() {
        List<Kept> all = new ArrayList<>();
        for (Path folder : folders()) {
            try {
                SweepJournal.read(folder).ifPresent(state -> all.add(new Kept(name(folder), folder, state)));
            } catch (IOException e) {
                // not readable now; it stays where it is
                continue;
            }
        }
        return all;
    }

    /// The newest one that its program did not live to end, and that nobody carries out now. Empty also where nothing can be read.
    public Optional<Kept> newestUnfinished() {
        for (Path folder : folders()) {
            if (!SweepSummary.ended(folder) && !SweepJournal.inUse(folder)) {
                try {
                    Optional<Kept> found = SweepJournal.read(folder).filter(state -> state.outcome().isEmpty() && !state.remaining().isEmpty())
                            .map(state -> new Kept(name(folder), folder, state));
                    if (found.isPresent()) {
                        return found;
                    }
                } catch (IOException e) {
                    continue;
                }
            }
        }
        return Optional.empty();
    }

    private List<Path> folders() {
        try (Stream<Path> folders = Files.list(runs)) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve(SweepJournal.FILE))).sorted(Comparator.comparing(Sweeps::name).reversed()).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static String name(Path folder) {
        return Optional.ofNullable(folder.getFileName()).map(Path::toString).orElse("");
    }
}
