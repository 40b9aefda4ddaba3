package dev.chimera.core.ingest.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Statistics of every numeric column for each value of one subject column. Given up, and said to be, when the column has more than 24
/// different values or when it would hold more than 256 series: what is left is never a part of the groups.
public final class Grouping {
    public static final int GROUPS = 24;
    private static final int SERIES = 256;

    /// The rows that share one value of the subject column.
    public static final class Group {
        private final Map<Integer, NumberSeries> byColumn = new TreeMap<>();
        private final List<Long> rows = new ArrayList<>();
        private long n;

        public long n() {
            return n;
        }

        /// The first rows, at most 8.
        public List<Long> rows() {
            return List.copyOf(rows);
        }

        /// By column index.
        public Map<Integer, NumberSeries> series() {
            return byColumn;
        }
    }

    private final String dimension;
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private int series;
    private boolean givenUp;

    Grouping(String dimension) {
        this.dimension = dimension;
    }

    /// The row's group, null when the grouping was given up.
    @Nullable Group row(String value, long row) {
        if (givenUp) {
            return null;
        }
        Group group = groups.get(value);
        if (group == null) {
            if (groups.size() == GROUPS) {
                giveUp();
                return null;
            }
            group = new Group();
            groups.put(value, group);
        }
        group.n++;
        if (group.rows.size() < 8) {
            group.rows.add(row);
        }
        return group;
    }

    void add(Group group, int column, double value, long row) {
        NumberSeries numbers = group.byColumn.get(column);
        if (numbers == null) {
            if (++series > SERIES) {
                giveUp();
                return;
            }
            numbers = new NumberSeries();
            group.byColumn.put(column, numbers);
        }
        numbers.add(value, row);
    }

    private void giveUp() {
        givenUp = true;
        groups.clear();
    }

    /// The subject's dimension (`model`, `num_ctx` …).
    public String dimension() {
        return dimension;
    }

    public boolean givenUp() {
        return givenUp;
    }

    /// By value, in the order in which the values first came; empty when given up.
    public Map<String, Group> groups() {
        return groups;
    }
}
