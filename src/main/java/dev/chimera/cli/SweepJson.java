package dev.chimera.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chimera.core.measure.Difference;
import dev.chimera.core.sweep.Configuration;
import dev.chimera.core.sweep.Pace;
import dev.chimera.core.sweep.SweepOutcome;
import dev.chimera.core.sweep.SweepPlan;
import dev.chimera.core.sweep.SweepState;
import dev.chimera.core.sweep.SweepTables;
import java.util.Locale;

/// A sweep as JSON. The shape is stable: names are added, never changed.
final class SweepJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private SweepJson() {}

    static ObjectNode plan(SweepPlan plan) {
        ObjectNode json = NODES.objectNode().put("calls", plan.calls().size()).put("measured", plan.measured()).put("reloads", plan.reloads())
                .put("estimated_seconds", Pace.guess(plan.request().work()).of(plan.calls()).toSeconds()).put("comparisons", plan.comparisons())
                .put("runs", plan.request().runs()).put("runs_to_show_a_difference", plan.runsToShow());
        ArrayNode configurations = json.putArray("configurations");
        plan.configurations().forEach(configuration -> configurations.add(configuration(configuration)));
        ArrayNode order = json.putArray("order");
        plan.calls().forEach(call -> order.addObject().put("call", call.number()).put("configuration", call.configuration()).put("load", call.group())
                .put("use", call.use().name().toLowerCase(Locale.ROOT)).put("repetition", call.repetition()));
        return json;
    }

    static ObjectNode of(String id, SweepState state) {
        ObjectNode json = NODES.objectNode().put("sweep", id).put("outcome", outcome(state.outcome().orElseThrow())).put("remaining", state.remaining().size());
        ObjectNode test = json.putObject("test").put("name", "Mann-Whitney U, two-sided").put("adjustment", "Holm").put("level", Difference.LEVEL);
        test.put("shift", "Hodges-Lehmann, 95 % interval").put("baseline", 1);
        ObjectNode plan = plan(state.plan());
        plan.remove("order");
        json.set("plan", plan);
        json.set("results", lines(SweepTables.resultLines(state)));
        ArrayNode excluded = json.putArray("excluded");
        ArrayNode warmups = json.putArray("warmups");
        for (JsonNode call : lines(SweepTables.callLines(state))) {
            if ("warm-up".equals(call.path("excluded").asText())) {
                warmups.add(call);
            } else if (!call.path("counted").asBoolean()) {
                excluded.add(call);
            }
        }
        ArrayNode left = json.putArray("left_out");
        state.leftOut().forEach(each -> left.addObject().put("calls", each.calls().size()).put("reason", Sentences.of(each.reason())));
        return json;
    }

    private static ObjectNode configuration(Configuration configuration) {
        ObjectNode json = NODES.objectNode().put("configuration", configuration.number()).put("model", configuration.model()).put("label", configuration.label());
        ObjectNode options = json.putObject("options");
        configuration.options().values().forEach((option, value) -> options.put(option.key(), value));
        return json;
    }

    private static String outcome(SweepOutcome outcome) {
        return switch (outcome) {
            case SweepOutcome.Done ignored -> "done";
            case SweepOutcome.Incomplete ignored -> "incomplete";
            case SweepOutcome.Stopped ignored -> "stopped";
            case SweepOutcome.EndpointLost ignored -> "endpoint lost";
            case SweepOutcome.NotKept ignored -> "not kept";
            case SweepOutcome.Broken ignored -> "broken";
        };
    }

    private static ArrayNode lines(String lines) {
        ArrayNode array = NODES.arrayNode();
        lines.lines().forEach(line -> array.add(read(line)));
        return array;
    }

    private static JsonNode read(String line) {
        try {
            return MAPPER.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("our own JSON", e);
        }
    }
}
