package dev.chimera.core.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Words that the names of several files share (`gemma3`, `param_tuning`).
final class NameGroups {
    private static final int LEAST_FILES = 2;
    private static final int MOST_GROUPS = 200;
    private static final int MANY_FILES = 5000;
    private static final int FEW_GROUPS = 20;

    private NameGroups() {}

    /// Words of file names, and pairs of neighbouring words, that two files or more have; the most frequent 200 (20 in a large folder), in alphabetical order.
    static List<String> of(List<FileProfile> files) {
        Map<String, Integer> counts = new HashMap<>();
        for (FileProfile file : files) {
            words(name(file.path())).forEach(word -> counts.merge(word, 1, Integer::sum));
        }
        List<Map.Entry<String, Integer>> frequent = new ArrayList<>(counts.entrySet());
        frequent.removeIf(entry -> entry.getValue() < LEAST_FILES);
        frequent.sort(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()));
        return frequent.stream().limit(files.size() > MANY_FILES ? FEW_GROUPS : MOST_GROUPS).map(Map.Entry::getKey).sorted().toList();
    }

    /// Those whose file names (not their folders) contain each of the groups, in any case.
    static <T> Map<String, List<T>> members(List<String> groups, List<T> things, Function<T, String> path) {
        Map<String, List<T>> members = new LinkedHashMap<>();
        groups.forEach(group -> members.put(group, new ArrayList<>()));
        for (T thing : things) {
            String name = name(path.apply(thing));
            members.forEach((group, inside) -> {
                if (name.contains(group)) {
                    inside.add(thing);
                }
            });
        }
        return members;
    }

    private static Set<String> words(String name) {
        Set<String> words = new HashSet<>();
        String stem = name.substring(0, name.lastIndexOf('.'));
        String before = "";
        for (int start = 0, end; start <= stem.length(); start = end + 1) {
            end = start;
            while (end < stem.length() && Character.isLetterOrDigit(stem.charAt(end))) {
                end++;
            }
            String word = stem.substring(start, end);
            if (word.isEmpty()) {
                continue;
            }
            boolean speaks = word.chars().anyMatch(Character::isLetter) && word.length() > 2;
            if (speaks) {
                words.add(word);
                String pair = before + "_" + word;
                if (!before.isEmpty() && stem.contains(pair)) {
                    words.add(pair);
                }
            }
            before = speaks ? word : "";
        }
        return words;
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }
}
