package dev.chimera.core.ingest.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What whole rows show: measurements that failed, and rows that stand there twice. One thread.
public final class RowMarks {
    /// Rows after these are not compared with the ones before.
    public static final int COMPARED = 8192;
    private static final int LISTED = 8;

    private final List<ColumnRole> roles = new ArrayList<>();
    private final List<Boolean> grouped = new ArrayList<>();
    private final Grouping outcomes = new Grouping("outcome");
    private final Map<Long, Long> firstRowByHash = new HashMap<>();
    private final List<Long> failedRows = new ArrayList<>();
    private final List<Long> repeatedRows = new ArrayList<>();
    private boolean mayFail;
    private boolean failed;
    private boolean comparing = true;
    private long hash = 1;
    private long failures;
    private long repeats;
    private long compared;

    void column(ColumnRole role, boolean isGrouped) {
        roles.add(role);
        grouped.add(isGrouped);
        mayFail |= role == ColumnRole.ERROR || role == ColumnRole.SUCCESS || role == ColumnRole.POSITIVE_METRIC;
    }

    void cell(String text) {
        if (comparing) {
            for (int i = 0; i < text.length(); i++) {
                hash = hash * 0x9E3779B97F4A7C15L + text.charAt(i);
            }
            hash = (hash ^ hash >>> 29) * 0xBF58476D1CE4E5B9L + 31;
        }
    }

    void number(int column, double value) {
        failed |= value == 0 && roles.get(column) == ColumnRole.POSITIVE_METRIC;
        if (comparing) {
            hash = hash * 0x9E3779B97F4A7C15L + Double.doubleToRawLongBits(value) + column;
            hash ^= hash >>> 29;
        }
    }

    void text(int column) {
        failed |= roles.get(column) == ColumnRole.ERROR;
    }

    void truth(int column, boolean value) {
        failed |= !value && roles.get(column) == ColumnRole.SUCCESS;
    }

    /// @return whether the row that ends is a measurement that failed
    boolean endRow(long row) {
        boolean broken = failed;
        failed = false;
        if (broken && ++failures <= LISTED) {
            failedRows.add(row);
        }
        if (comparing && hash != 1) {
            compared++;
            if (firstRowByHash.putIfAbsent(hash, row) != null && ++repeats <= LISTED) {
                repeatedRows.add(row);
            }
            hash = 1;
            comparing = compared < COMPARED;
        }
        return broken;
    }

    boolean mayFail() {
        return mayFail;
    }

    boolean isGrouped(int column) {
        return grouped.get(column);
    }

    /// `succeeded` and `failed` rows.
    public Grouping outcomes() {
        return outcomes;
    }

    public long failures() {
        return failures;
    }

    /// The first rows that failed, at most 8.
    public List<Long> failedRows() {
        return List.copyOf(failedRows);
    }

    /// How many of the first {@link #COMPARED} rows repeat an earlier one.
    public long repeats() {
        return repeats;
    }

    public List<Long> repeatedRows() {
        return List.copyOf(repeatedRows);
    }

    public long compared() {
        return compared;
    }
}
