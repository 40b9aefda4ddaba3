package dev.chimera.core.check.search;

import dev.chimera.core.check.words.Words;
import dev.chimera.core.fact.Aggregate;
import dev.chimera.core.fact.Fact;
import dev.chimera.core.fact.FactSet;
import dev.chimera.core.fact.SmallTable;
import dev.chimera.core.fact.SmallTable.Column;
import dev.chimera.core.fact.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The tables of a folder as sheets: those with the same columns are one, and single values of a file are its one row.
final class Sheets {
    private static final java.util.Set<String> PLACES = java.util.Set.of("file", "type", "column", "section", "stated", "folder", "name");
    private static final int MOST_VALUES = 400;

    private Sheets() {}

    static List<Sheet> of(FactSet facts) {
        Map<String, List<SmallTable>> alike = new LinkedHashMap<>();
        for (SmallTable table : facts.tables()) {
            alike.computeIfAbsent(shape(table), _ -> new ArrayList<>()).add(table);
        }
        values(facts).forEach(table -> alike.computeIfAbsent(shape(table), _ -> new ArrayList<>()).add(table));
        return alike.values().stream().map(Sheets::sheet).toList();
    }

    private static String shape(SmallTable table) {
        return table.columns().stream().map(Column::name).collect(Collectors.joining("\n"));
    }

    private static Sheet sheet(List<SmallTable> tables) {
        List<String> files = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (SmallTable table : tables) {
            for (List<String> row : table.rows()) {
                files.add(table.file());
                rows.add(row);
            }
        }
        List<Field> fields = new ArrayList<>();
        List<Column> columns = tables.getFirst().columns();
        dimensions(tables).forEach(name -> fields.add(Field.of(new Column(name, name, name, dev.chimera.core.fact.Unit.NONE, name), 0, tables.stream()
                .flatMap(table -> table.rows().stream().map(_ -> table.subject().get(name))).toList())));
        for (int i = 0; i < columns.size(); i++) {
            int at = i;
            fields.add(Field.of(columns.get(i), at, rows.stream().map(row -> row.get(at)).toList()));
        }
        return Sheet.of(files, fields);
    }

    /// What the tables as a whole are about.
    private static List<String> dimensions(List<SmallTable> tables) {
        return tables.stream().flatMap(table -> table.subject().dimensions().keySet().stream()).distinct().filter(name -> !PLACES.contains(name)).sorted().toList();
    }

    /// What a file states once, a table of one row for each file.
    private static List<SmallTable> values(FactSet facts) {
        Map<String, List<Fact>> byFile = new LinkedHashMap<>();
        for (Fact fact : facts.all()) {
            boolean single = fact.aggregate() == Aggregate.VALUE && fact.value() instanceof Value.Number && fact.formula().isEmpty() && !fact.subject().get("column").isEmpty();
            if (single && fact.sources().size() == 1) {
                byFile.computeIfAbsent(fact.subject().get("file"), _ -> new ArrayList<>()).add(fact);
            }
        }
        List<SmallTable> tables = new ArrayList<>();
        byFile.forEach((file, values) -> {
            Map<String, Fact> byColumn = new LinkedHashMap<>();
            values.stream().limit(MOST_VALUES).forEach(fact -> byColumn.putIfAbsent(fact.subject().get("column"), fact));
            List<Column> columns = byColumn.values().stream().map(fact -> new Column(fact.subject().get("column"), fact.noun(), fact.measure(), fact.unit(), "")).toList();
            Fact first = values.getFirst();
            tables.add(new SmallTable(file, first.sources().getFirst().sha256(), "", first.subject(), columns,
                    List.of(byColumn.values().stream().map(fact -> Words.plain(fact.number())).toList())));
        });
        return tables;
    }
}
