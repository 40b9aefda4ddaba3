package dev.chimera.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chimera.core.fact.Fact;
import dev.chimera.core.fact.Smell;
import dev.chimera.core.fact.Source;
import dev.chimera.core.fact.Value;
import dev.chimera.core.ingest.ColumnProfile;
import dev.chimera.core.ingest.FileProfile;
import dev.chimera.core.ingest.FileType;
import dev.chimera.core.ingest.IngestResult;
import dev.chimera.core.ingest.Skipped;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// The result of an ingest as JSON. The shape is stable: names are added, never changed.
final class IngestJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private IngestJson() {}

    static ObjectNode of(IngestResult result) {
        ObjectNode json = NODES.objectNode();
        json.put("root", result.inventory().root().toString());
        json.set("files", array(result.inventory().files(), IngestJson::file));
        json.set("skipped", array(result.skipped(), IngestJson::skipped));
        json.put("skipped_rows", result.skippedRows());
        json.set("totals", totals(result));
        json.set("facts", array(result.facts().all(), IngestJson::fact));
        json.set("smells", array(result.smells(), IngestJson::smell));
        return json;
    }

    private static <T> ArrayNode array(List<T> elements, Function<T, ObjectNode> form) {
        ArrayNode array = NODES.arrayNode(elements.size());
        elements.forEach(element -> array.add(form.apply(element)));
        return array;
    }

    private static ObjectNode file(FileProfile file) {
        ObjectNode json = NODES.objectNode().put("path", file.path()).put("type", file.type().name().toLowerCase(Locale.ROOT)).put("bytes", file.bytes())
                .put("modified", file.modified().toString()).put("sha256", file.sha256()).put("rows", file.rows());
        json.set("columns", array(file.columns(), IngestJson::column));
        return json;
    }

    private static ObjectNode column(ColumnProfile column) {
        ObjectNode json = NODES.objectNode().put("name", column.name()).put("kind", column.kind().name().toLowerCase(Locale.ROOT))
                .put("unit", column.unit().isNone() ? null : column.unit().symbol()).put("n", column.n()).put("missing", column.missing());
        column.statistics().ifPresent(numbers -> json.put("mean", numbers.mean()).put("sd", numbers.sd()).put("min", numbers.min())
                .put("p25", numbers.p25()).put("median", numbers.median()).put("p75", numbers.p75()).put("p95", numbers.p95()).put("max", numbers.max()));
        return json;
    }

    private static ObjectNode skipped(Skipped skipped) {
        return NODES.objectNode().put("path", skipped.path()).put("line", skipped.line()).put("reason", skipped.reason());
    }

    private static ObjectNode totals(IngestResult result) {
        ObjectNode totals = NODES.objectNode().put("files", result.inventory().total());
        for (FileType type : FileType.values()) {
            totals.put(type.name().toLowerCase(Locale.ROOT), result.inventory().of(type).size());
        }
        return totals;
    }

    private static ObjectNode fact(Fact fact) {
        ObjectNode json = NODES.objectNode().put("id", fact.id().text());
        switch (fact.value()) {
            case Value.Number(var decimal) -> json.put("value", decimal);
            case Value.Moment(var instant) -> json.put("value", instant.toString());
        }
        json.put("unit", fact.unit().isNone() ? null : fact.unit().symbol()).put("noun", fact.noun()).put("aggregate", fact.aggregate().label()).put("n", fact.n());
        json.set("sources", array(fact.sources(), IngestJson::source));
        return json;
    }

    private static ObjectNode source(Source source) {
        ObjectNode json = NODES.objectNode().put("file", source.file()).put("sha256", source.sha256()).put("column", source.column());
        json.set("rows", numbers(source.rows()));
        return json.put("n", source.n());
    }

    private static ObjectNode smell(Smell smell) {
        ObjectNode json = NODES.objectNode().put("kind", smell.kind().name().toLowerCase(Locale.ROOT)).put("file", smell.file()).put("column", smell.column());
        json.set("rows", numbers(smell.rows()));
        ArrayNode facts = json.putArray("facts");
        smell.facts().forEach(id -> facts.add(id.text()));
        json.set("sources", array(smell.sources(), IngestJson::source));
        return json;
    }

    private static ArrayNode numbers(List<Long> rows) {
        ArrayNode array = NODES.arrayNode();
        rows.forEach(array::add);
        return array;
    }
}
