package dev.chimera.core.ingest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chimera.core.fact.Fact;
import dev.chimera.core.fact.FactId;
import dev.chimera.core.fact.Smell;
import dev.chimera.core.fact.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/// An ingest's result as JSON without what differs from machine to machine: times, digests.
final class ResultJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ResultJson() {}

    static ObjectNode of(IngestResult result) {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode files = root.putArray("files");
        result.inventory().files().forEach(file -> files.add(file(file)));
        ArrayNode skipped = root.putArray("skipped");
        result.skipped().forEach(place -> skipped.addObject().put("path", place.path()).put("line", place.line()).put("reason", place.reason()));
        root.put("skippedRows", result.skippedRows());
        ArrayNode smells = root.putArray("smells");
        result.smells().forEach(smell -> smells.add(smell(smell)));
        return root;
    }

    /// `value unit` of one fact, with the operands of its formula.
    static String figure(Fact fact) {
        String value = switch (fact.value()) {
            case Value.Number(var decimal) -> decimal.round(new MathContext(10)).stripTrailingZeros().toPlainString();
            case Value.Moment(var instant) -> instant.toString();
        };
        String unit = fact.unit().isNone() ? "" : " " + fact.unit();
        return value + unit + fact.formula().map(formula -> " = " + formula.operation() + " " + ids(formula.operands())).orElse("");
    }

    private static String ids(List<FactId> ids) {
        return String.join(" ", ids.stream().map(FactId::text).toList());
    }

    private static ObjectNode file(FileProfile file) {
        ObjectNode node = JSON.createObjectNode().put("path", file.path()).put("type", file.type().label()).put("rows", file.rows());
        ArrayNode columns = node.putArray("columns");
        for (ColumnProfile column : file.columns()) {
            ObjectNode one = columns.addObject().put("name", column.name()).put("kind", column.kind().name()).put("unit", column.unit().symbol())
                    .put("n", column.n()).put("missing", column.missing()).put("distinct", column.distinct());
            column.statistics().ifPresent(s -> one.put("mean", text(s.mean())).put("sd", text(s.sd())).put("min", text(s.min()))
                    .put("p25", text(s.p25())).put("median", text(s.median())).put("p75", text(s.p75())).put("p95", text(s.p95()))
                    .put("max", text(s.max())).put("minRow", s.minRow()).put("maxRow", s.maxRow()));
        }
        return node;
    }

    private static ObjectNode smell(Smell smell) {
        ObjectNode node = JSON.createObjectNode().put("kind", smell.kind().name()).put("file", smell.file()).put("column", smell.column());
        smell.rows().forEach(node.withArray("rows")::add);
        smell.facts().forEach(fact -> node.withArray("facts").add(fact.text()));
        return node;
    }

    private static String text(double value) {
        return new BigDecimal(value).round(new MathContext(10)).stripTrailingZeros().toPlainString();
    }
}
