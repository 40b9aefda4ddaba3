package dev.chimera.core.run.agents;

import dev.chimera.core.llm.CallRecord;
import dev.chimera.core.llm.CallRecord.ServerTimings;
import dev.chimera.core.llm.CallRecord.Temperature;
import dev.chimera.core.measure.Distribution;
import dev.chimera.core.measure.Gain;
import dev.chimera.core.measure.QueueTime;
import dev.chimera.core.measure.Throughput;
import dev.chimera.core.run.Engine;
import dev.chimera.core.run.PersonaDemands;
import dev.chimera.core.run.RunOutcome;
import dev.chimera.core.run.RunState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the runs of two agents say.
///
/// @param gains one for each repetition of which all three phases were measured
/// @param notMeasured repetitions that gave no gain
public record PairResults(List<Gain> gains, int notMeasured, Agent a, Agent b) {
    /// What was measured of one agent.
    ///
    /// @param solo of the runs in which it was alone
    /// @param queue of the calls that were made while the other one worked
    /// @param loads calls of these for which the model had to be loaded
    /// @param excluded calls that failed or gave fewer than two tokens
    /// @param demands what the persona asks for, in the report that was written last
    public record Agent(String endpoint, Optional<Distribution> soloRates, Optional<Distribution> togetherRates, QueueTime queue, int loads, int excluded,
                        List<PersonaDemands.Verdict> demands) {}

    public static PairResults of(PairState state) {
        List<Gain> gains = new ArrayList<>();
        int complete = 0;
        for (int repetition = 1; repetition <= state.repetition(); repetition++) {
            if (runs(state, repetition, Phase.TOGETHER).size() == 2) {
                complete++;
                gain(state, repetition).ifPresent(gains::add);
            }
        }
        return new PairResults(List.copyOf(gains), complete - gains.size(), agent(state, Side.A), agent(state, Side.B));
    }

    public Agent agent(Side side) {
        return side == Side.A ? a : b;
    }

    /// The gain over the repetitions.
    public Optional<Distribution> factor() {
        return Distribution.of(gains.stream().mapToDouble(Gain::factor));
    }

    /// The endpoints at which calls of the agents stood in each other's way.
    public List<String> contended() {
        return List.of(a, b).stream().filter(agent -> agent.queue().contended()).map(Agent::endpoint).distinct().toList();
    }

    private static Optional<Gain> gain(PairState state, int repetition) {
        Optional<Throughput> soloA = throughput(runs(state, repetition, Phase.SOLO_A));
        Optional<Throughput> soloB = throughput(runs(state, repetition, Phase.SOLO_B));
        Optional<Throughput> together = throughput(runs(state, repetition, Phase.TOGETHER));
        return soloA.isPresent() && soloB.isPresent() && together.isPresent() ? Optional.of(new Gain(soloA.get(), soloB.get(), together.get())) : Optional.empty();
    }

    /// Of runs that all came to their end; a run that was cut short says nothing about speed.
    private static Optional<Throughput> throughput(List<RunState> runs) {
        boolean whole = !runs.isEmpty() && runs.stream().allMatch(run -> run.outcome().filter(RunOutcome.Done.class::isInstance).isPresent());
        return whole ? Throughput.of(runs.stream().flatMap(run -> records(run).stream()).toList()) : Optional.empty();
    }

    private static List<RunState> runs(PairState state, int repetition, Phase phase) {
        return state.ended().stream().filter(run -> run.repetition() == repetition && run.phase() == phase).map(PairState.EndedRun::state).toList();
    }

    private static Agent agent(PairState state, Side side) {
        List<CallRecord> solo = records(state, side, false);
        List<CallRecord> together = records(state, side, true);
        Duration usual = solo.stream().flatMap(call -> call.server().stream()).map(ServerTimings::queue).max(Comparator.naturalOrder()).orElse(Duration.ZERO);
        String endpoint = state.request().agent(side).engine() instanceof Engine.Ollama ollama ? ollama.endpoint().toString() : "";
        List<PersonaDemands.Verdict> demands = state.agent(side).filter(run -> !run.body().isEmpty())
                .map(run -> PersonaDemands.of(run.request().agent().persona()).check(body(run))).orElse(List.of());
        return new Agent(endpoint, rates(solo), rates(together), QueueTime.of(together, usual),
                (int) together.stream().filter(call -> call.temperature() == Temperature.COLD).count(),
                (int) Stream.concat(solo.stream(), together.stream()).filter(call -> !call.countsInStatistics()).count(), demands);
    }

    private static String body(RunState run) {
        return run.body().stream().map(part -> part.markdown()).collect(Collectors.joining("\n\n"));
    }

    private static Optional<Distribution> rates(List<CallRecord> calls) {
        return Distribution.of(calls.stream().filter(CallRecord::countsInStatistics).filter(call -> call.temperature() != Temperature.COLD)
                .flatMap(call -> call.server().stream()).map(ServerTimings::decodeRate).filter(rate -> rate.isPresent()).mapToDouble(rate -> rate.getAsDouble()));
    }

    private static List<CallRecord> records(PairState state, Side side, boolean together) {
        return state.ended().stream().filter(run -> run.side() == side && run.phase() == Phase.TOGETHER == together).flatMap(run -> records(run.state()).stream()).toList();
    }

    private static List<CallRecord> records(RunState run) {
        return run.calls().stream().map(call -> call.result().record()).toList();
    }
}
