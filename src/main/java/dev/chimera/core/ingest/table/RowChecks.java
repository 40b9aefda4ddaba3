package dev.chimera.core.ingest.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Arithmetic that must hold within one row: a total is the sum of its parts, a mean lies between its minimum and maximum. One thread.
public final class RowChecks {
    /// which columns stand for a total and its parts, by measure
    private static final List<List<String>> TOTALS = List.of(List.of("total_tokens", "prompt_eval_count", "eval_count"),
            List.of("total_tokens", "prompt_tokens", "completion_tokens"), List.of("total_tokens", "input_tokens", "output_tokens"),
            List.of("total", "passed", "failed"), List.of("total", "success", "failed"), List.of("total", "successes", "failures"),
            List.of("total", "succeeded", "failed"), List.of("runs", "passed", "failed"), List.of("runs", "successes", "failures"),
            List.of("runs", "succeeded", "failed"), List.of("requests", "succeeded", "failed"), List.of("requests", "successes", "failures"),
            List.of("total_requests", "successful_requests", "failed_requests"), List.of("total_runs", "successful_runs", "failed_runs"),
            List.of("total_tests", "passed_tests", "failed_tests"), List.of("tests", "passed", "failed"));
    /// with one of these beside, passed and failed are not all
    private static final Set<String> THIRD = Set.of("skipped", "timeouts", "timed_out", "pending", "cancelled", "errors", "error", "unknown");
    private static final List<String> RANGE = List.of("mean", "min", "max");
    private static final double ROUNDING = 1e-6;

    /// A check that failed somewhere.
    ///
    /// @param columns the total and its parts, or the mean with minimum and maximum, by column index
    /// @param rows 1-based, at most 8
    public record Breach(boolean isSum, List<Integer> columns, List<Long> rows, long count) {}

    private static final class Check {
        private final boolean isSum;
        private final boolean outcomes;
        private final List<Integer> columns;
        private final List<Long> rows = new ArrayList<>();
        private long count;

        Check(boolean isSum, boolean outcomes, List<Integer> columns) {
            this.isSum = isSum;
            this.outcomes = outcomes;
            this.columns = columns;
        }
    }

    private final Map<String, Integer> byMeaning = new HashMap<>();
    private final Map<List<Integer>, Check> checks = new LinkedHashMap<>();
    private long[] filledIn = new long[0];
    private double[] values = new double[0];
    private long row;
    private boolean hasThird;

    /// The totals that a column of this meaning may be one of or a part of, each with its parts.
    static List<List<String>> totals(ColumnName name) {
        return name.stated().isEmpty() ? TOTALS.stream().filter(total -> total.contains(name.measure())).toList() : List.of();
    }

    /// @param place the path of the object that the column belongs to, empty for flat tables
    void column(String place, Vocabulary.Term term, int index) {
        ColumnName name = term.name();
        hasThird |= THIRD.contains(name.measure());
        if (!term.totals().isEmpty()) {
            byMeaning.putIfAbsent(meaning(place, "", name.measure()), index);
            term.totals().forEach(total -> check(true, total.stream().map(measure -> meaning(place, "", measure)).toList()));
        } else if (RANGE.contains(name.stated())) {
            byMeaning.putIfAbsent(meaning(place, name.stated(), name.measure()), index);
            check(false, RANGE.stream().map(stated -> meaning(place, stated, name.measure())).toList());
        }
    }

    private static String meaning(String place, String stated, String measure) {
        return place + "|" + stated + "|" + measure;
    }

    private void check(boolean isSum, List<String> meanings) {
        if (byMeaning.keySet().containsAll(meanings)) {
            List<Integer> columns = meanings.stream().map(meaning -> byMeaning.getOrDefault(meaning, -1)).toList();
            checks.putIfAbsent(columns, new Check(isSum, isSum && !meanings.getFirst().endsWith("tokens"), columns));
        }
    }

    /// @param numbers with the row that ends as the open one
    void endRow(NumberRows numbers) {
        row++;
        if (checks.isEmpty()) {
            return;
        }
        for (int i = 0; i < numbers.count(); i++) {
            if (numbers.column(i) >= filledIn.length) {
                filledIn = Arrays.copyOf(filledIn, numbers.column(i) * 2 + 1);
                values = Arrays.copyOf(values, filledIn.length);
            }
            filledIn[numbers.column(i)] = row;
            values[numbers.column(i)] = numbers.value(i);
        }
        for (Check check : checks.values()) {
            boolean thirds = check.outcomes && hasThird;
            boolean complete = !thirds && check.columns.stream().allMatch(column -> column < filledIn.length && filledIn[column] == row);
            if (complete && isBroken(check)) {
                check.count++;
                if (check.rows.size() < 8) {
                    check.rows.add(row);
                }
            }
        }
    }

    private boolean isBroken(Check check) {
        double first = values[check.columns.get(0)];
        double second = values[check.columns.get(1)];
        double third = values[check.columns.get(2)];
        double slack = ROUNDING * Math.max(Math.abs(second), Math.abs(third));
        if (check.isSum) {
            return Math.abs(first - second - third) > slack;
        }
        return second <= third && (first < second - slack || first > third + slack);
    }

    public List<Breach> breaches() {
        return checks.values().stream().filter(check -> check.count > 0)
                .map(check -> new Breach(check.isSum, check.columns, List.copyOf(check.rows), check.count)).toList();
    }
}
