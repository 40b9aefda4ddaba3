package dev.chimera.core.check;

import dev.chimera.core.check.words.Words;
import dev.chimera.core.fact.Aggregate;
import dev.chimera.core.fact.Fact;
import dev.chimera.core.fact.SmallTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Whom the data compare, and how many rows they have: the models, cards, configurations of each file.
final class Groups {
    /// What says where a figure stands and not whom it is about.
    static final Set<String> PLACES = Set.of("file", "type", "column", "section", "stated", "folder", "name");
    private static final Set<String> BETWEEN = Set.of("size", "of", "is", "value", "the");

    /// Values of one dimension in one file.
    record Members(String file, Set<String> values, Fact fact) {}

    private final Map<String, String> dimensions = new HashMap<>();
    private final Map<String, Map<String, Members>> byDimension = new HashMap<>();
    /// Filled while groups are looked up, by several threads.
    private final Map<String, Set<String>> keys = new ConcurrentHashMap<>();
    private final Set<String> numbered = new HashSet<>();
    private final Map<String, Set<Long>> rows = new HashMap<>();
    private final Map<String, Fact> anyCount = new TreeMap<>();
    private final Map<String, Map<String, Long>> columnRows = new HashMap<>();
    private final List<Fact> counted = new ArrayList<>();

    void add(Fact fact) {
        if (fact.measure().equals("measurements")) {
            counted.add(fact);
        }
        String file = fact.subject().get("file");
        for (Map.Entry<String, String> dimension : fact.subject().dimensions().entrySet()) {
            if (!PLACES.contains(dimension.getKey())) {
                member(dimension.getKey(), file, dimension.getValue(), fact);
            }
        }
        if (fact.aggregate() == Aggregate.COUNT && (fact.measure().endsWith("_values") || fact.noun().startsWith("missing "))) {
            columnRows.computeIfAbsent(file, _ -> new HashMap<>()).merge(fact.subject().get("column"), (long) fact.number(), Long::sum);
            anyCount.merge(file, fact, (one, other) -> one.number() >= other.number() ? one : other);
        }
    }

    void add(SmallTable table) {
        rows.computeIfAbsent(table.file(), _ -> new TreeSet<>()).add((long) table.rows().size());
        for (int i = 0; i < table.columns().size(); i++) {
            SmallTable.Column column = table.columns().get(i);
            Fact fact = anyCount.get(table.file());
            if (fact != null) {
                for (List<String> row : table.rows()) {
                    if (!row.get(i).isEmpty() && (!column.dimension().isEmpty() || row.get(i).chars().anyMatch(Character::isLetter))) {
                        member(column.dimension().isEmpty() ? Words.key(column.name()) : column.dimension(), table.file(), row.get(i), fact);
                    }
                }
            }
        }
    }

    private void member(String dimension, String file, String value, Fact fact) {
        String key = dimensions.computeIfAbsent(dimension, _ -> lastWord(Words.key(dimension)));
        Members members = byDimension.computeIfAbsent(key, _ -> new HashMap<>()).computeIfAbsent(file, _ -> new Members(file, new HashSet<>(), fact));
        if (members.values().add(value) && value.chars().noneMatch(Character::isLetter)) {
            numbered.add(key + " " + value);
        }
    }

    static String lastWord(String key) {
        return key.substring(key.lastIndexOf(' ') + 1);
    }

    /// The values of what a noun names ("models", "GPUs"), for each file.
    List<Members> of(String noun) {
        String word = noun.toLowerCase(java.util.Locale.ROOT);
        for (String singular : List.of(word.endsWith("ies") ? word.replaceFirst("ies$", "y") : word, word.replaceFirst("es$", ""), word.replaceFirst("s$", ""))) {
            if (!singular.equals("type") && byDimension.containsKey(singular)) {
                return byDimension.getOrDefault(singular, Map.of()).values().stream().sorted(Comparator.comparing(Members::file)).toList();
            }
        }
        return List.of();
    }

    /// Whether one of the names (see {@link Words#key}) is a value of this dimension in any file.
    boolean names(String dimension, Set<String> names) {
        String key = lastWord(Words.key(dimension));
        return keys.computeIfAbsent(key, _ -> byDimension.getOrDefault(key, Map.of()).values().stream().flatMap(members -> members.values().stream())
                .map(Words::key).collect(Collectors.toSet())).stream().anyMatch(names::contains);
    }

    /// Facts that count the rows of a group.
    List<Fact> counts() {
        return counted;
    }

    /// How many rows a file's tables have, empty where that is not known.
    Set<Long> rows(String file) {
        Set<Long> known = rows.get(file);
        if (known == null) {
            known = new TreeSet<>(columnRows.getOrDefault(file, Map.of()).values());
            known = known.isEmpty() ? Set.of() : Set.of(((TreeSet<Long>) known).last());
        }
        return known;
    }

    /// Whether a name (see {@link Words#key}) stands in a column of names.
    boolean isValue(String key) {
        return byDimension.keySet().stream().anyMatch(dimension -> names(dimension, Set.of(key)));
    }

    /// The files of which the number of rows is known.
    List<String> filesWithRows() {
        return List.copyOf(anyCount.keySet());
    }

    /// A fact that counts values of a file.
    java.util.Optional<Fact> countOf(String file) {
        return java.util.Optional.ofNullable(anyCount.get(file));
    }

    /// Whether a pair such as `batch 16` names a group.
    boolean isNumbered(String pair) {
        return numbered.contains(pair);
    }

    /// `batch 16` for "batch 16", "a batch size of 16", "batch=16"; `thread 16` for "16 threads".
    static Set<String> pairs(String text) {
        List<String> words = Words.of(text);
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i < words.size(); i++) {
            if (!Character.isDigit(words.get(i).charAt(0))) {
                continue;
            }
            int before = i - 1;
            while (before > 0 && BETWEEN.contains(words.get(before))) {
                before--;
            }
            if (before >= 0) {
                pairs.add(words.get(before) + " " + words.get(i));
            }
            if (i + 1 < words.size()) {
                pairs.add(words.get(i + 1) + " " + words.get(i));
                pairs.add(words.get(i + 1).replaceFirst("s$", "") + " " + words.get(i));
            }
        }
        return pairs;
    }
}
