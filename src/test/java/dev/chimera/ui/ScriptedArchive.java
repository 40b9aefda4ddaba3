package dev.chimera.ui;

import dev.chimera.core.run.RunState;
import dev.chimera.core.run.history.KeptRun;
import dev.chimera.core.run.history.OpenedRun;
import dev.chimera.core.run.journal.FigureCounts;
import dev.chimera.core.run.journal.RunFolder;
import dev.chimera.ui.history.RunArchive;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CopyOnWriteArrayList;

/// Kept runs in memory.
final class ScriptedArchive implements RunArchive {
    private final Map<String, OpenedRun> kept = new HashMap<>();
    private final Map<String, OpenedRun> deleted = new HashMap<>();
    final List<Path> taken = new CopyOnWriteArrayList<>();
    final List<Path> checkedAgainst = new CopyOnWriteArrayList<>();
    volatile Optional<String> trouble = Optional.empty();

    /// Keeps a run with its report.
    synchronized void keep(String id, Instant started, String model, RunState state, String report) {
        KeptRun run = new KeptRun(new RunFolder(Path.of("/home/ada/runs").resolve(id)), KeptRun.Kind.REPORT, started, KeptRun.State.DONE, KeptRun.Origin.OWN, "Insight", model,
                "/data/benchmarks", 13, state.calls().size(), new KeptRun.Speed(OptionalDouble.of(212.5), OptionalDouble.of(48.2)),
                Optional.of(new FigureCounts(38, 3, 1, 0, 2)), false);
        kept.put(id, new OpenedRun(run, state, report, Map.of("os.name", "Linux")));
    }

    /// Keeps an entry that is no single run.
    synchronized void keep(KeptRun series, RunState any) {
        kept.put(series.id(), new OpenedRun(series, any, "", Map.of()));
    }

    private void check() throws IOException {
        if (trouble.isPresent()) {
            throw new IOException(trouble.get());
        }
    }

    @Override
    public List<KeptRun> remembered() {
        return List.of();
    }

    @Override
    public synchronized List<KeptRun> list() {
        return new ArrayList<>(kept.values()).stream().map(OpenedRun::run).sorted(Comparator.comparing(KeptRun::startedAt).reversed()).toList();
    }

    @Override
    public synchronized OpenedRun open(KeptRun run) throws IOException {
        check();
        return Optional.ofNullable(kept.get(run.id())).orElseThrow(() -> new IOException("it is gone"));
    }

    @Override
    public synchronized void delete(KeptRun run) throws IOException {
        check();
        deleted.put(run.id(), Optional.ofNullable(kept.remove(run.id())).orElseThrow(() -> new IOException("it is gone")));
    }

    @Override
    public synchronized Taken take(Path folder, Optional<Path> data) throws IOException {
        check();
        taken.add(folder);
        data.ifPresent(checkedAgainst::add);
        return new Taken(7, 2, data.map(_ -> new FigureCounts(31, 4, 5, 9, 1)), "# Imported runs");
    }

    @Override
    public synchronized KeptRun restore(String id) throws IOException {
        check();
        OpenedRun back = Optional.ofNullable(deleted.remove(id)).orElseThrow(() -> new IOException("it is gone"));
        kept.put(id, back);
        return back.run();
    }
}
