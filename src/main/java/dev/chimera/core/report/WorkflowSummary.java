package dev.chimera.core.report;

import dev.chimera.core.ingest.FileProfile;
import dev.chimera.core.ingest.FileType;
import dev.chimera.core.ingest.IngestResult;
import dev.chimera.core.ingest.Inventory;
import dev.chimera.core.prose.FactText;
import dev.chimera.core.run.RunState;
import dev.chimera.core.run.Stage;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// How many files, how long it took, and the data summary.
final class WorkflowSummary {
    private static final int LISTED = 5;

    private WorkflowSummary() {}

    static String of(RunState state) {
        IngestResult ingested = state.ingested().orElseThrow();
        return "\n---\n\n## Workflow Summary\n"
                + "- Files analyzed: " + ingested.inventory().total() + "\n"
                + "- Execution time: " + executionTime(state) + "\n"
                + "- Data summary:\n" + Fence.around(dataSummary(ingested.inventory()).strip())
                + skipped(ingested);
    }

    private static String executionTime(RunState state) {
        Duration all = state.took().values().stream().reduce(Duration.ZERO, Duration::plus);
        return seconds(all) + " (ingest " + seconds(took(state, Stage.INGEST)) + " | analysis " + seconds(took(state, Stage.ANALYSIS))
                + " | report " + seconds(took(state, Stage.REPORT)) + ")";
    }

    private static Duration took(RunState state, Stage stage) {
        return state.took().getOrDefault(stage, Duration.ZERO);
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.2fs", duration.toNanos() / 1e9);
    }

    /// In the wording that readers of earlier reports know.
    static String dataSummary(Inventory inventory) {
        StringBuilder summary = new StringBuilder("Total files analyzed: ").append(inventory.total()).append('\n');
        for (FileType type : FileType.values()) {
            List<FileProfile> files = inventory.of(type);
            if (!files.isEmpty()) {
                summary.append('\n').append(type.name()).append(" Files (").append(files.size()).append(")\n");
                files.stream().limit(LISTED).forEach(file -> summary.append("  - ").append(Printable.text(file.path())).append('\n'));
                if (files.size() > LISTED) {
                    summary.append("  ... and ").append(files.size() - LISTED).append(" more\n");
                }
                summary.append("  Latest modified: ").append(files.stream().map(FileProfile::modified).max(Comparator.naturalOrder())
                        .map(FactText::moment).orElseThrow()).append('\n');
            }
        }
        return summary.toString();
    }

    private static String skipped(IngestResult ingested) {
        if (ingested.skipped().isEmpty()) {
            return "";
        }
        List<String> lines = ingested.skipped().stream().limit(LISTED * 2L).map(skipped -> "  - `" + Printable.text(skipped.path()) + "`"
                + (skipped.line() > 0 ? ", line " + skipped.line() : "") + ": " + Printable.text(skipped.reason()) + "\n").toList();
        String more = ingested.skipped().size() > lines.size() ? "  - … and " + (ingested.skipped().size() - lines.size()) + " more\n" : "";
        return "- Not analyzed, or only in part:\n" + lines.stream().collect(Collectors.joining()) + more;
    }
}
