package dev.chimera.core.check.search;

import dev.chimera.core.check.words.Statistic;
import dev.chimera.core.check.words.Words;
import dev.chimera.core.fact.SmallTable.Column;
import dev.chimera.core.fact.Unit;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// One column of a sheet.
///
/// @param name as it stands in the file
/// @param key its words
/// @param words what names the quantity, without units and statistics
/// @param own the statistic that the name says its values are, empty where they are plain values
/// @param numbers one a row, NaN where none stands
/// @param keys one a row: the cell's words, empty where none stands
record Field(String name, String key, Set<String> words, Set<Statistic> own, Unit unit, double[] numbers, String[] keys) {
    private static final int MOST_KEYS = 60;
    private static final int MOST_NUMBERED = 24;
    private static final Set<String> UNITS = Set.of("ms", "s", "sec", "secs", "seconds", "second", "us", "ns", "min", "mins", "minutes", "hours", "h", "mb", "gb", "kb", "tb", "mib", "gib", "kib",
            "b", "pct", "percent", "perc", "hz", "mhz", "ghz", "w", "usd", "per");
    private static final Set<String> STATISTICS = Set.of("avg", "average", "mean", "median", "max", "maximum", "minimum", "std", "sd", "stddev", "stdev", "p50", "p90", "p95", "p99", "p25", "p75");

    static Field of(Column column, List<String> cells) {
        double[] numbers = new double[cells.size()];
        String[] keys = new String[cells.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number(cells.get(i));
            keys[i] = Words.key(cells.get(i));
        }
        String name = Words.key(Words.parted(column.name()));
        Set<String> words = new LinkedHashSet<>(List.of(name.split(" ")));
        words.removeIf(word -> UNITS.contains(word) || STATISTICS.contains(word));
        if (words.isEmpty()) {
            words.addAll(Words.of(column.noun()));
        }
        return new Field(column.name(), name, words, Statistic.of(List.of(name)), column.unit(), numbers, keys);
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

    /// Whether rows are told apart by it: names, or few whole numbers.
    boolean isKey() {
        long different = Arrays.stream(keys).filter(key -> !key.isEmpty()).distinct().count();
        boolean named = Arrays.stream(keys).anyMatch(key -> key.chars().anyMatch(Character::isLetter));
        return different > 0 && (named ? different <= MOST_KEYS : different <= MOST_NUMBERED && Arrays.stream(numbers).allMatch(number -> Double.isNaN(number) || number == Math.rint(number)));
    }
}
