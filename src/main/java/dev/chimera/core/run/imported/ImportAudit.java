package dev.chimera.core.run.imported;

import dev.chimera.core.check.CheckedReport;
import dev.chimera.core.check.Checker;
import dev.chimera.core.check.Label;
import dev.chimera.core.ingest.IngestResult;
import dev.chimera.core.run.journal.FigureCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What outputs of the replaced system are worth.
///
/// @param recomputed aggregates from the raw calls
/// @param claims what they claim of themselves, and whether it follows
/// @param reports its reports against a folder; empty where no folder was given
public record ImportAudit(ForeignFolder folder, List<Recomputed> recomputed, List<ClaimVerdict> claims, List<CheckedForeign> reports) {
    /// @param data what was read of the folder that the reports are about
    public static ImportAudit of(ForeignFolder folder, Optional<IngestResult> data) {
        List<ClaimVerdict> claims = new ArrayList<>();
        folder.runs().forEach(run -> claims.addAll(RunClaims.of(run)));
        claims.addAll(SummaryClaims.of(folder));
        List<CheckedForeign> reports = new ArrayList<>();
        data.ifPresent(read -> folder.runs().forEach(run -> run.reports().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .forEach(report -> reports.add(checked(run.name() + "/" + report.getKey() + "_report.md", report.getValue(), read)))));
        return new ImportAudit(folder, Recomputed.of(folder.runs()), claims, reports);
    }

    private static CheckedForeign checked(String name, String report, IngestResult data) {
        CheckedReport checked = Checker.check(report, data.facts());
        return new CheckedForeign(name, FigureCounts.of(checked), checked.claims().stream().filter(claim -> claim.label() == Label.CONTRADICTED).toList());
    }
}
