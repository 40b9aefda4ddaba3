package dev.chimera.core.check;

import dev.chimera.core.check.words.Statistic;
import dev.chimera.core.check.words.Words;
import dev.chimera.core.fact.Fact;
import dev.chimera.core.fact.SmallTable.Column;
import dev.chimera.core.fact.SmallTable;
import dev.chimera.core.fact.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The cells of small tables: single values, and what rows add up to.
final class Cells {
    private record Place(SmallTable table, int column) {}

    private static final Set<Statistic> TYPICAL = Set.of(Statistic.MEAN);
    private final Groups groups;
    private final Map<String, List<Place>> byColumn = new HashMap<>();
    private final Map<String, List<Place>> byMeasure = new HashMap<>();

    Cells(List<SmallTable> tables, Groups groups) {
        this.groups = groups;
        for (SmallTable table : tables) {
            for (int i = 0; i < table.columns().size(); i++) {
                Column column = table.columns().get(i);
                Place place = new Place(table, i);
                byColumn.computeIfAbsent(column.name().toLowerCase(Locale.ROOT), _ -> new ArrayList<>()).add(place);
                byMeasure.computeIfAbsent(column.measure(), _ -> new ArrayList<>()).add(place);
            }
        }
    }

    /// The numbers in columns of this name.
    List<Fact> column(String name) {
        List<Fact> facts = new ArrayList<>();
        for (Place place : byColumn.getOrDefault(name.toLowerCase(Locale.ROOT), List.of())) {
            IntStream.range(0, place.table().rows().size()).forEach(row -> place.table().cell(row, place.column()).ifPresent(facts::add));
        }
        return facts;
    }

    /// What the rows that the words name add up to, where a figure says so.
    ///
    /// @param like facts about the quantity
    /// @param names keys of the names in reach of the figure
    Optional<Verdict> sum(Figure figure, Unit unit, List<Fact> like, Set<String> names) {
        Set<String> measures = new HashSet<>();
        like.forEach(fact -> measures.add(fact.measure()));
        for (String measure : measures) {
            for (Place place : byMeasure.getOrDefault(measure, List.of())) {
                List<Fact> parts = rows(place, List.of(names));
                double factor = parts.isEmpty() || unit.isNone() ? 1 : parts.getFirst().unit().factorTo(unit).map(Number::doubleValue).orElse(Double.NaN);
                double sum = parts.stream().mapToDouble(Fact::number).sum() * factor;
                if (parts.size() > 1 && Double.isFinite(sum) && figure.says(java.math.BigDecimal.valueOf(sum))) {
                    Fact fact = like.stream().filter(other -> other.subject().get("file").equals(place.table().file())).findFirst().orElse(like.getFirst());
                    return Optional.of(Verdict.of(Label.DERIVED, fact, "the sum of " + parts.size() + " values of " + place.table().columns().get(place.column()).name()
                            + " in " + place.table().file()));
                }
            }
        }
        return Optional.empty();
    }

    /// Which rows are meant, and what of them.
    ///
    /// @param like facts about the quantity
    /// @param files in which they stand, empty for any
    /// @param names keys of the names in the places around the figure, the nearest first
    /// @param statistics named for the figure, empty where it is one value
    record Rows(List<Fact> like, Set<String> files, List<Set<String>> names, Set<Statistic> statistics) {}

    /// One value, or a statistic of a part of the rows, where a figure says so and no fact was made of it.
    Optional<Verdict> some(Figure figure, Unit unit, Rows asked) {
        Set<String> measures = new HashSet<>();
        asked.like().forEach(fact -> measures.add(fact.measure()));
        for (String measure : measures) {
            for (Place place : byMeasure.getOrDefault(measure, List.of())) {
                boolean here = asked.files().isEmpty() || asked.files().contains(place.table().file());
                List<Fact> parts = here ? rows(place, asked.names()) : List.of();
                if (parts.isEmpty() || parts.size() == place.table().rows().size()) {
                    continue;
                }
                Optional<Double> factor = unit.isNone() ? Optional.of(1.0) : parts.getFirst().unit().factorTo(unit).map(Number::doubleValue);
                double[] values = parts.stream().mapToDouble(Fact::number).sorted().toArray();
                // a table of groups that names no statistic shows means
                Set<Statistic> meant = asked.statistics().isEmpty() && parts.size() > 1 ? TYPICAL : asked.statistics();
                boolean says = factor.isPresent() && (meant.isEmpty() ? figure.says(java.math.BigDecimal.valueOf(values[0] * factor.get()))
                        : meant.stream().anyMatch(statistic -> statistic.of(values, parts.getFirst()).filter(value -> figure.says(java.math.BigDecimal.valueOf(value * factor.get()))).isPresent()));
                if (says) {
                    Fact fact = asked.like().stream().filter(other -> other.subject().get("file").equals(place.table().file())).findFirst().orElse(asked.like().getFirst());
                    String column = place.table().columns().get(place.column()).name() + " in " + place.table().file();
                    return Optional.of(Verdict.of(values.length == 1 ? Label.SUPPORTED : Label.DERIVED, fact, values.length == 1
                            ? "row " + parts.getFirst().sources().getFirst().rows().getFirst() + " of " + column : "from " + values.length + " rows of " + column));
                }
            }
        }
        return Optional.empty();
    }

    /// The rows of which, column by column, the nearest name holds that stands in it.
    private List<Fact> rows(Place place, List<Set<String>> places) {
        SmallTable table = place.table();
        List<Set<String>> wanted = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            int column = i;
            String dimension = table.columns().get(i).dimension();
            Set<String> there = table.rows().stream().map(row -> row.get(column)).filter(cell -> !dimension.isEmpty() || cell.chars().anyMatch(Character::isLetter))
                    .map(cell -> name(cell, table.columns().get(column).name())).collect(Collectors.toSet());
            Set<String> named = places.stream().map(names -> there.stream().filter(names::contains).collect(Collectors.toSet())).filter(found -> !found.isEmpty()).findFirst().orElse(Set.of());
            if (!dimension.isEmpty() && named.isEmpty() && places.stream().anyMatch(names -> groups.names(dimension, names))) {
                // the text speaks of others than those in this table
                return List.of();
            }
            wanted.add(named);
        }
        List<Fact> parts = new ArrayList<>();
        for (int i = 0; i < table.rows().size(); i++) {
            List<String> row = table.rows().get(i);
            boolean meant = IntStream.range(0, wanted.size()).allMatch(column -> wanted.get(column).isEmpty() || wanted.get(column).contains(name(row.get(column), table.columns().get(column).name())));
            if (meant) {
                table.cell(i, place.column()).ifPresent(parts::add);
            }
        }
        return parts;
    }

    /// A number names a row only together with its column: "batch 16".
    private static String name(String cell, String column) {
        String key = Words.key(cell);
        return key.isEmpty() || key.chars().anyMatch(Character::isLetter) ? key : Groups.lastWord(Words.key(column)) + " " + key;
    }

    /// How many rows each value of a column has that a noun names, where it is the same number for all.
    Optional<Long> each(String noun) {
        Set<Long> counts = new HashSet<>();
        for (List<Place> places : byColumn.values()) {
            for (Place place : places) {
                if (Groups.lastWord(Words.key(place.table().columns().get(place.column()).name())).equals(noun)) {
                    counts.addAll(place.table().rows().stream().collect(Collectors.groupingBy(row -> row.get(place.column()), Collectors.counting())).values());
                }
            }
        }
        counts.remove(1L);
        return counts.size() == 1 ? Optional.of(counts.iterator().next()) : Optional.empty();
    }
}
