package dev.chimera.core.run.journal;

import dev.chimera.core.run.RunOutcome;
import dev.chimera.core.run.RunRequest;
import dev.chimera.core.run.RunState;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// `run.json`: what a run was, for whoever looks through the folder of runs.
///
/// @param environment the machine and the runtime by name; nothing about the user
record RunSummary(Instant startedAt, Instant endedAt, RunRequest request, RunOutcome outcome, int files, int calls, Map<String, String> environment) {
    /// @param state after its last event
    static RunSummary of(RunState state, Instant endedAt) {
        return new RunSummary(state.startedAt(), endedAt, state.request(), state.outcome().orElseThrow(),
                state.ingested().map(result -> result.inventory().total()).orElse(0), state.calls().size(), machine());
    }

    private static Map<String, String> machine() {
        Map<String, String> environment = new LinkedHashMap<>();
        for (String property : new String[] {"os.name", "os.version", "os.arch", "java.version", "java.vendor"}) {
            environment.put(property, System.getProperty(property, ""));
        }
        environment.put("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
        return environment;
    }
}
