package dev.chimera.core.report.chart;

import dev.chimera.core.fact.Aggregate;
import dev.chimera.core.fact.Fact;
import dev.chimera.core.ingest.ColumnProfile;
import dev.chimera.core.ingest.IngestResult;
import dev.chimera.core.prose.English;
import dev.chimera.core.prose.FactIndex;
import dev.chimera.core.prose.body.PerformanceTables;
import dev.chimera.core.prose.finding.Contest;
import dev.chimera.core.prose.finding.Contests;
import dev.chimera.core.prose.finding.Finding;
import dev.chimera.core.prose.finding.Findings;
import dev.chimera.core.report.drawing.Drawing;
import dev.chimera.core.run.FinishedCall;
import dev.chimera.core.run.RunState;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The charts that say something about a report: first what its findings compare, then the quantities over all files, then the spread of doubtful
/// columns, then what the calls of the run took. The same for the same data.
public final class ReportCharts {
    private static final int MOST_ROWS = 12;
    private static final int MOST_CONTESTS = 3;
    private static final int MOST_TABLES = 2;
    private static final int MOST_SPREADS = 2;
    private static final Set<Finding.Kind> SPREAD = EnumSet.of(Finding.Kind.OUTLIERS, Finding.Kind.HIGH_VARIATION, Finding.Kind.COLD_START);

    private final IngestResult data;
    private final FactIndex index;
    private final Map<String, Drawing> charts = new LinkedHashMap<>();

    private ReportCharts(IngestResult data) {
        this.data = data;
        index = new FactIndex(data.facts());
    }

    /// Of a run: its data's and its calls'.
    public static List<Drawing> of(RunState state) {
        return of(state.ingested(), state.calls());
    }

    /// @param data what the report is about, where that is known
    /// @param calls of the run that wrote it
    public static List<Drawing> of(Optional<IngestResult> data, List<FinishedCall> calls) {
        List<Drawing> all = new ArrayList<>();
        data.ifPresent(read -> all.addAll(new ReportCharts(read).drawn()));
        all.addAll(CallChart.of(calls));
        return List.copyOf(all);
    }

    private List<Drawing> drawn() {
        List<Contest> compared = Contests.in(data.facts());
        List<Finding> findings = Findings.ranked(data.facts(), data.smells(), compared);
        Findings.contests(findings, compared).stream().limit(MOST_CONTESTS).forEach(this::contest);
        PerformanceTables.rows(index).stream().filter(rows -> rows.size() > 1).limit(MOST_TABLES).forEach(this::table);
        int before = charts.size();
        Set<String> told = new HashSet<>();
        for (Finding finding : findings) {
            if (SPREAD.contains(finding.kind()) && charts.size() < before + MOST_SPREADS) {
                median(finding).filter(median -> told.add(median.id().text())).ifPresent(this::spread);
            }
        }
        return List.copyOf(charts.values());
    }

    private void contest(Contest contest) {
        String about = contest.dimension().replace('_', ' ');
        String title = English.capital(contest.best().figure().noun()) + " by " + about;
        List<RangeChart.Row> rows = contest.sides().stream().limit(MOST_ROWS).map(side -> new RangeChart.Row(side.name(), side.figure())).toList();
        String name = name(title);
        charts.put(name, RangeChart.of(new RangeChart.Heading(name, title, English.capital(about) + ", the best first"), rows, index));
    }

    private void table(List<PerformanceTables.Row> rows) {
        String title = English.capital(rows.getFirst().median().noun()) + " in each file";
        List<RangeChart.Row> shown = PerformanceTables.shown(rows).stream().map(row -> new RangeChart.Row(row.median().subject().get("file"), row.median())).toList();
        String name = name(title);
        charts.put(name, RangeChart.of(new RangeChart.Heading(name, title, "File"), shown, index));
    }

    /// The median of the column that a finding is about.
    private Optional<Fact> median(Finding finding) {
        return finding.facts().stream().flatMap(id -> data.facts().find(id).stream())
                .flatMap(fact -> (fact.aggregate() == Aggregate.MEDIAN ? Optional.of(fact) : index.beside(fact, Aggregate.MEDIAN)).stream())
                .filter(fact -> index.beside(fact, Aggregate.MAX).isPresent()).findFirst();
    }

    private void spread(Fact median) {
        String file = median.subject().get("file");
        Optional<ColumnProfile> column = data.inventory().files().stream().filter(read -> read.path().equals(file)).flatMap(read -> read.columns().stream())
                .filter(one -> one.name().equals(median.subject().get("column")) && one.n() == median.n()).findFirst();
        String name = name("Spread of " + median.noun());
        column.flatMap(found -> SpreadChart.of(name, median, found, index)).ifPresent(drawing -> charts.put(name, drawing));
    }

    /// The title as the name of a file, which no other chart has.
    private String name(String title) {
        String plain = title.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]+", "-").replaceAll("^-|-$", "");
        String name = plain.isEmpty() ? "chart" : plain.substring(0, Math.min(48, plain.length())).replaceAll("-$", "");
        String free = name;
        while (charts.containsKey(free)) {
            free += "-b";
        }
        return free;
    }
}
