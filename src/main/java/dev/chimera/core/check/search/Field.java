package dev.chimera.core.check.search;

import dev.chimera.core.check.words.Statistic;
import dev.chimera.core.check.words.Words;
import dev.chimera.core.fact.SmallTable.Column;
import dev.chimera.core.fact.Unit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One column of a sheet.
///
/// @param name as it stands in the file
/// @param called its words
/// @param words what names the quantity, without units and statistics
/// @param own the statistic that the name says its values are, empty where they are plain values
/// @param marks the words of its name that say so
/// @param numbers one a row, NaN where none stands
/// @param key whether rows are told apart by it
/// @param keys one a row: the cell's words, empty where none stands
record Field(String name, String called, Set<String> words, Set<Statistic> own, Set<String> marks, Unit unit, double[] numbers, String[] keys, boolean key) {
    /// words of what somebody sets before measuring
    private static final Set<String> CHOSEN = Set.of("n", "num", "batch", "threads", "ctx", "context", "prompt", "concurrency", "agents", "workers", "seed", "layers", "rep", "run", "level", "users",
            "clients", "depth", "shots", "bits", "epoch", "step", "nodes", "gpus", "trial", "round", "session", "iteration", "port");
    private static final int FRONT = 2;
    private static final int MOST_KEYS = 60;
    private static final int MOST_NUMBERED = 24;
    private static final Set<String> UNITS = Set.of("ms", "s", "sec", "secs", "seconds", "second", "us", "ns", "min", "mins", "minutes", "hours", "h", "mb", "gb", "kb", "tb", "mib", "gib", "kib",
            "b", "pct", "percent", "perc", "hz", "mhz", "ghz", "w", "usd", "per");
    private static final Map<String, String> SAME = Map.of("avg", "mean", "average", "mean", "averages", "mean", "averaged", "mean", "p50", "median", "maximum", "max", "minimum", "min");
    private static final Set<String> STATISTICS = Set.of("avg", "average", "averages", "averaged", "mean", "median", "max", "maximum", "minimum", "std", "sd", "stddev", "stdev", "p50", "p90", "p95", "p99", "p25", "p75");

    /// @param place of the column in its table, from 0
    static Field of(Column column, int place, List<String> cells) {
        double[] numbers = new double[cells.size()];
        String[] keys = new String[cells.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number(cells.get(i));
            keys[i] = Words.key(cells.get(i));
        }
        String name = Words.key(Words.parted(column.name()));
        Set<String> words = new LinkedHashSet<>(List.of(name.split(" ")));
        words.removeIf(word -> word.isEmpty() || UNITS.contains(word) || STATISTICS.contains(word));
        if (words.isEmpty()) {
            words.addAll(Words.of(column.noun()));
        }
        return new Field(column.name(), name, words, Statistic.of(List.of(name)), marks(name), column.unit(), numbers, keys, isKey(column, place, numbers, keys));
    }

    /// Words for statistics, those that mean the same as one.
    static Set<String> marks(String text) {
        Set<String> marks = new LinkedHashSet<>();
        for (String word : Words.of(text)) {
            if (STATISTICS.contains(word)) {
                marks.add(SAME.getOrDefault(word, word));
            }
        }
        return marks;
    }

    private static double number(String cell) {
        try {
            return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
        } catch (NumberFormatException text) {
            return Double.NaN;
        }
    }

    boolean numeric() {
        return Arrays.stream(numbers).anyMatch(number -> !Double.isNaN(number));
    }

    /// Whether rows are told apart by it: names, or numbers that somebody chose - few, whole, and each as often as the others.
    boolean isKey() {
        return key;
    }

    private static boolean isKey(Column column, int place, double[] numbers, String[] keys) {
        Map<String, Integer> often = new HashMap<>();
        Arrays.stream(keys).filter(key -> !key.isEmpty()).forEach(key -> often.merge(key, 1, Integer::sum));
        if (often.isEmpty()) {
            return false;
        }
        if (often.keySet().stream().anyMatch(key -> key.chars().anyMatch(Character::isLetter))) {
            return often.size() <= MOST_KEYS;
        }
        boolean few = column.unit().isNone() && often.size() <= MOST_NUMBERED && Arrays.stream(numbers).allMatch(number -> Double.isNaN(number) || number == Math.rint(number));
        boolean even = often.values().stream().distinct().count() == 1;
        return few && (!column.dimension().isEmpty() || Words.of(Words.parted(column.name())).stream().anyMatch(CHOSEN::contains) || even && (often.values().iterator().next() > 1 || place < FRONT));
    }
}
