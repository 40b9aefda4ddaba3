package dev.chimera.core.check;

import dev.chimera.core.check.words.Words;
import dev.chimera.core.fact.Aggregate;
import dev.chimera.core.fact.Fact;
import dev.chimera.core.fact.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Figures under the name of a column: `"json_results[3].ttft_s": 0.09`. Such a figure is one cell of the column.
final class KeyCheck {
    private static final Pattern ENTRY = Pattern.compile("^\\s*\"([^\"]+)\"\\s*:\\s*(-?\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d+)?)\\s*,?\\s*$");
    private static final Pattern PLACE = Pattern.compile("\\[(\\d+)\\]");
    private static final Pattern PREFIX = Pattern.compile("(\\w+?)_(.+)");
    private static final List<Aggregate> QUARTERS = List.of(Aggregate.MIN, Aggregate.P25, Aggregate.MEDIAN, Aggregate.P75, Aggregate.MAX);

    private final KnownFacts index;
    private final FileWords words;
    /// Where a value of a column was said to stand.
    private final Map<String, TreeSet<String>> told = new HashMap<>();

    KeyCheck(KnownFacts index) {
        this.index = index;
        this.words = new FileWords(index);
    }

    /// The cells of the columns below a key such as `json_results[0]` that list items above name; empty where none is named.
    static List<Fact> cellsUnder(String parents, List<Fact> facts) {
        for (String quoted : Words.quoted(parents)) {
            String key = PLACE.matcher(quoted).replaceAll("[]");
            if (!key.equals(quoted)) {
                return facts.stream().filter(fact -> cell(fact) && key.endsWith(parent(fact.subject().get("column")))).toList();
            }
        }
        return List.of();
    }

    private static String parent(String column) {
        int dot = column.lastIndexOf('.');
        return dot > 0 ? column.substring(0, dot) : "\n";
    }

    /// Offset and length of an entry's number, empty for other lines.
    static Optional<Matcher> entry(String line) {
        Matcher matcher = ENTRY.matcher(line);
        return matcher.matches() ? Optional.of(matcher) : Optional.empty();
    }

    /// Empty where no column has this name.
    Optional<Verdict> check(String key, Figure figure, Unit unit) {
        List<Fact> column = column(key);
        if (column.isEmpty()) {
            return Optional.empty();
        }
        List<Fact> cells = column.stream().filter(KeyCheck::cell).toList();
        Verdict verdict = Comparison.of(figure, unit, cells.isEmpty() ? column : cells, true);
        if (!verdict.good() && !figure.range()) {
            Optional<Fact> cell = index.cells().column(column.getFirst().subject().get("column")).stream().filter(found -> inSameFile(found, column))
                    .filter(found -> figure.says(java.math.BigDecimal.valueOf(found.number()))).findFirst();
            verdict = cell.map(found -> Verdict.of(Label.SUPPORTED, column.getFirst(), "row " + found.sources().getFirst().rows().getFirst() + " of "
                    + found.sources().getFirst().file() + ": " + Verdict.text(found))).orElse(verdict);
        }
        return Optional.of(verdict.good() ? once(key, figure, column, verdict) : verdict);
    }

    private static boolean inSameFile(Fact cell, List<Fact> column) {
        return column.stream().anyMatch(fact -> fact.subject().get("file").equals(cell.subject().get("file")));
    }

    private List<Fact> column(String key) {
        String bare = PLACE.matcher(key).replaceAll("[]");
        List<Fact> exact = index.column(bare);
        Matcher prefix = PREFIX.matcher(bare);
        if (!exact.isEmpty() || !prefix.matches() || words.single(prefix.group(1)).isEmpty()) {
            return exact;
        }
        String ending = words.single(prefix.group(1)).equals("markdown") ? ".md" : "." + prefix.group(1);
        return index.column(prefix.group(2)).stream().filter(fact -> fact.subject().get("file").contains(ending)).toList();
    }

    /// Whether a statistic is the value of one row: with five values the quartiles are.
    private static boolean cell(Fact fact) {
        if (fact.unit().symbol().equals("%") && fact.formula().isPresent()) {
            return false;
        }
        return switch (fact.aggregate()) {
            case VALUE, MIN, MAX, FIRST, LAST -> true;
            case MEDIAN -> fact.n() % 2 == 1;
            case P25, P75 -> fact.n() % 4 == 1;
            default -> fact.n() == 1 && fact.aggregate() == Aggregate.MEAN;
        };
    }

    /// Where a column of five has a value once, it cannot stand in two rows.
    private Verdict once(String key, Figure figure, List<Fact> column, Verdict verdict) {
        Matcher place = PLACE.matcher(key);
        if (!place.find()) {
            return verdict;
        }
        TreeSet<String> places = told.computeIfAbsent(PLACE.matcher(key).replaceAll("[]") + "=" + figure.low().stripTrailingZeros(), _ -> new TreeSet<>());
        places.add(key);
        Map<String, List<Fact>> files = new HashMap<>();
        column.stream().filter(fact -> fact.n() == QUARTERS.size() && QUARTERS.contains(fact.aggregate()) && figure.says(java.math.BigDecimal.valueOf(fact.number())))
                .forEach(fact -> files.computeIfAbsent(fact.subject().get("file"), _ -> new ArrayList<>()).add(fact));
        long most = files.values().stream().mapToLong(facts -> facts.stream().map(Fact::aggregate).distinct().count()).max().orElse(Long.MAX_VALUE);
        return places.size() <= most ? verdict : verdict.labelled(Label.CONTRADICTED, "the column has this value in another row: " + places.first());
    }
}
