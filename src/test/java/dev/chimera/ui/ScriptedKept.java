package dev.chimera.ui;

import dev.chimera.core.run.Engine;
import dev.chimera.core.run.FinishedCall;
import dev.chimera.core.run.RunEvent;
import dev.chimera.core.run.RunOutcome;
import dev.chimera.core.run.RunState;
import dev.chimera.core.run.journal.KeptCalls;
import dev.chimera.ui.metrics.EarlierRuns;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Runs of earlier days as a test wants them.
final class ScriptedKept implements EarlierRuns {
    volatile List<KeptCalls> runs = List.of();
    final List<Engine> asked = new ArrayList<>();
    final List<Path> opened = new ArrayList<>();

    /// A run some days before the fixtures' one, of so many calls.
    static KeptCalls run(int daysBefore, int calls, Engine engine) {
        return new KeptCalls(Path.of("/home/ada/runs/" + daysBefore), Fixtures.START.minus(Duration.ofDays(daysBefore)), engine,
                IntStream.rangeClosed(1, calls).mapToObj(Fixtures::finished).toList());
    }

    @Override
    public synchronized List<KeptCalls> of(Engine engine) {
        asked.add(engine);
        return runs.stream().filter(run -> run.engine().label().equals(engine.label())).toList();
    }

    @Override
    public RunState open(Path folder) throws IOException {
        opened.add(folder);
        KeptCalls run = runs.stream().filter(each -> each.folder().equals(folder)).findFirst().orElseThrow(() -> new IOException("no such run"));
        RunState state = RunState.of(new RunEvent.Started(Requests.builtIn(), run.startedAt()));
        for (RunEvent event : Story.ingest()) {
            state = state.after(event);
        }
        for (FinishedCall call : run.calls()) {
            state = state.after(new RunEvent.CallFinished(call));
        }
        return state.after(new RunEvent.Ended(new RunOutcome.Done()));
    }
}
