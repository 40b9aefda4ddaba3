package dev.chimera.core.check.search;

import dev.chimera.core.check.words.Statistic;
import dev.chimera.core.check.words.Words;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A figure that is a value of its rows, or a statistic of them.
final class Direct {
    private static final String SUM = "\\b(total|totals|sum|summed|overall|altogether|combined|in all|together|adds? up|added up|whole|entire|complete|all|came to|comes to|amount\\w* to|burn\\w*|cost|spent|spend|consum\\w+|used up)\\b";
    static final String EXTREME = "\\b(best|worst|fastest|slowest|highest|lowest|largest|smallest|biggest|top|bottom|leads?|leading|most|least|cheapest|coolest|hottest|peaks?|peaked|as (?:low|high|much|little|few) as"
            + "|up to|down to|at most|at least|never|always|maximum|minimum|max|min|wins?|winner|tops|last|first|longest|shortest|between|from|range\\w*|under|below|above|over|low|high|easiest|hardest|greatest|weakest|strongest)\\b";
    private static final Set<String> NOT_ADDED = Set.of("percentage", "percent", "share", "rate", "ratio", "throughput");
    private static final int MOST_ANY = 8;
    private static final int MOST_GROUPS = 40;

    private final Asked asked;
    private final Candidates found;

    Direct(Asked asked, Candidates found) {
        this.asked = asked;
        this.found = found;
    }

    void look(View view) {
        double[] values = view.numbers();
        if (values.length == 1) {
            found.value(view.field(), view.file(), values[0], true, "row " + (view.rows().nextSetBit(0) + 1) + view.named());
        } else if (values.length > 1) {
            several(view, values);
        }
    }

    /// A range that is the smallest and the largest of the rows.
    Optional<Answer> ends(View view) {
        double[] values = view.numbers();
        double factor = asked.unit().isNone() || view.field().unit().isNone() ? 1 : view.field().unit().factorTo(asked.unit()).map(Number::doubleValue).orElse(Double.NaN);
        boolean says = values.length > 1 && asked.says(Totals.min(values) * factor) && asked.saysHigh(Totals.max(values) * factor);
        return says ? Optional.of(new Answer(true, view.file(), view.field().name(), Totals.min(values), view.field().unit().symbol(), "smallest and largest of " + values.length + " rows" + view.named()))
                : Optional.empty();
    }

    /// Any one of few values, for what the words tell apart in no way that we know: "idle", "at full load".
    void any(View view) {
        if (asked.cell()) {
            return;
        }
        for (Field key : view.sheet().fields()) {
            Map<String, BitSet> groups = key.isKey() && key != view.field() && !view.owners().containsKey(key.called()) ? groups(key, view.rows()) : Map.of();
            if (groups.size() > 1 && groups.size() <= MOST_ANY && view.rows().cardinality() > groups.size()) {
                groups.forEach((name, rows) -> means(view, key, name, view.numbers(rows)));
            }
        }
        if (view.rows().cardinality() > MOST_ANY || !asked.statistics().isEmpty()) {
            return;
        }
        for (int row = view.rows().nextSetBit(0); row >= 0; row = view.rows().nextSetBit(row + 1)) {
            found.value(view.field(), view.sheet().files().get(row), view.field().numbers()[row], true, "row " + (row + 1) + view.named());
        }
    }

    private void means(View view, Field key, String name, double[] values) {
        if (values.length > 0 && (asked.statistics().isEmpty() || asked.statistics().contains(Statistic.MEAN))) {
            found.value(view.field(), view.file(), Totals.mean(values), false, "mean of " + key.name() + " " + name);
        }
    }

    private void several(View view, double[] values) {
        Set<Statistic> statistics = asked.statistics();
        String from = "from " + values.length + " rows" + view.named();
        boolean own = !Collections.disjoint(statistics, view.field().own());
        Totals.percentile(asked.near(), values).forEach(value -> found.value(view.field(), view.file(), value, false, "percentile " + from));
        for (Statistic statistic : statistics) {
            Totals.of(statistic, values, view.rate()).forEach(value -> found.value(view.field(), view.file(), value, false, statistic.name().toLowerCase(java.util.Locale.ROOT) + " " + from));
        }
        if (!asked.percent() && adds(view.field()) && asked.has(SUM) || counted(view, values) && statistics.isEmpty()) {
            found.value(view.field(), view.file(), Totals.sum(values), false, "sum " + from);
        }
        if (statistics.isEmpty() && !counted(view, values) || own) {
            found.value(view.field(), view.file(), Totals.mean(values), false, "mean " + from);
        }
        if ((asked.has(EXTREME) || Words.has(asked.ahead(), "\\bbetween\\b[^.;]*$")) && statistics.isEmpty()) {
            found.value(view.field(), view.file(), Totals.max(values), true, "largest " + from);
            found.value(view.field(), view.file(), Totals.min(values), true, "smallest " + from);
        }
        if (asked.has(EXTREME)) {
            groups(view);
        }
    }

    /// Shares and rates do not add up.
    private static boolean adds(Field field) {
        return !field.unit().symbol().equals("%") && !field.unit().symbol().endsWith("/s") && field.words().stream().noneMatch(NOT_ADDED::contains);
    }

    /// "7 retries": whole numbers with the field's noun behind the figure.
    private boolean counted(View view, double[] values) {
        boolean bare = Words.has(asked.after(), "^\\W*(?:$|(?:at|for|in|with|on|and|of|by|versus|vs)\\b)");
        Set<String> noun = ColumnWords.of(bare ? asked.ahead() : String.join(" ", Words.of(asked.after()).stream().limit(2).toList()));
        return asked.unit().isNone() && view.field().words().stream().anyMatch(word -> ColumnWords.match(word, noun) > 0)
                && Arrays.stream(values).allMatch(value -> value == Math.rint(value));
    }

    /// "The fastest model averages 3 s": the largest and the smallest of the means by group.
    private void groups(View view) {
        for (Field key : view.sheet().fields()) {
            boolean called = key.words().stream().anyMatch(word -> ColumnWords.match(word, ColumnWords.of(asked.near())) >= 1);
            if (called && key.isKey() && key != view.field() && !view.owners().containsKey(key.called())) {
                Map<String, BitSet> groups = groups(key, view.rows());
                double[] means = groups.size() < 2 || groups.size() > MOST_GROUPS ? new double[0]
                        : groups.values().stream().map(view::numbers).filter(numbers -> numbers.length > 0).mapToDouble(Totals::mean).toArray();
                if (means.length > 1 && means.length < view.numbers().length) {
                    found.value(view.field(), view.file(), Totals.max(means), false, "largest mean by " + key.name());
                    found.value(view.field(), view.file(), Totals.min(means), false, "smallest mean by " + key.name());
                }
            }
        }
    }

    static Map<String, BitSet> groups(Field key, BitSet rows) {
        Map<String, BitSet> groups = new LinkedHashMap<>();
        rows.stream().filter(row -> !key.keys()[row].isEmpty()).forEach(row -> groups.computeIfAbsent(key.keys()[row], _ -> new BitSet()).set(row));
        return groups;
    }
}
