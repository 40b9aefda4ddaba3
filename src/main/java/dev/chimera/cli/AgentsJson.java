package dev.chimera.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chimera.core.measure.Distribution;
import dev.chimera.core.measure.Gain;
import dev.chimera.core.measure.Throughput;
import dev.chimera.core.run.PersonaDemands;
import dev.chimera.core.run.agents.AgentSetup;
import dev.chimera.core.run.agents.PairOutcome;
import dev.chimera.core.run.agents.PairResults;
import dev.chimera.core.run.agents.PairState;
import dev.chimera.core.run.agents.Side;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// What two agents gave, as JSON. The shape is stable: names are added, never changed.
final class AgentsJson {
    private AgentsJson() {}

    static ObjectNode of(PairState state) {
        PairResults results = PairResults.of(state);
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("scenario", state.request().scenario().key()).put("outcome", outcome(state))
                .put("runs", state.request().repetitions()).put("sharing", state.sharing().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        ArrayNode agents = json.putArray("agents");
        for (Side side : Side.values()) {
            agents.add(agent(state.request().agent(side), results.agent(side)));
        }
        ArrayNode contended = json.putArray("contended");
        results.contended().forEach(contended::add);
        ArrayNode gains = json.putArray("gains");
        results.gains().forEach(gain -> gains.add(gain(gain)));
        spread(json, "gain", results.factor());
        return json.put("runs_without_gain", results.notMeasured());
    }

    private static ObjectNode agent(AgentSetup setup, PairResults.Agent agent) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("label", setup.agent().name()).put("model", setup.engine().label()).put("endpoint", agent.endpoint());
        ObjectNode options = json.putObject("options");
        setup.options().values().forEach((option, value) -> options.put(option.key(), value));
        spread(json, "alone_tok_s", agent.soloRates());
        spread(json, "together_tok_s", agent.togetherRates());
        json.putObject("queue").put("total_ms", millis(agent.queue().total())).put("longest_ms", millis(agent.queue().longest()))
                .put("calls", agent.queue().calls()).put("waited", agent.queue().waited());
        json.put("loads_together", agent.loads()).put("excluded", agent.excluded());
        ArrayNode demands = json.putArray("persona");
        for (PersonaDemands.Verdict verdict : agent.demands()) {
            demands.addObject().put("demand", AgentsText.demand(verdict)).put("found", verdict.found()).put("met", verdict.met());
        }
        return json;
    }

    private static ObjectNode gain(Gain gain) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("factor", gain.factor()).put("alone_tok_s", gain.alone());
        throughput(json, "solo_a", gain.soloA());
        throughput(json, "solo_b", gain.soloB());
        throughput(json, "together", gain.together());
        return json;
    }

    private static void throughput(ObjectNode json, String name, Throughput throughput) {
        json.putObject(name).put("tokens", throughput.tokens()).put("wall_ms", millis(throughput.wall())).put("tok_s", throughput.tokensPerSecond());
    }

    private static void spread(ObjectNode json, String name, Optional<Distribution> spread) {
        spread.ifPresentOrElse(each -> json.putObject(name).put("n", each.n()).put("median", each.median()).put("p95", each.p95()).put("min", each.min())
                .put("max", each.max()).put("sd", each.sd().isPresent() ? each.sd().getAsDouble() : null)
                .put("cv", each.variation().isPresent() ? each.variation().getAsDouble() : null).put("unsteady", each.unsteady()), () -> json.putNull(name));
    }

    private static double millis(Duration time) {
        return time.toNanos() / 1e6;
    }

    private static String outcome(PairState state) {
        return switch (state.outcome().orElseThrow()) {
            case PairOutcome.Done ignored -> "done";
            case PairOutcome.Stopped ignored -> "stopped";
            case PairOutcome.Interrupted ignored -> "interrupted";
            case PairOutcome.AgentFailed ignored -> "agent failed";
            case PairOutcome.Broken ignored -> "broken";
        };
    }
}
