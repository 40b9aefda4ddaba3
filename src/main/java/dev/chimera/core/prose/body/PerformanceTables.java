package dev.chimera.core.prose.body;

import dev.chimera.core.fact.Aggregate;
import dev.chimera.core.fact.Fact;
import dev.chimera.core.fact.Subject;
import dev.chimera.core.prose.FactIndex;
import dev.chimera.core.prose.Passage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// One table for each of the most telling quantities: the distribution of its raw values, a row for each column that holds them.
/// Stated means are left out: a mean of means is no measurement. So are the tables of Markdown files, which retell what was measured
/// elsewhere, and copies of a file.
final class PerformanceTables {
    private static final int MOST_ROWS = 12;
    private static final int MOST_TABLES = 3;
    private static final int LEAST_VALUES = 3;
    private static final List<String> FIRST = List.of("ttft", "tokens_per_second");
    private static final List<String> OWN_KEYS = List.of("file", "column");

    /// @param values how many values stand in the column
    private record Row(Fact values, Fact median) {}

    private PerformanceTables() {}

    static Passage of(FactIndex index) {
        Passage section = Passage.of("\n## 3. Performance Analysis\n");
        List<List<Row>> tables = tables(index);
        if (tables.isEmpty()) {
            return section.plus("\nNo file holds a column of measurements with a time or a rate.\n");
        }
        for (List<Row> rows : tables) {
            section = section.plus(table(rows, index));
        }
        return section;
    }

    private static List<List<Row>> tables(FactIndex index) {
        Map<String, List<Row>> byMeasure = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        index.facts().all().stream().flatMap(values -> row(values, index).stream())
                .sorted(Comparator.comparing(row -> row.values().subject().get("file"))).filter(row -> seen.add(content(row)))
                .forEach(row -> byMeasure.computeIfAbsent(row.median().measure(), key -> new ArrayList<>()).add(row));
        Comparator<List<Row>> telling = Comparator.<List<Row>>comparingInt(rows -> rank(rows.getFirst().median().measure()))
                .thenComparing(rows -> -rows.stream().mapToLong(row -> row.values().n()).sum());
        return byMeasure.values().stream().sorted(telling).limit(MOST_TABLES).toList();
    }

    /// The same for the same column in a copy of its file.
    private static String content(Row row) {
        return row.values().sources().stream().map(source -> source.sha256() + " " + source.column()).collect(Collectors.joining(" "));
    }

    private static int rank(String measure) {
        return FIRST.contains(measure) ? FIRST.indexOf(measure) : FIRST.size();
    }

    /// A row for a column of raw times or rates; of the rows that worked where some failed.
    private static Optional<Row> row(Fact values, FactIndex index) {
        boolean whole = values.aggregate() == Aggregate.COUNT && values.measure().endsWith("_values") && values.noun().startsWith("values of ");
        boolean secondHand = values.subject().get("file").endsWith(".md");
        if (!whole || secondHand || values.number() < LEAST_VALUES || values.subject().dimensions().containsKey("stated")) {
            return Optional.empty();
        }
        String measure = values.measure().substring(0, values.measure().length() - "_values".length());
        Optional<Fact> median = index.find(measure, values.subject(), Aggregate.MEDIAN);
        return median.filter(fact -> switch (fact.unit().dimension()) {
            case TIME, TOKEN_RATE -> fact.number() > 0;
            case NONE, SIZE, PERCENT, FREQUENCY, POWER, TEMPERATURE, MONEY, OTHER -> false;
        }).map(fact -> new Row(values, fact));
    }

    private static Passage table(List<Row> rows, FactIndex index) {
        String noun = rows.getFirst().median().noun();
        Passage table = Passage.of("\n### " + Character.toUpperCase(noun.charAt(0)) + noun.substring(1)
                + "\n\n| File | About | n | Median | p95 | Min | Max |\n| --- | --- | ---: | ---: | ---: | ---: | ---: |\n");
        List<Row> shown = rows.stream().sorted(Comparator.<Row>comparingLong(row -> -row.values().n())
                .thenComparing(row -> row.values().subject().get("file"))).limit(MOST_ROWS).toList();
        for (Row row : shown) {
            Passage line = Passage.of("| `").plusCell(row.values().subject().get("file")).plus("` | ").plusCell(about(row.values().subject()))
                    .plus(" | ").plus(row.values()).plus(" | ").plus(row.median());
            line = cell(line, index, row, Aggregate.P95);
            line = cell(line, index, row, Aggregate.MIN);
            table = table.plus(cell(line, index, row, Aggregate.MAX)).plus(" |\n");
        }
        return shown.size() == rows.size() ? table : table.plus("\nOnly the columns with the most values are shown.\n");
    }

    private static String about(Subject subject) {
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
}
