package dev.chimera.core.prose.finding;

import dev.chimera.core.fact.Aggregate;
import dev.chimera.core.fact.Fact;
import dev.chimera.core.fact.FactSet;
import dev.chimera.core.fact.Unit;
import dev.chimera.core.prose.finding.Contest.Side;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Finds what can be compared: the groups within a column, and equal columns of files whose names differ in one dimension only.
/// Stated figures and what Markdown files retell are left out, and so is every quantity of which nobody knows what is better.
public final class Contests {
    private static final List<String> NOT_GROUPS = List.of("stated", "outcome", "part", "against");
    private static final List<String> PLACE = List.of("file", "column", "section");
    private static final List<String> TELLING = List.of("model", "quantization", "backend", "engine", "framework", "config");
    private static final int LEAST_N_OF_FILES = 3;

    /// The quantity of one column.
    private record Column(String file, String column, String section, String measure) {}

    /// Files that differ in one dimension.
    private record Family(String path, String dimension, String measure, Unit unit) {}

    private final Map<String, List<Fact>> byColumn = new TreeMap<>();
    private final List<Fact> whole = new ArrayList<>();

    private Contests(FactSet facts) {
        for (Fact fact : facts.all()) {
            if (comparable(fact)) {
                Column column = new Column(fact.subject().get("file"), fact.subject().get("column"), fact.subject().get("section"), fact.measure());
                byColumn.computeIfAbsent(column.toString(), _ -> new ArrayList<>()).add(fact);
            }
        }
    }

    /// All of them, in no order of weight.
    public static List<Contest> in(FactSet facts) {
        Contests contests = new Contests(facts);
        List<Contest> found = new ArrayList<>();
        contests.byColumn.values().forEach(column -> contests.groups(column, found));
        found.addAll(contests.files());
        return found;
    }

    private static boolean comparable(Fact fact) {
        boolean figure = fact.aggregate() == Aggregate.MEDIAN || fact.aggregate() == Aggregate.VALUE;
        Set<String> dimensions = fact.subject().dimensions().keySet();
        return figure && fact.formula().isEmpty() && dimensions.contains("file") && dimensions.contains("column") && !fact.subject().get("file").endsWith(".md")
                && NOT_GROUPS.stream().noneMatch(dimensions::contains) && Direction.of(fact) != Direction.UNKNOWN
                && (fact.number() > 0 || !Direction.isSpeed(fact));
    }

    /// The column's own fact has the fewest dimensions; what others have beyond it is the group that they are about.
    private void groups(List<Fact> column, List<Contest> found) {
        Fact base = column.stream().min(Comparator.comparingInt(fact -> fact.subject().dimensions().size())).orElseThrow();
        whole.add(base);
        Map<String, List<Side>> byDimension = new TreeMap<>();
        for (Fact fact : column) {
            Set<String> more = new TreeSet<>(fact.subject().dimensions().keySet());
            more.removeAll(base.subject().dimensions().keySet());
            if (!more.isEmpty()) {
                String dimension = TELLING.stream().filter(more::contains).findFirst().orElseGet(() -> more.iterator().next());
                byDimension.computeIfAbsent(dimension, _ -> new ArrayList<>()).add(new Side(fact.subject().get(dimension), fact));
            }
        }
        byDimension.forEach((dimension, sides) -> contest(base.subject().get("file"), dimension, sides).ifPresent(found::add));
    }

    /// Groups of several values; where every group was measured once, those values.
    private static Optional<Contest> contest(String place, String dimension, List<Side> sides) {
        List<Side> medians = sides.stream().filter(side -> side.figure().aggregate() == Aggregate.MEDIAN).toList();
        List<Side> used = medians.isEmpty() ? sides : medians;
        return used.size() < 2 ? Optional.empty() : Optional.of(new Contest(place, dimension, used, false));
    }

    private List<Contest> files() {
        Map<Family, List<Side>> families = new LinkedHashMap<>();
        Set<Object> told = new HashSet<>();
        whole.sort(Comparator.comparing(fact -> fact.subject().get("file")));
        for (Fact fact : whole) {
            if (fact.aggregate() == Aggregate.MEDIAN && fact.n() >= LEAST_N_OF_FILES && told.add(List.of(fact.measure(), fact.n(), fact.value()))) {
                fact.subject().dimensions().forEach((dimension, value) -> starred(fact, dimension, value).ifPresent(path -> families
                        .computeIfAbsent(new Family(path, dimension, fact.measure(), fact.unit()), _ -> new ArrayList<>()).add(new Side(value, fact))));
            }
        }
        return families.entrySet().stream().filter(family -> family.getValue().stream().map(Side::name).distinct().count() > 1)
                .map(family -> new Contest(family.getKey().path(), family.getKey().dimension(), family.getValue(), true)).toList();
    }

    /// The file's path with a star for the dimension's value, where the file is named after it.
    private static Optional<String> starred(Fact fact, String dimension, String value) {
        if (PLACE.contains(dimension) || value.isBlank()) {
            return Optional.empty();
        }
        String path = fact.subject().get("file");
        int name = path.lastIndexOf('/') + 1;
        StringBuilder loose = new StringBuilder();
        value.codePoints().forEach(c -> loose.append(Character.isLetterOrDigit(c) ? Pattern.quote(Character.toString(c)) : "[^\\p{L}\\p{N}]"));
        String starred = Pattern.compile("(?<![\\p{L}\\p{N}])" + loose + "(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE).matcher(path.substring(name)).replaceFirst("*");
        return starred.equals(path.substring(name)) ? Optional.empty() : Optional.of(path.substring(0, name) + starred);
    }
}
