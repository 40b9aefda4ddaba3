package dev.chimera.core.check;

import dev.chimera.core.check.words.Words;
import dev.chimera.core.fact.Aggregate;
import dev.chimera.core.fact.Dimension;
import dev.chimera.core.fact.Fact;
import dev.chimera.core.fact.FactId;
import dev.chimera.core.fact.FactSet;
import dev.chimera.core.fact.Unit;
import dev.chimera.core.fact.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The facts, found by what they are about.
final class KnownFacts {
    private static final Set<String> FOLDER_MEASURES = Set.of("files", "files_share", "modified");

    private final Map<String, List<Fact>> folder = new HashMap<>();
    private final Map<String, List<Fact>> byMeasure = new HashMap<>();
    private final Map<String, List<Fact>> byColumn = new HashMap<>();
    private final Map<String, Set<String>> phrases = new HashMap<>();
    private final Map<String, List<Fact>> byGroup = new HashMap<>();
    private final Map<String, Set<String>> parts = new HashMap<>();
    private final Map<Dimension, Set<String>> byDimension = new EnumMap<>(Dimension.class);
    private final Map<String, Set<String>> said = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final Map<String, List<String>> byEnding = new HashMap<>();
    private final Map<String, List<Fact>> moments = new HashMap<>();
    private final Map<String, Set<String>> paths = new HashMap<>();
    /// Also filled while facts are looked up, by several threads.
    private final Map<String, String> keys = new ConcurrentHashMap<>();
    private final FactSet all;
    private final Groups groups = new Groups();
    private final Cells cells;
    private final Lookup lookup;
    private final List<String> spaced;
    private final Set<String> types = new HashSet<>();
    private final Set<String> named = new HashSet<>();

    KnownFacts(FactSet facts) {
        all = facts;
        facts.all().forEach(this::add);
        facts.tables().forEach(groups::add);
        cells = new Cells(facts.tables(), groups);
        lookup = new Lookup(facts, this);
        spaced = paths.keySet().stream().filter(name -> name.indexOf(' ') >= 0).sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder())).toList();
    }

    private void add(Fact fact) {
        if (FOLDER_MEASURES.contains(fact.measure()) && fact.subject().get("file").isEmpty()) {
            place(folder, key(fact.measure(), fact.subject().get("type"), about(fact)), fact);
            if (!fact.subject().get("type").isEmpty()) {
                types.add(fact.subject().get("type").toLowerCase(Locale.ROOT));
            }
            named.add(about(fact));
            return;
        }
        groups.add(fact);
        group(fact);
        if (!byMeasure.containsKey(fact.measure())) {
            byDimension.computeIfAbsent(fact.unit().dimension(), _ -> new HashSet<>()).add(fact.measure());
            Words.of(fact.measure()).forEach(word -> parts.computeIfAbsent(Words.stem(word), _ -> new HashSet<>()).add(fact.measure()));
        }
        place(byMeasure, fact.measure(), fact);
        phrases(fact);
        String path = fact.subject().get("file");
        if (fact.value() instanceof Value.Moment) {
            place(moments, path, fact);
        }
        if (!path.isEmpty() && seen.add(path)) {
            paths.computeIfAbsent(path.toLowerCase(Locale.ROOT), _ -> new HashSet<>()).add(path);
            paths.computeIfAbsent(path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT), _ -> new HashSet<>()).add(path);
        }
        String column = fact.subject().get("column");
        if (!column.isEmpty()) {
            String lower = column.toLowerCase(Locale.ROOT);
            if (!byColumn.containsKey(lower)) {
                endings(column, lower);
            }
            place(byColumn, lower, fact);
        }
    }

    private void phrases(Fact fact) {
        if (said.computeIfAbsent(fact.measure(), _ -> new HashSet<>()).add(fact.noun())) {
            for (String phrase : List.of(key(fact.measure()), key(fact.noun()))) {
                phrases.computeIfAbsent(phrase, _ -> new HashSet<>()).add(fact.measure());
            }
        }
        if (fact.measure().equals("tokens_per_second")) {
            phrases.computeIfAbsent("tokens s", _ -> new HashSet<>()).add(fact.measure());
        }
    }

    private void group(Fact fact) {
        if (fact.aggregate() == Aggregate.MEAN || fact.aggregate() == Aggregate.VALUE) {
            fact.subject().dimensions().forEach((dimension, value) -> {
                if (!Groups.PLACES.contains(dimension)) {
                    place(byGroup, key(value), fact);
                }
            });
        }
    }

    /// `timing stats latency p50` is also called `latency p50` and `p50`.
    private void endings(String column, String lower) {
        String key = key(column);
        for (int from = 0; from >= 0; from = key.indexOf(' ', from) + 1) {
            byEnding.computeIfAbsent(key.substring(from), _ -> new ArrayList<>()).add(lower);
            if (key.indexOf(' ', from) < 0) {
                return;
            }
        }
    }

    /// The column that a fact is about.
    Optional<String> columnOf(FactId id) {
        return all.find(id).map(fact -> fact.subject().get("column")).filter(column -> !column.isEmpty());
    }

    /// {@link Words#key}, computed once for each name.
    String key(String name) {
        return keys.computeIfAbsent(name, Words::key);
    }

    private static String about(Fact fact) {
        String path = fact.subject().get("folder");
        String name = path.isEmpty() ? fact.subject().get("name") : path.substring(path.lastIndexOf('/') + 1);
        return name.toLowerCase(Locale.ROOT);
    }

    private static void place(Map<String, List<Fact>> map, String key, Fact fact) {
        map.computeIfAbsent(key, _ -> new ArrayList<>()).add(fact);
    }

    private static String key(String measure, String type, String about) {
        return measure + " " + type.toLowerCase(Locale.ROOT) + " " + about;
    }

    /// Facts about files (`files`, `files_share`, `modified`) of a type and a group or folder, empty for all.
    List<Fact> files(String measure, String type, String about) {
        return folder.getOrDefault(key(measure, type, about), List.of());
    }

    /// The tables themselves, for what no fact says.
    Lookup lookup() {
        return lookup;
    }

    /// The cells of small tables.
    Cells cells() {
        return cells;
    }

    /// Facts about a group of this name (see {@link Words#key}), one of each measure and file.
    List<Fact> grouped(String name) {
        return byGroup.getOrDefault(name, List.of());
    }

    Groups groups() {
        return groups;
    }

    Optional<Fact> total() {
        return files("files", "", "").stream().findFirst();
    }

    /// Lower case.
    Set<String> types() {
        return types;
    }

    /// Whether files are grouped under this name or lie in a folder of this name.
    boolean names(String word) {
        return !word.isEmpty() && named.contains(word.toLowerCase(Locale.ROOT));
    }

    Optional<Fact> modified(String type, Aggregate which) {
        return files("modified", type, "").stream().filter(fact -> fact.aggregate() == which && fact.value() instanceof Value.Moment).findFirst();
    }

    /// The facts of the one measure that is measured in units of this kind, empty where there are more.
    List<Fact> only(Unit unit) {
        Set<String> measures = byDimension.getOrDefault(unit.dimension(), Set.of());
        return measures.size() == 1 ? measure(measures.iterator().next()) : List.of();
    }

    /// The measures of whose names a word is a part.
    Set<String> partly(String stem) {
        return parts.getOrDefault(stem, Set.of());
    }

    List<Fact> measure(String measure) {
        return byMeasure.getOrDefault(measure, List.of());
    }

    List<Fact> column(String column) {
        return byColumn.getOrDefault(column.toLowerCase(Locale.ROOT), List.of());
    }

    /// Facts about columns whose name ends so.
    List<Fact> ending(String phrase) {
        return byEnding.getOrDefault(phrase, List.of()).stream().flatMap(column -> byColumn.getOrDefault(column, List.of()).stream()).toList();
    }

    /// Moments that a file's data names.
    List<Fact> moments(String file) {
        return moments.getOrDefault(file, List.of());
    }

    /// All moments that the data name, in the order of their files.
    List<Fact> moments() {
        return moments.keySet().stream().sorted().flatMap(file -> moments(file).stream()).toList();
    }

    /// The measures that a phrase (see {@link Words#key}) names.
    Set<String> measures(String phrase) {
        return phrases.getOrDefault(phrase, Set.of());
    }

    /// Names of files that hold blanks, the longest first: another file may be called as one of them ends.
    List<String> spaced() {
        return spaced;
    }

    /// The files with this path or name.
    Set<String> files(String word) {
        return paths.getOrDefault(word.toLowerCase(Locale.ROOT), Set.of());
    }
}
