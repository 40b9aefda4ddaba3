package dev.chimera.ui;

import dev.chimera.core.run.RunEvent;
import dev.chimera.core.run.RunOutcome;
import dev.chimera.core.run.RunRequest;
import dev.chimera.core.run.RunState;
import dev.chimera.ui.run.RunStarter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Runs that go on as a test tells them to. Every event becomes a state for whoever started the run.
public final class ScriptedRuns implements RunStarter {
    private final List<RunRequest> requests = new ArrayList<>();
    /// What the next runs say of the folder of runs.
    final List<String> trouble = new ArrayList<>();
    private Consumer<RunState> listener = _ -> {};
    private RunState state = RunState.of(new RunEvent.Started(Requests.builtIn(), Fixtures.START));

    @Override
    public synchronized RunHandle start(RunRequest request, Consumer<RunState> states, Consumer<String> unkept) {
        requests.add(request);
        trouble.forEach(unkept);
        listener = states;
        state = RunState.of(new RunEvent.Started(request, Instant.now()));
        listener.accept(state);
        return () -> tell(new RunEvent.Ended(new RunOutcome.Stopped()));
    }

    /// Lets these events happen in the run that was started last.
    public synchronized void tell(RunEvent... events) {
        for (RunEvent event : events) {
            state = state.after(event);
            listener.accept(state);
        }
    }

    /// What was asked for, in order.
    public synchronized List<RunRequest> requests() {
        return List.copyOf(requests);
    }
}
