package dev.chimera.ui.metrics;

import dev.chimera.core.run.RunState;
import dev.chimera.core.run.Engine;
import dev.chimera.core.run.journal.KeptCalls;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The calls of one model in the order in which they were made: those of kept runs, and those of the run that is shown in its place among them.
final class CallLine {
    /// as many calls are in the charts at most, the newest ones
    static final int MOST = 400;

    private CallLine() {}

    /// @param kept oldest first; the shown run may be among them and is taken from the state
    static List<CallPoint> of(List<KeptCalls> kept, Optional<RunState> shown) {
        List<CallPoint> line = new ArrayList<>();
        List<CallPoint> now = shown.map(CallLine::points).orElse(List.of());
        boolean placed = false;
        for (KeptCalls run : kept) {
            int order = shown.map(state -> run.startedAt().compareTo(state.startedAt())).orElse(-1);
            if (order >= 0 && !placed) {
                line.addAll(now);
                placed = true;
            }
            if (order != 0) {
                RunOfCalls of = new RunOfCalls(run.startedAt(), Optional.of(run.folder()), server(run.engine()));
                run.calls().forEach(call -> line.add(CallPoint.of(of, call)));
            }
        }
        if (!placed) {
            line.addAll(now);
        }
        return List.copyOf(line.subList(Math.max(0, line.size() - MOST), line.size()));
    }

    private static List<CallPoint> points(RunState state) {
        RunOfCalls of = new RunOfCalls(state.startedAt(), Optional.empty(), server(state.request().engine()));
        return state.calls().stream().map(call -> CallPoint.of(of, call)).toList();
    }

    private static String server(Engine engine) {
        return switch (engine) {
            case Engine.BuiltIn() -> "";
            case Engine.Foreign ignored -> "";
            case Engine.Ollama(var endpoint, var model) -> endpoint.toString();
        };
    }
}
