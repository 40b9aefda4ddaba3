package dev.chimera.core.check.search;

import dev.chimera.core.check.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/// Whom rows are about - the values of columns that tell rows apart, and files - and where a text names them: in full, by a part that not all values of
/// the column have, or, for numbers, together with the column's name ({@link NumberedOwners}).
final class Owners {
    private static final int LONGEST = 8;
    private static final int MOST_READ = 4000;
    private static final int LONGEST_PART = 4;
    private static final int SHORTEST_PART = 2;
    /// Words that stand in names and say nothing by themselves.
    private static final Set<String> PLAIN = Set.of("the", "and", "with", "for", "of", "on", "in", "no", "not", "all", "run", "runs", "test", "data", "results", "result", "model", "mean", "max", "min", "total",
            "time", "file", "files", "csv", "json", "jsonl", "md", "one", "two", "per", "mode", "size", "new", "to", "by", "it", "is", "as", "at", "or", "an", "summary", "report", "log", "logs", "first", "last", "only",
            "read", "benchmark", "bench", "metrics", "single", "true", "false", "instruct", "chat", "base", "core", "medium", "high", "low");

    /// @param column its key; {@link Sheet#FILE} for files
    /// @param value as the text may call it
    /// @param keys the values that are meant
    record Owner(String column, String value, Set<String> keys) {
        static Owner of(String column, String value) {
            return new Owner(column, value, Set.of(value));
        }
    }

    /// @param at offset in the text
    /// @param exact whether the whole name stands there
    record Spot(Owner owner, int at, boolean exact) {}

    private final Map<String, Set<Owner>> phrases = new HashMap<>();
    private final Map<String, Set<Owner>> parts = new HashMap<>();
    /// what was found in texts, which several figures have around them
    private final Map<String, List<Spot>> read = new ConcurrentHashMap<>();
    private final Set<String> fieldWords = new HashSet<>();
    private final NumberedOwners numbers = new NumberedOwners();

    Owners(List<Sheet> sheets) {
        Map<String, Set<String>> columns = new LinkedHashMap<>();
        sheets.forEach(sheet -> sheet.fields().forEach(field -> field.words().forEach(word -> fieldWords.addAll(List.of(word, word.replaceFirst("s$", ""), word + "s")))));
        for (Sheet sheet : sheets) {
            for (Field field : sheet.fields()) {
                if (field.isKey()) {
                    Set<String> values = columns.computeIfAbsent(field.called(), _ -> new TreeSet<>());
                    List.of(field.keys()).stream().filter(key -> !key.isEmpty()).forEach(values::add);
                }
            }
            sheet.files().stream().distinct().forEach(file -> columns.computeIfAbsent(Sheet.FILE, _ -> new TreeSet<>()).add(fileKey(file)));
        }
        columns.forEach(this::add);
    }

    /// `runs/a_1.csv` is `runs a 1`.
    static String fileKey(String file) {
        return Words.key(file.replaceFirst("\\.\\w+$", ""));
    }

    private void add(String column, Set<String> values) {
        Map<String, Set<String>> words = new HashMap<>();
        for (String value : values) {
            Owner owner = Owner.of(column, value);
            if (value.chars().anyMatch(Character::isLetter)) {
                place(phrases, value, owner);
                if (column.equals(Sheet.FILE)) {
                    List.of(" csv", " json", " jsonl").forEach(end -> ends(value).forEach(name -> place(phrases, name + end, owner)));
                }
                Tokens.parts(value, LONGEST_PART).forEach(part -> words.computeIfAbsent(part, _ -> new HashSet<>()).add(value));
            } else {
                numbers.add(owner);
            }
        }
        words.forEach((word, keys) -> {
            boolean meant = values.size() > 1 && word.length() >= SHORTEST_PART && !PLAIN.contains(word) && word.chars().anyMatch(Character::isLetter);
            if (keys.size() < values.size() && meant && !fieldWords.contains(word)) {
                place(parts, word, new Owner(column, word, Set.copyOf(keys)));
            }
        });
    }

    /// A file is called by its path or by what the path ends with.
    private static List<String> ends(String value) {
        List<String> ends = new ArrayList<>();
        for (int from = 0; from >= 0; from = value.indexOf(' ', from + 1)) {
            ends.add(value.substring(from).strip());
        }
        return ends;
    }

    private static void place(Map<String, Set<Owner>> map, String phrase, Owner owner) {
        map.computeIfAbsent(phrase, _ -> new HashSet<>()).add(owner);
    }

    NumberedOwners numbers() {
        return numbers;
    }

    /// In the order of the text. Parts of names count for columns of which no whole name stands there.
    List<Spot> in(String text) {
        List<Spot> known = read.get(text);
        if (known == null) {
            if (read.size() > MOST_READ) {
                read.clear();
            }
            known = List.copyOf(find(text));
            read.put(text, known);
        }
        return known;
    }

    private List<Spot> find(String text) {
        Tokens tokens = Tokens.of(text);
        List<Spot> spots = new ArrayList<>();
        int[] used = new int[tokens.size()];
        for (int length = Math.min(LONGEST, tokens.size()); length > 0; length--) {
            for (int from = 0; from + length <= tokens.size(); from++) {
                int at = tokens.at(from);
                Set<Owner> owners = used[from] > length ? Set.of() : phrases.getOrDefault(tokens.phrase(from, length), Set.of());
                owners.forEach(owner -> spots.add(new Spot(owner, at, true)));
                mark(used, owners, from, length);
            }
        }
        spots.addAll(numbers.in(tokens));
        Set<String> whole = new HashSet<>();
        spots.forEach(spot -> whole.add(spot.owner().column()));
        for (int length = Math.min(LONGEST_PART, tokens.size()); length > 0; length--) {
            for (int from = 0; from + length <= tokens.size(); from++) {
                int at = tokens.at(from);
                boolean free = used[from] <= length && used[from + length - 1] <= length;
                Set<Owner> owners = free ? parts.getOrDefault(tokens.phrase(from, length), Set.of()) : Set.of();
                owners.stream().filter(owner -> !whole.contains(owner.column())).forEach(owner -> spots.add(new Spot(owner, at, false)));
                mark(used, owners, from, length);
            }
        }
        spots.sort(Comparator.comparingInt(Spot::at));
        return spots;
    }

    private static void mark(int[] used, Set<Owner> owners, int from, int length) {
        for (int i = from; i < from + length && !owners.isEmpty(); i++) {
            used[i] = Math.max(used[i], length);
        }
    }
}
