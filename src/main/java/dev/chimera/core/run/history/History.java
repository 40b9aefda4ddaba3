package dev.chimera.core.run.history;

import dev.chimera.core.run.RunEvent;
import dev.chimera.core.run.RunState;
import dev.chimera.core.run.history.HistoryIndex.Entry;
import dev.chimera.core.run.history.HistoryIndex.Stamp;
import dev.chimera.core.run.journal.ReportText;
import dev.chimera.core.run.journal.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// The runs that are kept below the program's home. From any thread; several processes may use the same home.
public final class History {
    private static final Comparator<Entry> NEWEST_FIRST = Comparator.comparing((Entry entry) -> entry.run().startedAt()).thenComparing(Entry::name).reversed();

    private final Path home;
    private final Path runs;
    private final RunBin bin;
    private final ReportText report;

    /// Touches no file.
    ///
    /// @param report puts the report of a run together that has none yet
    public History(Path home, ReportText report, Clock clock) {
        this.home = home;
        runs = RunFolder.allIn(home);
        bin = new RunBin(home, clock);
        this.report = report;
    }

    /// All runs, newest first.
    ///
    /// @throws IOException if the folder of runs is there and cannot be read
    public List<KeptRun> list() throws IOException {
        String[] names = runs.toFile().list();
        if (names == null) {
            if (Files.exists(runs)) {
                throw new IOException(runs + " cannot be read");
            }
            return List.of();
        }
        Path file = home.resolve(HistoryIndex.FILE);
        List<Entry> known = HistoryIndex.read(file, runs);
        Set<String> unknown = new HashSet<>(Arrays.asList(names));
        List<Entry> there = known.stream().filter(entry -> unknown.remove(entry.name())).toList();
        List<Entry> entries = new ArrayList<>(there.parallelStream().map(this::current).flatMap(Optional::stream).toList());
        entries.addAll(unknown.parallelStream().map(this::read).flatMap(Optional::stream).toList());
        entries.sort(NEWEST_FIRST);
        remember(file, known, entries);
        return entries.stream().map(Entry::run).toList();
    }

    /// What the list was when it was last made, at once: without a look at the folders, so runs of other programs since then are missing.
    public List<KeptRun> remembered() {
        return HistoryIndex.read(home.resolve(HistoryIndex.FILE), runs).stream().map(Entry::run).toList();
    }

    /// The entry where it is still right, else another one.
    private Optional<Entry> current(Entry known) {
        return stamp(known.run().folder()).equals(known.stamp()) ? Optional.of(known) : read(known.name());
    }

    private Optional<Entry> read(String name) {
        RunFolder folder = new RunFolder(runs.resolve(name));
        Stamp stamp = stamp(folder);
        return SummaryReader.read(folder).map(run -> new Entry(name, stamp, run));
    }

    private static Stamp stamp(RunFolder folder) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(folder.summary(), BasicFileAttributes.class);
            return new Stamp(attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS), attributes.size());
        } catch (IOException unfinished) {
            return Stamp.NONE;
        }
    }

    /// Unfinished runs change without their summary, so they are not remembered. Where nothing can be written, the next list only takes longer.
    private static void remember(Path file, List<Entry> known, List<Entry> entries) {
        List<Entry> lasting = entries.stream().filter(entry -> !entry.stamp().equals(Stamp.NONE)).toList();
        boolean same = lasting.size() == known.size();
        for (int i = 0; same && i < known.size(); i++) {
            // the same object: it was found right; compared by value, ten thousand of them take longer than all the rest
            same = lasting.get(i) == known.get(i);
        }
        if (!same) {
            try {
                HistoryIndex.write(file, lasting);
            } catch (IOException readOnlyOrFull) {
                return;
            }
        }
    }

    /// The runs of which every word stands somewhere in what a list shows: id, date, agent, model, folder, state.
    public static List<KeptRun> search(List<KeptRun> runs, String words) {
        List<String> wanted = Arrays.stream(words.strip().split("\\s+")).map(RunWords::folded).filter(word -> !word.isEmpty()).toList();
        return wanted.isEmpty() ? runs : runs.stream().filter(run -> {
            String text = RunWords.of(run);
            return wanted.stream().allMatch(text::contains);
        }).toList();
    }

    /// The run that someone means: the beginning of an id or of its last part, `last` for the newest, or the path of a run's folder.
    ///
    /// @throws IllegalArgumentException with a sentence for people when it is none or several
    public KeptRun find(String name) throws IOException {
        Optional<KeptRun> byPath = Files.isDirectory(Path.of(name)) ? SummaryReader.read(new RunFolder(Path.of(name).toAbsolutePath().normalize())) : Optional.empty();
        if (byPath.isPresent()) {
            return byPath.get();
        }
        List<KeptRun> all = list();
        List<KeptRun> found = name.equals("last") ? all.stream().limit(1).toList()
                : all.stream().filter(run -> run.id().startsWith(name) || run.id().substring(run.id().lastIndexOf('-') + 1).startsWith(name)).toList();
        if (found.size() == 1) {
            return found.getFirst();
        }
        throw new IllegalArgumentException(found.isEmpty() ? "No kept run is called \"" + name + "\"; `chimera history` lists them."
                : "\"" + name + "\" is the beginning of " + found.size() + " runs: "
                        + found.stream().limit(5).map(KeptRun::id).collect(Collectors.joining(", ")) + (found.size() > 5 ? " …" : "") + ".");
    }

    /// The run as it was. Changes nothing on disk: a run that was not finished ends here as interrupted, but stays unfinished there.
    ///
    /// @throws IOException if it cannot be read, or is still being written
    public OpenedRun open(KeptRun run) throws IOException {
        if (run.kind() != KeptRun.Kind.REPORT) {
            throw new IOException(run.id() + (run.kind() == KeptRun.Kind.SWEEP ? " is a sweep" : " is a measurement of two agents") + " and has no report of its own");
        }
        RunState state = run.folder().read().orElseThrow(() -> new IOException("the journal in " + run.folder().path() + " holds no run"));
        if (state.running()) {
            refuseWhileWritten(run);
        }
        RunState ended = state.running() ? state.after(new RunEvent.Ended(run.folder().endOfRecord())) : state;
        String text = Files.exists(run.folder().report()) ? Files.readString(run.folder().report()) : report.of(ended);
        return new OpenedRun(SummaryReader.read(run.folder()).orElse(run), ended, text, SummaryReader.environment(run.folder()));
    }

    /// Takes the run out of the list. It can be brought back for 30 days.
    ///
    /// @throws IOException if it cannot be moved, is still being written, or belongs to a later version of this program
    public void delete(KeptRun run) throws IOException {
        refuseWhileWritten(run);
        if (run.newer()) {
            throw new IOException("the run was made by a later version of this program, so this one changes nothing of it");
        }
        bin.take(run.folder());
    }

    private static void refuseWhileWritten(KeptRun run) throws IOException {
        if (run.folder().inUse()) {
            throw new IOException("the run is still being written");
        }
    }

    /// Brings a deleted run back.
    ///
    /// @throws IOException if there is no such one, or it cannot be moved
    public KeptRun restore(String id) throws IOException {
        RunFolder back = bin.giveBack(id);
        return SummaryReader.read(back).orElseThrow(() -> new IOException(back.path() + " holds no run"));
    }

    /// The id of the run that was deleted last and can be brought back.
    public Optional<String> lastDeleted() throws IOException {
        return bin.newest();
    }
}
