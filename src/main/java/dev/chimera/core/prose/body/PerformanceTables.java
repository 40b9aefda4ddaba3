package dev.chimera.core.prose.body;

import dev.chimera.core.fact.Aggregate;
import dev.chimera.core.fact.Dimension;
import dev.chimera.core.fact.Fact;
import dev.chimera.core.fact.Subject;
import dev.chimera.core.prose.English;
import dev.chimera.core.prose.FactIndex;
import dev.chimera.core.prose.Passage;
import dev.chimera.core.prose.finding.Direction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One table for each of the most telling quantities: the distribution of its raw values, a row for each column that holds them.
/// Times and rates come first, then other quantities of which it is known what is better; where there are none of them, what there is.
/// Stated means are left out: a mean of means is no measurement. So are the tables of Markdown files, which retell what was measured
/// elsewhere, and copies of a file, also in another format.
public final class PerformanceTables {
    private static final int MOST_ROWS = 12;
    private static final int MOST_TABLES = 4;
    private static final int NOT_TELLING = 100;
    private static final int LEAST_VALUES = 2;
    private static final int MOST_SINGLES = 20;
    private static final List<String> FIRST = List.of("ttft", "tokens_per_second", "latency");
    private static final List<String> OWN_KEYS = List.of("file", "column");

    /// @param values how many values stand in the column
    public record Row(Fact values, Fact median) {}

    private PerformanceTables() {}

    static Passage of(List<List<Row>> tables, FactIndex index) {
        if (tables.isEmpty()) {
            return singles(index);
        }
        Passage section = Passage.EMPTY;
        for (List<Row> rows : tables) {
            section = section.plus(table(rows, index));
        }
        return section;
    }

    /// The rows of each table, the most telling quantity first.
    public static List<List<Row>> rows(FactIndex index) {
        Map<String, List<Row>> byMeasure = new LinkedHashMap<>();
        Set<Object> seen = new HashSet<>();
        index.facts().all().stream().flatMap(values -> row(values, index).stream())
                .sorted(Comparator.comparing(row -> row.values().subject().get("file"))).filter(row -> seen.add(content(row, index)))
                .forEach(row -> byMeasure.computeIfAbsent(row.median().measure() + " " + row.median().unit().dimension(), key -> new ArrayList<>()).add(row));
        Comparator<List<Row>> telling = Comparator.<List<Row>>comparingInt(rows -> rank(rows.getFirst().median()))
                .thenComparing(rows -> -rows.stream().mapToLong(row -> row.values().n()).sum());
        List<List<Row>> all = byMeasure.values().stream().sorted(telling).limit(MOST_TABLES).toList();
        List<List<Row>> known = all.stream().filter(rows -> rank(rows.getFirst().median()) < NOT_TELLING).toList();
        return known.isEmpty() ? all : known;
    }

    /// The same for the same column in a copy of its file.
    private static Object content(Row row, FactIndex index) {
        return List.of(row.median().measure(), row.values().n(), row.median().value(),
                index.beside(row.median(), Aggregate.MAX).map(Fact::value), index.beside(row.median(), Aggregate.MEAN).map(Fact::value));
    }

    private static int rank(Fact median) {
        int first = FIRST.indexOf(median.measure());
        return first >= 0 ? first : isSpeed(median) ? FIRST.size() : Direction.of(median) == Direction.UNKNOWN ? NOT_TELLING : FIRST.size() + 1;
    }

    private static boolean isSpeed(Fact fact) {
        return fact.unit().dimension() == Dimension.TIME || fact.unit().dimension() == Dimension.TOKEN_RATE;
    }

    /// A row for a column of raw values; where nothing was measured but zeros of time there is none.
    private static Optional<Row> row(Fact values, FactIndex index) {
        boolean whole = values.aggregate() == Aggregate.COUNT && values.measure().endsWith("_values") && values.noun().startsWith("values of ");
        boolean secondHand = values.subject().get("file").endsWith(".md");
        if (!whole || secondHand || values.number() < LEAST_VALUES || values.subject().dimensions().containsKey("stated")) {
            return Optional.empty();
        }
        String measure = values.measure().substring(0, values.measure().length() - "_values".length());
        Optional<Fact> median = index.find(measure, values.subject(), Aggregate.MEDIAN);
        return median.filter(fact -> fact.number() > 0 || !isSpeed(fact))
                .map(fact -> new Row(values, fact));
    }

    private static Passage table(List<Row> rows, FactIndex index) {
        Passage table = Passage.of("\n### " + English.capital(rows.getFirst().median().noun())
                + "\n\n| File | About | n | Median | p95 | Min | Max |\n| --- | --- | ---: | ---: | ---: | ---: | ---: |\n");
        List<Row> shown = shown(rows);
        for (Row row : shown) {
            Passage line = Passage.of("| `").plusCell(row.values().subject().get("file")).plus("` | ").plusCell(about(row.values().subject()))
                    .plus(" | ").plus(row.values()).plus(" | ").plus(row.median());
            line = cell(line, index, row, Aggregate.P95);
            line = cell(line, index, row, Aggregate.MIN);
            table = table.plus(cell(line, index, row, Aggregate.MAX)).plus(" |\n");
        }
        return shown.size() == rows.size() ? table : table.plus("\nOnly the columns with the most values are shown.\n");
    }

    /// The rows of a table that have room, the columns with the most values first.
    public static List<Row> shown(List<Row> rows) {
        return rows.stream().sorted(Comparator.<Row>comparingLong(row -> -row.values().n()).thenComparing(row -> row.values().subject().get("file"))).limit(MOST_ROWS).toList();
    }

    static String about(Subject subject) {
        List<String> parts = new ArrayList<>();
        parts.add("`" + subject.get("column") + "`");
        subject.dimensions().forEach((key, value) -> {
            if (!OWN_KEYS.contains(key)) {
                parts.add(key.replace('_', ' ') + " `" + value + "`");
            }
        });
        return String.join(", ", parts);
    }

    private static Passage cell(Passage row, FactIndex index, Row of, Aggregate aggregate) {
        Passage open = row.plus(" | ");
        return index.beside(of.median(), aggregate).map(open::plus).orElse(open.plus("–"));
    }

    /// Where every quantity was measured once, its values.
    private static Passage singles(FactIndex index) {
        List<Fact> values = index.facts().all().stream().filter(fact -> fact.aggregate() == Aggregate.VALUE && fact.formula().isEmpty()
                && !fact.subject().get("column").isEmpty() && !fact.subject().get("file").endsWith(".md"))
                .sorted(Comparator.comparing(fact -> fact.subject().get("file"))).limit(MOST_SINGLES).toList();
        if (values.isEmpty()) {
            return Passage.of("\nThere is no column of measurements in the data.\n");
        }
        Passage table = Passage.of("\nEach of these quantities was measured once, so nothing can be said of their spread.\n\n| File | About | Quantity | Value |\n| --- | --- | --- | ---: |\n");
        for (Fact value : values) {
            table = table.plus("| `").plusCell(value.subject().get("file")).plus("` | ").plusCell(about(value.subject())).plus(" | " + value.noun() + " | ").plus(value).plus(" |\n");
        }
        return table;
    }
}
