package dev.chimera.core.ingest.table;

/// How much memory tables take, about.
public final class TableSize {
    private static final int OF_COLUMN = 600;
    private static final int OF_CELL = 60;

    private TableSize() {}

    /// In bytes.
    public static long of(Table table) {
        long bytes = (long) table.small().cells() * OF_CELL;
        for (Column column : table.columns()) {
            bytes += OF_COLUMN + column.numbers().bytes();
        }
        for (Grouping grouping : table.groupings()) {
            bytes += grouping.bytes();
        }
        return bytes + table.marks().outcomes().bytes();
    }
}
