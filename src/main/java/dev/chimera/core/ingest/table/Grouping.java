package dev.chimera.core.ingest.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Statistics of every numeric column for each value of one subject column. Given up, and said to be, when the column has more than 64
/// different values or when it would hold more than 512 series: what is left is never a part of the groups.
public final class Grouping {
    public static final int GROUPS = 64;
    private static final int SERIES = 512;

    /// The rows that share one value of the subject column.
    public static final class Group {
        private @Nullable NumberSeries[] byColumn = new NumberSeries[8];
        private final List<Long> rows = new ArrayList<>();
        private long n;
        private long rowHash;

        public long n() {
            return n;
        }

        /// The first rows, at most 8.
        public List<Long> rows() {
            return List.copyOf(rows);
        }

        /// By column index.
        public Map<Integer, NumberSeries> series() {
            Map<Integer, NumberSeries> series = new TreeMap<>();
            for (int i = 0; i < byColumn.length; i++) {
                NumberSeries numbers = byColumn[i];
                if (numbers != null) {
                    series.put(i, numbers);
                }
            }
            return series;
        }

        private @Nullable NumberSeries of(int column) {
            return column < byColumn.length ? byColumn[column] : null;
        }

        private void put(int column, NumberSeries numbers) {
            if (column >= byColumn.length) {
                byColumn = Arrays.copyOf(byColumn, Math.max(column + 1, byColumn.length * 2));
            }
            byColumn[column] = numbers;
        }
    }

    private final String dimension;
    private final int column;
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private int series;
    private String whyGivenUp = "";

    /// @param column whose values these are, -1 where it is none
    Grouping(String dimension, int column) {
        this.dimension = dimension;
        this.column = column;
    }

    /// A number as the name of a group.
    static String subject(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Double.toString(value);
    }

    int column() {
        return column;
    }

    /// The row's group, null when the grouping was given up.
    @Nullable Group row(String value, long row) {
        if (givenUp()) {
            return null;
        }
        Group group = groups.get(value);
        if (group == null) {
            if (groups.size() == GROUPS) {
                giveUp("more than " + GROUPS + " different values");
                return null;
            }
            group = new Group();
            groups.put(value, group);
        }
        group.n++;
        group.rowHash = group.rowHash * 0x9E3779B97F4A7C15L + row;
        if (group.rows.size() < 8) {
            group.rows.add(row);
        }
        return group;
    }

    /// Begins with a group that holds all rows of a table so far, but not the one that is open.
    void begin(String value, Table table) {
        Group group = new Group();
        group.n = table.rows() - 1;
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            if (column.term().isGrouped() && column.numbers().n() > 0 && ++series <= SERIES) {
                group.put(i, column.numbers().copy());
            }
        }
        if (group.n > 0) {
            groups.put(value, group);
        }
        if (series > SERIES) {
            giveUp("more than " + SERIES + " series of figures");
        }
    }

    void add(Group group, int column, double value, long row) {
        NumberSeries numbers = group.of(column);
        if (numbers == null) {
            if (++series > SERIES) {
                giveUp("more than " + SERIES + " series of figures");
                return;
            }
            numbers = new NumberSeries(false);
            group.put(column, numbers);
        }
        numbers.add(value, row);
    }

    private void giveUp(String reason) {
        whyGivenUp = reason;
        groups.clear();
    }

    /// How much memory it takes, about.
    long bytes() {
        return groups.values().stream().flatMap(group -> Arrays.stream(group.byColumn)).mapToLong(numbers -> numbers == null ? 8 : numbers.bytes()).sum();
    }

    /// Whether both put the same rows together, as a model and its tag do.
    public boolean sameRows(Grouping other) {
        List<Group> mine = List.copyOf(groups.values());
        List<Group> theirs = List.copyOf(other.groups.values());
        boolean same = mine.size() == theirs.size() && !mine.isEmpty();
        for (int i = 0; same && i < mine.size(); i++) {
            same = mine.get(i).n == theirs.get(i).n && mine.get(i).rowHash == theirs.get(i).rowHash;
        }
        return same;
    }

    /// The subject's dimension (`model`, `num_ctx` …).
    public String dimension() {
        return dimension;
    }

    public boolean givenUp() {
        return !whyGivenUp.isEmpty();
    }

    /// Empty while it holds.
    public String whyGivenUp() {
        return whyGivenUp;
    }

    /// By value, in the order in which the values first came; empty when given up.
    public Map<String, Group> groups() {
        return groups;
    }
}
