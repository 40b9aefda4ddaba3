package dev.chimera.core.report;

import dev.chimera.core.check.Claim;
import dev.chimera.core.measure.Difference;
import dev.chimera.core.measure.Distribution;
import dev.chimera.core.run.imported.CheckedForeign;
import dev.chimera.core.run.imported.ClaimVerdict;
import dev.chimera.core.run.imported.ForeignRun;
import dev.chimera.core.run.imported.ImportAudit;
import dev.chimera.core.run.imported.Recomputed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What imported outputs are worth, as Markdown.
public final class ImportMarkdown {
    private static final int MOST_FIGURES = 10;

    private final StringBuilder text = new StringBuilder();

    private ImportMarkdown() {}

    public static String of(ImportAudit audit) {
        ImportMarkdown markdown = new ImportMarkdown();
        markdown.head(audit);
        markdown.recomputed(audit.recomputed());
        markdown.claims(audit.claims());
        markdown.reports(audit.reports());
        return markdown.text.toString();
    }

    private void head(ImportAudit audit) {
        text.append("# Imported runs\n\n").append(audit.folder().runs().size()).append(" runs in `").append(Printable.text(audit.folder().root().toString())).append("`.\n");
        List<String> unknown = audit.folder().runs().stream().map(ForeignRun::unknown).flatMap(List::stream).distinct().toList();
        for (String trouble : audit.folder().troubles()) {
            text.append("- ").append(Printable.text(trouble)).append('\n');
        }
        if (!unknown.isEmpty()) {
            text.append("- Fields that are not known here: ").append(Printable.text(String.join(", ", unknown))).append(".\n");
        }
    }

    private void recomputed(List<Recomputed> rows) {
        text.append("\n## Recomputed from the raw calls\n\n");
        if (rows.isEmpty()) {
            text.append("No call states what it took.\n");
            return;
        }
        text.append("Medians (n; p95; min–max). Cold calls stand apart; rates are tokens over evaluation time. A difference is called one only when the Mann-Whitney test "
                + "shows it at 5 %, all tests together.\n\n| Scenario | Calls | Quantity | Collector | Insight | Left out | Insight against collector |\n"
                + "| --- | --- | --- | ---: | ---: | ---: | --- |\n");
        for (Recomputed row : rows) {
            text.append("| ").append(cell(row.scenario())).append(" | ").append(row.cold() ? "cold" : "not cold").append(" | ").append(row.quantity()).append(" | ")
                    .append(values(row.collector())).append(" | ").append(values(row.insight())).append(" | ").append(row.excluded()).append(" | ")
                    .append(row.difference().map(ImportMarkdown::said).orElse("nothing to compare")).append(" |\n");
        }
    }

    private static String values(Optional<Distribution> values) {
        return values.map(of -> ComparisonWords.number(of.median()) + " (" + of.n() + "; " + ComparisonWords.number(of.p95()) + "; "
                + ComparisonWords.number(of.min()) + "–" + ComparisonWords.number(of.max()) + ")").orElse("–");
    }

    private static String said(Difference found) {
        String p = String.format(Locale.ROOT, "(p %.3g, n %d and %d)", found.adjustedP(), found.test().n1(), found.test().n2());
        return found.shown() ? "**difference**: shift " + ComparisonWords.signed(found.shift().estimate()) + " " + p : "no difference shown " + p;
    }

    private void claims(List<ClaimVerdict> claims) {
        text.append("\n## What is claimed\n\n");
        if (claims.isEmpty()) {
            text.append("Nothing is claimed of these runs.\n");
            return;
        }
        for (ClaimVerdict.Verdict verdict : List.of(ClaimVerdict.Verdict.DOES_NOT_FOLLOW, ClaimVerdict.Verdict.CANNOT_BE_TOLD, ClaimVerdict.Verdict.FOLLOWS)) {
            List<ClaimVerdict> such = claims.stream().filter(claim -> claim.verdict() == verdict).toList();
            text.append("- ").append(such.size()).append(' ').append(words(verdict)).append('\n');
        }
        text.append("\n| Where | Claim | From the raw calls it | Why |\n| --- | --- | --- | --- |\n");
        for (ClaimVerdict claim : claims) {
            text.append("| ").append(cell(claim.where())).append(" | `").append(cell(claim.claim()).replace('`', '\'')).append("` | ").append(words(claim.verdict()))
                    .append(" | ").append(cell(claim.why())).append(" |\n");
        }
    }

    private static String words(ClaimVerdict.Verdict verdict) {
        return switch (verdict) {
            case FOLLOWS -> "follows";
            case DOES_NOT_FOLLOW -> "**does not follow**";
            case CANNOT_BE_TOLD -> "cannot be told";
        };
    }

    private void reports(List<CheckedForeign> reports) {
        if (reports.isEmpty()) {
            return;
        }
        text.append("\n## Reports against the folder\n\n| Report | Supported | Derived | Contradicted | Unsupported |\n| --- | ---: | ---: | ---: | ---: |\n");
        for (CheckedForeign report : reports) {
            text.append("| ").append(cell(report.report())).append(" | ").append(report.figures().supported()).append(" | ").append(report.figures().derived())
                    .append(" | ").append(report.figures().contradicted()).append(" | ").append(report.figures().unsupported()).append(" |\n");
        }
        for (CheckedForeign report : reports.stream().filter(checked -> !checked.contradicted().isEmpty()).toList()) {
            text.append("\nContradicted in ").append(cell(report.report())).append(":\n");
            for (Claim claim : report.contradicted().stream().limit(MOST_FIGURES).toList()) {
                text.append("- line ").append(claim.line()).append(", `").append(cell(claim.text()).replace('`', '\'')).append("`: ").append(cell(claim.why())).append('\n');
            }
            if (report.contradicted().size() > MOST_FIGURES) {
                text.append("- … and ").append(report.contradicted().size() - MOST_FIGURES).append(" more\n");
            }
        }
    }

    private static String cell(String value) {
        String line = Printable.text(value).replace("|", "\\|").strip();
        return line.isEmpty() ? "–" : line;
    }
}
