package dev.chimera.core.ingest.table;

import dev.chimera.core.fact.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Arithmetic that must hold within one row: a total is the sum of its parts, a mean lies between its minimum and maximum, the parts of a
/// duration take no longer than the whole. One thread.
public final class RowChecks {
    /// which columns stand for a total and its parts, by measure
    private static final List<List<String>> TOTALS = List.of(List.of("total_tokens", "prompt_eval_count", "eval_count"),
            List.of("total_tokens", "prompt_tokens", "completion_tokens"), List.of("total_tokens", "input_tokens", "output_tokens"),
            List.of("total", "passed", "failed"), List.of("total", "success", "failed"), List.of("total", "successes", "failures"),
            List.of("total", "succeeded", "failed"), List.of("runs", "passed", "failed"), List.of("runs", "successes", "failures"),
            List.of("runs", "succeeded", "failed"), List.of("requests", "succeeded", "failed"), List.of("requests", "successes", "failures"),
            List.of("total_requests", "successful_requests", "failed_requests"), List.of("total_runs", "successful_runs", "failed_runs"),
            List.of("total_tests", "passed_tests", "failed_tests"), List.of("tests", "passed", "failed"));
    /// a duration and parts of it, by measure; the more parts come first
    private static final List<List<String>> WHOLES = List.of(List.of("total_duration", "load", "prompt_eval", "eval"), List.of("total_duration", "prompt_eval", "eval"),
            List.of("total_duration", "load", "eval"), List.of("total_duration", "ttft"), List.of("total_duration", "eval"),
            List.of("total", "load", "prompt_eval", "eval"), List.of("total_time", "load", "prompt_eval", "eval"));
    /// with one of these beside, passed and failed are not all
    private static final Set<String> THIRD = Set.of("skipped", "timeouts", "timed_out", "pending", "cancelled", "errors", "error", "unknown");
    private static final List<String> RANGE = List.of("mean", "min", "max");
    private static final double ROUNDING = 1e-6;
    /// durations are stated with few digits
    private static final double ROUNDED_TIMES = 0.01;

    /// What must hold.
    public enum Rule {
        /// the first is the sum of the others
        SUM,
        /// the first is at least the sum of the others
        WHOLE,
        /// the first lies between the second and the third
        RANGE
    }

    /// A check that failed somewhere.
    ///
    /// @param columns the total and its parts, or the mean with minimum and maximum, by column index
    /// @param rows 1-based, at most 8
    public record Breach(Rule rule, List<Integer> columns, List<Long> rows, long count) {}

    private static final class Check {
        private final Rule rule;
        private final boolean outcomes;
        private final List<Integer> columns;
        private final List<Long> rows = new ArrayList<>();
        private long count;

        Check(Rule rule, boolean outcomes, List<Integer> columns) {
            this.rule = rule;
            this.outcomes = outcomes;
            this.columns = columns;
        }

        Breach breach() {
            return new Breach(rule, columns, List.copyOf(rows), count);
        }
    }

    /// columns by measure, for each object that has any
    private final Map<String, Map<String, Integer>> parts = new HashMap<>();
    /// columns by what they state, for each measure of each object
    private final Map<String, Map<String, Integer>> stated = new HashMap<>();
    private final Map<Integer, Unit> units = new HashMap<>();
    private final Map<List<Integer>, Check> checks = new LinkedHashMap<>();
    private long[] filledIn = new long[0];
    private double[] values = new double[0];
    private long row;
    private boolean hasThird;

    /// The totals that a column of this meaning may be one of or a part of, each with its parts.
    static List<List<String>> totals(ColumnName name) {
        return name.stated().isEmpty() ? Stream.concat(TOTALS.stream(), WHOLES.stream()).filter(total -> total.contains(name.measure())).toList() : List.of();
    }

    /// @param place the path of the object that the column belongs to, empty for flat tables
    void column(String place, Vocabulary.Term term, int index) {
        ColumnName name = term.name();
        hasThird |= THIRD.contains(name.measure());
        if (!term.totals().isEmpty()) {
            Map<String, Integer> here = parts.computeIfAbsent(place, key -> new HashMap<>());
            here.putIfAbsent(name.measure(), index);
            units.put(index, term.unit());
            if (here.size() > 1) {
                term.totals().forEach(total -> check(here, WHOLES.contains(total) ? Rule.WHOLE : Rule.SUM, total));
            }
        } else if (RANGE.contains(name.stated())) {
            Map<String, Integer> here = stated.computeIfAbsent(place + "|" + name.measure(), key -> new HashMap<>());
            here.putIfAbsent(name.stated(), index);
            check(here, Rule.RANGE, RANGE);
        }
    }

    private void check(Map<String, Integer> here, Rule rule, List<String> names) {
        for (String name : names) {
            if (!here.containsKey(name)) {
                return;
            }
        }
        List<Integer> columns = names.stream().map(name -> here.getOrDefault(name, -1)).toList();
        if (rule != Rule.WHOLE || columns.stream().map(units::get).distinct().count() == 1) {
            checks.putIfAbsent(columns, new Check(rule, rule == Rule.SUM && !names.getFirst().endsWith("tokens"), columns));
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
        double first = values[check.columns.getFirst()];
        double parts = 0;
        double largest = 0;
        for (int i = 1; i < check.columns.size(); i++) {
            parts += values[check.columns.get(i)];
            largest = Math.max(largest, Math.abs(values[check.columns.get(i)]));
        }
        double slack = ROUNDING * largest;
        return switch (check.rule) {
            case SUM -> Math.abs(first - parts) > slack;
            case WHOLE -> first >= 0 && parts > first * (1 + ROUNDED_TIMES);
            case RANGE -> {
                double low = values[check.columns.get(1)];
                double high = values[check.columns.get(2)];
                yield low <= high && (first < low - slack || first > high + slack);
            }
        };
    }

    /// Of a duration that is too short for several lists of parts, the one with most of them.
    public List<Breach> breaches() {
        List<Breach> broken = checks.values().stream().filter(check -> check.count > 0).map(Check::breach).toList();
        return broken.stream().filter(breach -> breach.rule() != Rule.WHOLE || broken.stream().noneMatch(other -> other.rule() == Rule.WHOLE
                && other.columns().getFirst().equals(breach.columns().getFirst()) && other.columns().size() > breach.columns().size())).toList();
    }
}
