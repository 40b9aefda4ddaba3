package dev.chimera.core.run.journal;

import dev.chimera.core.llm.CallRecord.ModelIdentity;
import dev.chimera.core.llm.CallRecord.ServerTimings;
import dev.chimera.core.llm.ChatRequest;
import dev.chimera.core.llm.GenerationOption;
import dev.chimera.core.llm.TokenEstimate;
import dev.chimera.core.measure.CallSpeed;
import dev.chimera.core.run.FinishedCall;
import dev.chimera.core.run.Machine;
import dev.chimera.core.run.OptionsInForce;
import dev.chimera.core.run.RunEvent;
import dev.chimera.core.run.RunOutcome;
import dev.chimera.core.run.RunRequest;
import dev.chimera.core.run.RunState;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// `run.json`: what a run was, for whoever looks through the folder of runs.
///
/// @param version of the folder's form, [RunFolder#VERSION]
/// @param effective the options in force by their name on the wire
/// @param identity what the server said of the model
/// @param figures the labels of the report's figures; empty without a report
/// @param charactersPerToken of the densest prompt that the model has counted; null before it has
/// @param environment the machine and the runtime by name; nothing about the user
record RunSummary(int version, Instant startedAt, Instant endedAt, RunRequest request, RunOutcome outcome, int files, int calls,
                  Map<String, String> effective, Optional<ModelIdentity> identity, List<CallSpeed> speeds, Optional<FigureCounts> figures,
                  OptionalDouble charactersPerToken, Map<String, String> environment) {
    /// @param state after its last event
    static RunSummary of(RunState state, Instant endedAt, Optional<FigureCounts> figures) {
        return new RunSummary(RunFolder.VERSION, state.startedAt(), endedAt, state.request(), state.outcome().orElseThrow(),
                state.ingested().map(result -> result.inventory().total()).orElse(0), state.calls().size(), effective(state),
                OptionsInForce.identity(state), CallSpeed.of(state.calls().stream().map(FinishedCall::result).map(result -> result.record()).toList()),
                figures, charactersPerToken(state), environment(state.opened().map(RunEvent.EngineOpened::machine).orElseGet(Machine::here)));
    }

    private static OptionalDouble charactersPerToken(RunState state) {
        Map<Integer, ChatRequest> sent = new HashMap<>();
        state.prompts().forEach(prompt -> sent.put(prompt.call(), prompt.request()));
        TokenEstimate estimate = TokenEstimate.uncalibrated();
        for (FinishedCall call : state.calls()) {
            ChatRequest request = sent.get(call.call());
            int counted = call.result().record().server().map(ServerTimings::promptTokens).orElse(0);
            if (request != null && !call.verdict().equals(FinishedCall.PROMPT_CUT)) {
                estimate = estimate.after(request.model(), request.messages(), counted);
            }
        }
        return estimate.charactersPerToken(state.request().engine().label());
    }

    private static Map<String, String> effective(RunState state) {
        Map<String, String> effective = new LinkedHashMap<>();
        OptionsInForce.of(state).forEach((GenerationOption option, String value) -> effective.put(option.key(), value));
        return effective;
    }

    private static Map<String, String> environment(Machine machine) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("os", machine.system());
        environment.put("arch", machine.architecture());
        environment.put("processor", machine.processor());
        environment.put("processors", Integer.toString(machine.processors()));
        environment.put("memory_bytes", Long.toString(machine.memoryBytes()));
        environment.put("java", machine.java());
        return environment;
    }
}
