package dev.chimera.ui;

import dev.chimera.core.run.EarlierPart;
import dev.chimera.core.run.Engine;
import dev.chimera.core.run.RunEvent;
import dev.chimera.core.run.RunFold;
import dev.chimera.core.run.RunState;
import dev.chimera.core.run.Runner;
import dev.chimera.core.run.journal.Journals;
import dev.chimera.core.run.journal.KeptCalls;
import dev.chimera.core.run.journal.UnfinishedRun;
import dev.chimera.ui.metrics.EarlierRuns;
import dev.chimera.ui.run.RunShelf;
import dev.chimera.ui.run.RunStarter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The runs on disk as the core keeps them, and what starts new ones.
record KeptRuns(Runner runner, Journals journals) implements RunShelf, EarlierRuns {
    RunStarter starter() {
        return (request, states, unkept) -> runner.start(request, journals.recording(fold(states), unkept))::stop;
    }

    @Override
    public Optional<UnfinishedRun> unfinished() {
        return journals.newestUnfinished();
    }

    @Override
    public RunState open(UnfinishedRun run) throws IOException {
        return journals.open(run);
    }

    @Override
    public List<KeptCalls> of(Engine engine) {
        return journals.calls(engine);
    }

    @Override
    public RunState open(Path folder) throws IOException {
        return journals.read(folder);
    }

    @Override
    public Continuation resume(UnfinishedRun run) throws IOException {
        EarlierPart earlier = journals.earlier(run.journal());
        return new Continuation(earlier.request().orElseThrow(),
                (request, states, unkept) -> runner.start(request, earlier, journals.recording(run.journal(), fold(states), unkept))::stop);
    }

    private static Consumer<RunEvent> fold(Consumer<RunState> states) {
        return new RunFold((_, state) -> states.accept(state));
    }
}
