package dev.chimera.core.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chimera.core.check.CheckedReport;
import dev.chimera.core.check.Claim;
import dev.chimera.core.check.Judgement;
import dev.chimera.core.check.Score;
import dev.chimera.core.fact.Fact;
import dev.chimera.core.fact.FactSet;
import dev.chimera.core.fact.Source;
import dev.chimera.core.fact.Value;
import java.util.Collection;
import java.util.Locale;

/// Checked figures, their facts and the score as JSON. The shapes are stable: names are added, never changed.
public final class CheckJson {
    /// Of the object that {@link #of} makes and of the sidecar.
    static final int VERSION = 1;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private CheckJson() {}

    /// `{"version", "score", "claims", "facts"}`; facts are those that claims name.
    public static ObjectNode of(Judgement judged, FactSet facts) {
        ObjectNode json = NODES.objectNode().put("version", VERSION);
        json.set("score", score(judged.score()));
        json.set("claims", claims(judged.checked()));
        json.set("facts", facts(judged.checked().claims().stream().flatMap(claim -> claim.facts().stream()).distinct().sorted().flatMap(id -> facts.find(id).stream()).toList()));
        return json;
    }

    /// `[{"line", "col", "text", "label", "fact", "value", "unit", "source", "why", …}]`, line 1-based, col 0-based.
    public static ArrayNode claims(CheckedReport checked) {
        ArrayNode array = NODES.arrayNode();
        for (Claim claim : checked.claims()) {
            ObjectNode json = array.addObject().put("line", claim.line()).put("col", claim.col()).put("text", claim.text()).put("label", claim.label().label())
                    .put("fact", claim.fact().map(Object::toString).orElse(null)).put("value", claim.value()).put("unit", claim.unit())
                    .put("source", claim.source()).put("why", claim.why()).put("correction", claim.correction()).put("noted", claim.noted());
            ArrayNode facts = json.putArray("facts");
            claim.facts().forEach(id -> facts.add(id.text()));
        }
        return array;
    }

    /// `{"total", "parts": [{"part", "points", "of", "why"}], "limits": [text]}`
    public static ObjectNode score(Score score) {
        ObjectNode json = NODES.objectNode().put("total", score.total());
        ArrayNode parts = json.putArray("parts");
        score.parts().forEach(points -> parts.addObject().put("part", points.part().name().toLowerCase(Locale.ROOT))
                .put("points", Math.round(points.points() * 10) / 10.0).put("of", points.part().most()).put("why", points.why()));
        ArrayNode limits = json.putArray("limits");
        score.limits().forEach(limits::add);
        return json;
    }

    static ArrayNode facts(Collection<Fact> facts) {
        ArrayNode array = NODES.arrayNode();
        facts.forEach(fact -> array.add(fact(fact)));
        return array;
    }

    private static ObjectNode fact(Fact fact) {
        ObjectNode json = NODES.objectNode().put("id", fact.id().text());
        switch (fact.value()) {
            case Value.Number(var decimal) -> json.put("value", decimal);
            case Value.Moment(var instant) -> json.put("value", instant.toString());
        }
        json.put("unit", fact.unit().isNone() ? null : fact.unit().symbol()).put("noun", fact.noun()).put("aggregate", fact.aggregate().label()).put("n", fact.n())
                .put("provenance", fact.provenance().name().toLowerCase(Locale.ROOT));
        ObjectNode subject = json.putObject("subject");
        fact.subject().dimensions().forEach(subject::put);
        fact.formula().ifPresent(formula -> {
            ArrayNode operands = json.putObject("formula").put("operation", formula.operation().name().toLowerCase(Locale.ROOT)).putArray("operands");
            formula.operands().forEach(id -> operands.add(id.text()));
        });
        ArrayNode sources = json.putArray("sources");
        fact.sources().forEach(source -> sources.add(source(source)));
        return json;
    }

    private static ObjectNode source(Source source) {
        ObjectNode json = NODES.objectNode().put("file", source.file()).put("sha256", source.sha256()).put("column", source.column());
        ArrayNode rows = json.putArray("rows");
        source.rows().forEach(rows::add);
        return json.put("n", source.n());
    }
}
