package dev.chimera.core.ingest.table;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongPredicate;

/// Remembers in which lines of its file some rows of each table begin. One thread.
public final class RowLines {
    private final LongPredicate wanted;
    private final Map<Table, Map<Long, Long>> tables = new IdentityHashMap<>();

    /// @param wanted which rows, 1-based
    public RowLines(LongPredicate wanted) {
        this.wanted = wanted;
    }

    void begins(Table table, long row, long line) {
        if (wanted.test(row)) {
            tables.computeIfAbsent(table, _ -> new HashMap<>()).put(row, line);
        }
    }

    /// The 1-based line; empty for a row that was not wanted or is not there.
    public Optional<Long> of(Table table, long row) {
        return Optional.ofNullable(tables.get(table)).map(lines -> lines.get(row));
    }
}
