package dev.chimera.core.report;

import dev.chimera.core.measure.Difference;
import dev.chimera.core.measure.Distribution;
import dev.chimera.core.measure.Shift;
import dev.chimera.core.prose.FactText;
import dev.chimera.core.run.compare.DiffPart;
import dev.chimera.core.run.compare.FactRow;
import dev.chimera.core.run.compare.MetricRow;
import dev.chimera.core.run.compare.RunComparison;
import dev.chimera.core.run.compare.SettingRow;
import dev.chimera.core.run.compare.TotalRow;
import dev.chimera.core.run.history.KeptRun;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// Runs side by side as Markdown. The first run is A, everything is compared with it.
public final class ComparisonMarkdown {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int MOST_FACTS = 60;
    private static final int LONGEST = 80;
    private static final int CONTEXT = 1;

    private final RunComparison comparison;
    private final StringBuilder text = new StringBuilder();

    private ComparisonMarkdown(RunComparison comparison) {
        this.comparison = comparison;
    }

    public static String of(RunComparison comparison) {
        ComparisonMarkdown markdown = new ComparisonMarkdown(comparison);
        markdown.runs();
        markdown.settings("What differs", comparison.settings().stream().filter(SettingRow::differs).toList());
        markdown.totals();
        markdown.metrics();
        markdown.facts();
        for (int run = 1; run < comparison.runs().size(); run++) {
            markdown.report(run, DiffPart.shortened(comparison.texts().get(run - 1), CONTEXT));
        }
        markdown.settings("What is the same", comparison.settings().stream().filter(row -> !row.differs()).toList());
        return markdown.text.toString();
    }

    /// A, B, … in the order of the runs.
    public static String letter(int run) {
        return run < 26 ? String.valueOf((char) ('A' + run)) : "R" + (run + 1);
    }

    private void runs() {
        text.append("# Comparison of ").append(comparison.runs().size()).append(" runs\n\n");
        for (int run = 0; run < comparison.runs().size(); run++) {
            KeptRun kept = comparison.runs().get(run).run();
            text.append("- **").append(letter(run)).append("** ").append(cell(kept.agent())).append(", ").append(cell(kept.model())).append(", ")
                    .append(DATE.format(kept.startedAt())).append(" (`").append(Printable.text(kept.id())).append("`)\n");
        }
    }

    private void settings(String heading, List<SettingRow> rows) {
        head(heading);
        if (rows.isEmpty()) {
            text.append("Nothing that is known.\n");
            return;
        }
        table("| ", rows.stream().map(row -> "| " + ComparisonWords.of(row) + " | "
                + row.values().stream().map(ComparisonMarkdown::cell).collect(Collectors.joining(" | ")) + " |\n").toList());
    }

    private void totals() {
        head("Whole runs");
        table("| ", comparison.totals().stream().map(row -> "| " + ComparisonWords.of(row.total()) + " | "
                + row.values().stream().map(value -> total(row.total(), value)).collect(Collectors.joining(" | ")) + " |\n").toList());
    }

    private static String total(TotalRow.Total total, OptionalDouble value) {
        if (value.isEmpty()) {
            return "–";
        }
        return switch (total) {
            case SECONDS -> String.format(Locale.ROOT, "%.2f s", value.getAsDouble());
            case SUPPORTED -> String.format(Locale.ROOT, "%.1f %%", 100 * value.getAsDouble());
            case FILES, FACTS, CALLS, EXCLUDED_CALLS, TOKENS -> String.format(Locale.ROOT, "%.0f", value.getAsDouble());
        };
    }

    private void metrics() {
        head("Calls");
        if (comparison.metrics().isEmpty()) {
            text.append("No model measured anything in these runs.\n");
            return;
        }
        text.append("Medians with their spread (p95, min–max); failed and cut calls are left out, cold, warm and cached ones are never pooled. A difference is called "
                + "one only when the Mann-Whitney test shows it at 5 %, all tests of this table taken together.\n\n");
        List<String> rows = new ArrayList<>();
        for (MetricRow row : comparison.metrics()) {
            for (int run = 0; run < row.values().size(); run++) {
                rows.add("| " + (run == 0 ? ComparisonWords.of(row) : "") + " | " + letter(run) + " | " + values(row, run) + " | " + difference(row, run) + " |\n");
            }
        }
        text.append("| Metric | Run | n | Median | p95 | min–max | Δ median to A | Said of it |\n| --- | --- | ---: | ---: | ---: | ---: | ---: | --- |\n");
        rows.forEach(text::append);
    }

    private static String values(MetricRow row, int run) {
        Optional<Distribution> values = row.values().get(run);
        String unit = row.metric().unit().isEmpty() ? "" : " " + row.metric().unit();
        return values.map(all -> all.n() + " | " + ComparisonWords.number(all.median()) + unit + " | " + ComparisonWords.number(all.p95()) + " | "
                + ComparisonWords.number(all.min()) + "–" + ComparisonWords.number(all.max())).orElse("0 | – | – | –");
    }

    private static String difference(MetricRow row, int run) {
        if (run == 0) {
            return " | ";
        }
        String delta = row.delta(run).map(value -> ComparisonWords.signed(value) + row.relative(run).map(part -> " (" + ComparisonWords.percent(part) + ")").orElse("")).orElse("–");
        return delta + " | " + row.differences().get(run).map(found -> said(found, row.metric().unit())).orElse("nothing to compare");
    }

    private static String said(Difference found, String unit) {
        String p = String.format(Locale.ROOT, "p %.3g, n %d and %d", found.adjustedP(), found.test().n1(), found.test().n2());
        if (!found.shown()) {
            return "no difference shown (" + p + ")";
        }
        Shift shift = found.shift();
        String interval = shift.interval().map(of -> ", 95 % " + ComparisonWords.signed(of.low()) + " to " + ComparisonWords.signed(of.high())).orElse("");
        return "**difference**: shift " + ComparisonWords.signed(shift.estimate()) + (unit.isEmpty() ? "" : " " + unit) + interval + " (" + p + ")";
    }

    private void facts() {
        head("Facts that changed");
        if (comparison.facts().isEmpty()) {
            text.append("None.\n");
            return;
        }
        table("| Fact", comparison.facts().stream().limit(MOST_FACTS).map(ComparisonMarkdown::fact).toList());
        if (comparison.facts().size() > MOST_FACTS) {
            text.append("\n… and ").append(comparison.facts().size() - MOST_FACTS).append(" more.\n");
        }
    }

    private static String fact(FactRow row) {
        return "| `" + row.id() + "` | " + row.facts().stream().map(fact -> fact.map(FactText::of).orElse("–")).map(ComparisonMarkdown::cell)
                .collect(Collectors.joining(" | ")) + " |\n";
    }

    private void report(int run, List<DiffPart> parts) {
        head("Words of the reports, A to " + letter(run));
        if (DiffPart.same(parts) || parts.stream().allMatch(part -> part.kind() == DiffPart.Kind.SKIPPED)) {
            text.append("The reports are the same, word for word.\n");
            return;
        }
        StringBuilder words = new StringBuilder();
        for (DiffPart part : parts) {
            words.append(switch (part.kind()) {
                case EQUAL -> part.text();
                case REMOVED -> "[-" + part.text() + "-]";
                case ADDED -> "{+" + part.text() + "+}";
                case SKIPPED -> "⋯ " + part.text() + " lines alike\n";
            });
        }
        text.append("`[-…-]` stands only in A, `{+…+}` only in ").append(letter(run)).append(".\n\n").append(Fence.around(words.toString().strip()));
    }

    private void head(String heading) {
        text.append("\n## ").append(heading).append("\n\n");
    }

    private void table(String firstHead, List<String> rows) {
        text.append(firstHead);
        for (int run = 0; run < comparison.runs().size(); run++) {
            text.append(" | ").append(letter(run));
        }
        text.append(" |\n| --- ").append("| --- ".repeat(comparison.runs().size())).append("|\n");
        rows.forEach(text::append);
    }

    /// On one line, and short: a persona is a long text.
    private static String cell(String value) {
        String line = Printable.text(value.replaceAll("\\s+", " ")).replace("|", "\\|").strip();
        return line.isEmpty() ? "–" : line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
