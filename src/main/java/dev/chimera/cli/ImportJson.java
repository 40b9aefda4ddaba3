package dev.chimera.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chimera.core.measure.Distribution;
import dev.chimera.core.run.imported.CheckedForeign;
import dev.chimera.core.run.imported.ClaimVerdict;
import dev.chimera.core.run.imported.ImportAudit;
import dev.chimera.core.run.imported.ImportedRuns;
import dev.chimera.core.run.imported.Recomputed;
import java.util.Locale;
import java.util.Optional;

/// What imported outputs are worth as JSON. The shape is stable: names are added, never changed.
final class ImportJson {
    private ImportJson() {}

    static ObjectNode of(ImportAudit audit, ImportedRuns.Imported imported) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("root", audit.folder().root().toString()).put("runs", audit.folder().runs().size())
                .put("already_there", imported.there());
        imported.kept().forEach(json.putArray("kept")::add);
        audit.folder().troubles().forEach(json.putArray("troubles")::add);
        ArrayNode recomputed = json.putArray("recomputed");
        audit.recomputed().forEach(row -> recomputed.add(recomputed(row)));
        ArrayNode claims = json.putArray("claims");
        for (ClaimVerdict claim : audit.claims()) {
            claims.addObject().put("where", claim.where()).put("claim", claim.claim()).put("verdict", claim.verdict().name().toLowerCase(Locale.ROOT)).put("why", claim.why());
        }
        ArrayNode reports = json.putArray("reports");
        audit.reports().forEach(report -> reports.add(report(report)));
        return json;
    }

    private static ObjectNode recomputed(Recomputed row) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("scenario", row.scenario()).put("cold", row.cold()).put("quantity", row.quantity());
        put(json, "collector", row.collector());
        put(json, "insight", row.insight());
        json.put("excluded", row.excluded());
        row.difference().ifPresent(found -> json.putObject("difference").put("shown", found.shown()).put("adjusted_p", found.adjustedP())
                .put("shift", found.shift().estimate()));
        return json;
    }

    private static void put(ObjectNode json, String name, Optional<Distribution> values) {
        if (values.isEmpty()) {
            json.putNull(name);
        }
        values.ifPresent(of -> json.putObject(name).put("n", of.n()).put("min", of.min()).put("median", of.median()).put("p95", of.p95()).put("max", of.max()));
    }

    private static ObjectNode report(CheckedForeign report) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("report", report.report()).put("supported", report.figures().supported())
                .put("derived", report.figures().derived()).put("contradicted", report.figures().contradicted()).put("unsupported", report.figures().unsupported());
        ArrayNode figures = json.putArray("contradicted_figures");
        report.contradicted().forEach(claim -> figures.addObject().put("line", claim.line()).put("col", claim.col()).put("text", claim.text())
                .put("value", claim.value()).put("why", claim.why()));
        return json;
    }
}
