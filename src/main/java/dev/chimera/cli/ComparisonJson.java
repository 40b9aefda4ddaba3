package dev.chimera.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chimera.core.fact.Fact;
import dev.chimera.core.fact.Value;
import dev.chimera.core.measure.Difference;
import dev.chimera.core.measure.Distribution;
import dev.chimera.core.run.compare.DiffPart;
import dev.chimera.core.run.compare.FactRow;
import dev.chimera.core.run.compare.MetricRow;
import dev.chimera.core.run.compare.RunComparison;
import dev.chimera.core.run.compare.SettingRow;
import dev.chimera.core.run.compare.TotalRow;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// Runs side by side as JSON. Arrays of values are in the order of `runs`. The shape is stable: names are added, never changed.
final class ComparisonJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ComparisonJson() {}

    static ObjectNode of(RunComparison comparison) {
        ObjectNode json = NODES.objectNode();
        json.set("runs", array(comparison.runs(), run -> RunJson.of(run.run())));
        json.set("settings", array(comparison.settings(), ComparisonJson::setting));
        json.set("totals", array(comparison.totals(), ComparisonJson::total));
        json.set("metrics", array(comparison.metrics(), ComparisonJson::metric));
        json.set("facts", array(comparison.facts(), ComparisonJson::fact));
        ArrayNode texts = json.putArray("texts");
        comparison.texts().forEach(parts -> texts.add(array(parts, ComparisonJson::part)));
        return json;
    }

    private static <T> ArrayNode array(List<T> elements, Function<T, ObjectNode> form) {
        ArrayNode array = NODES.arrayNode(elements.size());
        elements.forEach(element -> array.add(form.apply(element)));
        return array;
    }

    private static ObjectNode setting(SettingRow row) {
        ObjectNode json = NODES.objectNode().put("group", lower(row.group())).put("name", row.name()).put("differs", row.differs());
        row.values().forEach(json.putArray("values")::add);
        return json;
    }

    private static ObjectNode total(TotalRow row) {
        ObjectNode json = NODES.objectNode().put("name", lower(row.total()));
        ArrayNode values = json.putArray("values");
        row.values().forEach(value -> {
            if (value.isPresent()) {
                values.add(value.getAsDouble());
            } else {
                values.addNull();
            }
        });
        return json;
    }

    private static ObjectNode metric(MetricRow row) {
        ObjectNode json = NODES.objectNode().put("name", lower(row.metric())).put("unit", row.metric().unit()).put("temperature", lower(row.temperature()));
        ArrayNode values = json.putArray("values");
        row.values().forEach(value -> values.add(value.map(ComparisonJson::distribution).orElse(null)));
        ArrayNode differences = json.putArray("differences");
        for (int run = 0; run < row.values().size(); run++) {
            Optional<Double> delta = row.delta(run);
            differences.add(row.differences().get(run).map(found -> difference(found).put("median_delta", delta.orElseThrow())).orElse(null));
        }
        return json;
    }

    private static ObjectNode distribution(Distribution values) {
        return NODES.objectNode().put("n", values.n()).put("min", values.min()).put("median", values.median()).put("p95", values.p95()).put("max", values.max());
    }

    private static ObjectNode difference(Difference found) {
        ObjectNode json = NODES.objectNode().put("shown", found.shown()).put("p", found.test().p()).put("adjusted_p", found.adjustedP())
                .put("n1", found.test().n1()).put("n2", found.test().n2()).put("shift", found.shift().estimate());
        found.shift().interval().ifPresent(interval -> json.put("shift_low", interval.low()).put("shift_high", interval.high()));
        return json;
    }

    private static ObjectNode fact(FactRow row) {
        ObjectNode json = NODES.objectNode().put("id", row.id().toString()).put("noun", row.any().noun()).put("unit", row.any().unit().symbol());
        ArrayNode values = json.putArray("values");
        row.facts().forEach(fact -> add(values, fact));
        return json;
    }

    private static void add(ArrayNode values, Optional<Fact> fact) {
        if (fact.isEmpty()) {
            values.addNull();
            return;
        }
        switch (fact.get().value()) {
            case Value.Number(var decimal) -> values.add(decimal);
            case Value.Moment(var instant) -> values.add(instant.toString());
        }
    }

    private static ObjectNode part(DiffPart part) {
        return NODES.objectNode().put("kind", lower(part.kind())).put("text", part.text());
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
