package dev.chimera.core.ingest;

import dev.chimera.core.fact.FactId;
import dev.chimera.core.fact.Smell;
import dev.chimera.core.fact.Source;
import dev.chimera.core.ingest.ColumnFacts.Figures;
import dev.chimera.core.ingest.Profiles.NamedColumn;
import dev.chimera.core.ingest.table.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// What makes the figures of a folder misleading, found by rule. Each rule lives in one of the classes named `…Smells`. One thread.
final class Smells {
    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);

    private final FactSheet sheet;
    private final Instant now;
    private final FolderSmells folder;
    private final List<Smell> found = new ArrayList<>();

    /// @param now moments more than a day after this lie in the future
    Smells(FactSheet sheet, Instant now) {
        this.sheet = sheet;
        this.now = now;
        folder = new FolderSmells(sheet);
    }

    /// @param latest the facts about the latest moments of columns
    void add(FileReading reading, List<Figures> columns, Map<NamedColumn, FactId> latest) {
        folder.note(reading, columns);
        RowSmells rows = new RowSmells(sheet, reading);
        TotalRows totals = new TotalRows(sheet, reading);
        for (Table table : reading.tables()) {
            List<Figures> own = columns.stream().filter(figures -> figures.column().table() == table).toList();
            found.addAll(rows.of(table, own));
            found.addAll(totals.of(table, own));
        }
        ColumnSmells values = new ColumnSmells(sheet, reading);
        columns.forEach(figures -> found.addAll(values.of(figures)));
        for (NamedColumn named : Profiles.columns(reading)) {
            FactId fact = latest.get(named);
            if (fact != null) {
                future(reading, named, fact);
            }
        }
    }

    private void future(FileReading reading, NamedColumn named, FactId moment) {
        Moments.of(named.column()).filter(moments -> moments.latest().isAfter(now.plus(CLOCKS_DIFFER))).ifPresent(moments -> {
            List<Long> row = List.of(moments.latestRow());
            List<Source> sources = ColumnFacts.source(reading, named, moments.n(), row);
            found.add(new Smell(Smell.Kind.FUTURE_TIMESTAMP, reading.path(), named.name(), row, List.of(moment), sources));
        });
    }

    /// What shows only when all files are known.
    void finish() {
        found.addAll(folder.found());
    }

    /// Ordered by file, kind and column.
    List<Smell> found() {
        found.sort(Comparator.comparing(Smell::file).thenComparing(Smell::kind).thenComparing(Smell::column));
        return List.copyOf(found);
    }
}
