package dev.chimera.core.ingest.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What whole rows show: measurements that failed, and rows that stand there twice. One thread.
public final class RowMarks {
    /// Rows after these are not compared with the ones before.
    public static final int COMPARED = 8192;
    public static final String SUCCEEDED = "succeeded";
    public static final String FAILED = "failed";
    private static final int LISTED = 8;
    private static final int FEW = 16;
    private static final long[] NONE = {};

    private ColumnRole[] roles = new ColumnRole[8];
    private int columns;
    /// columns in which a zero is a failure
    private int[] positive = new int[4];
    private int positives;
    private final Grouping outcomes = new Grouping("outcome", -1);
    private final boolean telling;
    private long[] seen = NONE;
    private int different;
    private final List<Long> failedRows = new ArrayList<>();
    private final List<Long> repeatedRows = new ArrayList<>();
    private boolean failed;
    private boolean comparing;
    private long hash = 1;
    private long failures;
    private long repeats;
    private long compared;

    /// @param telling whether anybody asks for repeated rows, and for those that failed apart from the others
    RowMarks(boolean telling) {
        this.telling = telling;
        comparing = telling;
    }

    void column(Vocabulary.Term term) {
        if (roles.length == columns) {
            roles = Arrays.copyOf(roles, columns * 2);
        }
        if (term.role() == ColumnRole.POSITIVE_METRIC) {
            if (positive.length == positives) {
                positive = Arrays.copyOf(positive, positives * 2);
            }
            positive[positives++] = columns;
        }
        roles[columns++] = term.role();
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
        failed |= value == 0 && roles[column] == ColumnRole.POSITIVE_METRIC;
        if (comparing) {
            hash = hash * 0x9E3779B97F4A7C15L + Double.doubleToRawLongBits(value) + column;
            hash ^= hash >>> 29;
        }
    }

    /// One number in each of the first columns.
    void numbers(double[] row) {
        for (int i = 0; comparing && i < row.length; i++) {
            number(i, row[i]);
        }
        for (int i = 0; i < positives && positive[i] < row.length; i++) {
            failed |= row[positive[i]] == 0;
        }
    }

    void text(int column) {
        failed |= roles[column] == ColumnRole.ERROR;
    }

    void truth(int column, boolean value) {
        failed |= !value && roles[column] == ColumnRole.SUCCESS;
    }

    /// From the first failure on, rows are told apart: those before it all succeeded.
    void endRow(long row, Table table) {
        if (!telling) {
            failed = false;
            return;
        }
        if (failed && failures == 0) {
            outcomes.begin(SUCCEEDED, table);
        }
        if (failed && ++failures <= LISTED) {
            failedRows.add(row);
        }
        if (failures > 0) {
            table.group(outcomes, failed ? FAILED : SUCCEEDED, -1);
        }
        failed = false;
        if (comparing) {
            compare(row);
        }
    }

    private void compare(long row) {
        if (hash != 1) {
            compared++;
            if (!isNew(hash == 0 ? 1 : hash) && ++repeats <= LISTED) {
                repeatedRows.add(row);
            }
            hash = 1;
            comparing = compared < COMPARED;
        }
    }

    private boolean isNew(long bits) {
        if (different * 2 >= seen.length) {
            long[] old = seen;
            seen = new long[Math.max(FEW, old.length * 4)];
            for (long one : old) {
                if (one != 0) {
                    seen[place(one)] = one;
                }
            }
        }
        int at = place(bits);
        boolean first = seen[at] == 0;
        seen[at] = bits;
        different += first ? 1 : 0;
        return first;
    }

    /// Where a hash is or would be.
    private int place(long bits) {
        int at = (int) (bits * 0x9E3779B97F4A7C15L >>> 40) & seen.length - 1;
        while (seen[at] != 0 && seen[at] != bits) {
            at = at + 1 & seen.length - 1;
        }
        return at;
    }

    boolean isComparing() {
        return comparing;
    }

    /// {@link #SUCCEEDED} and {@link #FAILED} rows; empty while no row failed.
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
