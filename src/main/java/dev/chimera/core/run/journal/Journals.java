package dev.chimera.core.run.journal;

import dev.chimera.core.file.OwnerOnly;
import dev.chimera.core.llm.TokenEstimate;
import dev.chimera.core.run.EarlierPart;
import dev.chimera.core.run.Engine;
import dev.chimera.core.run.RunEvent;
import dev.chimera.core.run.RunFold;
import dev.chimera.core.run.RunOutcome;
import dev.chimera.core.run.RunState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The runs that are kept, one a folder in `runs/<time>-<id>/` below the program's home: `journal.ndjson` with every event as it happens, and
/// after the end `run.json` and `report.md`. From any thread.
public final class Journals {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    /// as many runs and calls are put beside each other at most
    private static final int MOST_RUNS = 20;
    private static final int MOST_CALLS = 300;

    private final Path runs;
    private final ReportText report;
    private final Clock clock;

    /// Touches no file.
    public Journals(Path home, ReportText report, Clock clock) {
        runs = RunFolder.allIn(home);
        this.report = report;
        this.clock = clock;
    }

    /// Records the next run on its way to `next`. For one run; its last event returns when the files are there.
    ///
    /// @param trouble hears at most once why the run cannot be recorded (any further); the run goes on
    public Consumer<RunEvent> recording(Consumer<RunEvent> next, Consumer<String> trouble) {
        return recording(newFolder(), next, trouble);
    }

    /// Records the next run in this folder: a new one, or that of a run that goes on.
    public Consumer<RunEvent> recording(Path folder, Consumer<RunEvent> next, Consumer<String> trouble) {
        return new Journal(new Journal.Place(folder, Journal.MOST_BYTES, report, trouble), clock, next);
    }

    /// A name for the next run's folder; nothing is made yet.
    public Path newFolder() {
        return runs.resolve(TIME.format(clock.instant()) + "-" + UUID.randomUUID().toString().substring(0, 8));
    }

    /// What a run has left behind that did not come to its end, to go on from there.
    ///
    /// @param folder of the run
    /// @throws IOException if its journal cannot be read, holds no run, or is still being written
    public EarlierPart earlier(Path folder) throws IOException {
        if (JournalFolder.inUse(folder)) {
            throw new IOException("it is being written by another window or command");
        }
        if (new RunFolder(folder).newer()) {
            throw new IOException("a later version of this program has written it");
        }
        EarlierPart part = new EarlierPart();
        JournalReader.read(folder, part);
        if (part.request().isEmpty()) {
            throw new IOException("the journal in " + folder + " holds no run");
        }
        return part;
    }

    /// Keeps a run that has ended elsewhere, under an id of the caller's.
    ///
    /// @param events from `Started` to `Ended`
    /// @return false if there is a run of this id already; nothing is changed then
    /// @throws IOException if it cannot be written whole; nothing of it is there then
    public boolean keep(String id, List<RunEvent> events, String written) throws IOException {
        Path folder = runs.resolve(id);
        if (Files.exists(folder)) {
            return false;
        }
        Path beside = Files.createTempDirectory(OwnerOnly.folders(runs.resolveSibling("runs.new")), id);
        RunFold fold = new RunFold((_, _) -> { });
        events.forEach(fold);
        Instant begun = fold.state().startedAt();
        try (JournalFolder journal = JournalFolder.open(beside, Long.MAX_VALUE)) {
            journal.append(events.stream().map(event -> new JournalLine(begun, event)).toList());
            journal.finish(fold.state(), begun, _ -> written);
        }
        OwnerOnly.folders(runs);
        Files.move(beside, folder);
        return true;
    }

    /// The id of a run that began then.
    public static String id(Instant begun, String last) {
        return TIME.format(begun) + "-" + last;
    }

    /// The newest run that was not finished and that nobody is writing now. Empty also where nothing can be read.
    public Optional<UnfinishedRun> newestUnfinished() {
        for (Path folder : newestFirst()) {
            Optional<UnfinishedRun> found = new RunFolder(folder).ended() ? Optional.empty() : unfinished(folder);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /// The run as far as it got, with `Interrupted` as its end. That is written down as well, so it is not unfinished any more;
    /// but not in the folder of a later version of this program.
    ///
    /// @throws IOException if its journal cannot be read
    public RunState open(UnfinishedRun run) throws IOException {
        RunState last = JournalReader.read(run.journal()).orElseThrow(() -> new IOException("the journal in " + run.journal() + " holds no run"));
        RunEvent end = new RunEvent.Ended(new RunOutcome.Interrupted());
        RunState ended = last.after(end);
        Instant now = clock.instant();
        if (new RunFolder(run.journal()).newer()) {
            return ended;
        }
        try (JournalFolder folder = JournalFolder.open(run.journal(), Journal.MOST_BYTES)) {
            folder.append(List.of(new JournalLine(now, end)));
            folder.finish(ended, now, report);
        } catch (IOException e) {
            // what was written can be read all the same; the run will be offered again
            return ended;
        }
        return ended;
    }

    /// The calls of the newest runs that were made with the same model, oldest run first. Runs that cannot be read are passed over.
    public List<KeptCalls> calls(Engine engine) {
        List<KeptCalls> found = new ArrayList<>();
        int calls = 0;
        for (Path folder : newestFirst()) {
            if (found.size() == MOST_RUNS || calls >= MOST_CALLS) {
                break;
            }
            Optional<KeptCalls> run = calls(folder, engine);
            run.ifPresent(found::addFirst);
            calls += run.map(one -> one.calls().size()).orElse(0);
        }
        return found;
    }

    private static Optional<KeptCalls> calls(Path folder, Engine engine) {
        try {
            return CallsReader.read(folder, request -> request.engine().label().equals(engine.label())).filter(run -> !run.calls().isEmpty());
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /// How many tokens a prompt has for this engine, as its newest runs were counted; not calibrated where none tells. Reads a few small files.
    public TokenEstimate estimate(Engine engine) {
        return engine instanceof Engine.Ollama(var _, var model) ? EstimateReader.read(newestFirst(), model) : TokenEstimate.uncalibrated();
    }

    /// A run as it is kept, as far as it got.
    ///
    /// @throws IOException if its journal cannot be read
    public RunState read(Path folder) throws IOException {
        RunState last = JournalReader.read(folder).orElseThrow(() -> new IOException("the journal in " + folder + " holds no run"));
        return last.running() ? last.after(new RunEvent.Ended(new RunFolder(folder).endOfRecord())) : last;
    }

    private List<Path> newestFirst() {
        try (Stream<Path> folders = Files.list(runs)) {
            return folders.sorted(Comparator.comparing((Path folder) -> String.valueOf(folder.getFileName())).reversed()).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static Optional<UnfinishedRun> unfinished(Path folder) {
        try {
            if (JournalFolder.inUse(folder) || new RunFolder(folder).newer()) {
                return Optional.empty();
            }
            return JournalReader.read(folder).filter(RunState::running)
                    .map(state -> new UnfinishedRun(folder, state.request().folder(), state.startedAt()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
