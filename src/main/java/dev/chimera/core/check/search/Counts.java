package dev.chimera.core.check.search;

import dev.chimera.core.check.search.Owners.Owner;
import dev.chimera.core.check.words.Words;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A figure that counts rows, files, or the different names in a column.
final class Counts {
    private static final Set<String> ROWS = Set.of("row", "rows", "record", "records", "entry", "entries", "line", "lines", "measurement", "measurements", "point", "points");
    private static final Set<String> MAYBE_ROWS = Set.of("runs", "run", "calls", "requests", "samples", "observations", "repetitions", "trials", "tests", "cases", "experiments", "results", "configurations", "combinations",
            "replies", "queries", "jobs", "iterations", "benchmarks", "logs");
    private static final Set<String> FILES = Set.of("files", "file", "logs", "runs", "results", "reports");
    private static final int NOUN = 4;

    private final Asked asked;
    private final Candidates found;
    private final List<String> noun;

    Counts(Asked asked, Candidates found) {
        this.asked = asked;
        this.found = found;
        noun = noun(asked);
    }

    private static List<String> noun(Asked asked) {
        if (asked.cell()) {
            return Words.of(asked.head()).stream().limit(NOUN).toList();
        }
        List<String> words = Words.of(asked.after().replaceAll("(?s)[.;:,(].*", "")).stream().limit(NOUN).toList();
        int end = 0;
        while (end < words.size() && !words.get(end).matches("of|in|for|per|from|with|that|which|and|are|were|is|was|on|at|to|by|each")) {
            end++;
        }
        return words.subList(0, end);
    }

    static boolean asks(Asked asked) {
        return asked.unit().isNone() && asked.printed().stripTrailingZeros().scale() <= 0;
    }

    /// Whether the noun can be nothing else than rows.
    static boolean certain(Asked asked) {
        return asks(asked) && !asked.cell() && noun(asked).stream().anyMatch(ROWS::contains);
    }

    void look(Sheet sheet, Scope scope, List<Map<String, Owner>> conditions) {
        boolean rows = noun.stream().anyMatch(ROWS::contains) || !noun.isEmpty() && MAYBE_ROWS.contains(noun.getLast());
        for (Map<String, Owner> owners : conditions) {
            BitSet meant = scope.rows(sheet, owners);
            String file = sheet.files().get(Math.max(0, meant.nextSetBit(0)));
            if (rows && sheet.rows() > 1) {
                found.plain(any(sheet), file, meant.cardinality(), "rows");
            }
            if (noun.size() > 1 && FILES.contains(noun.getLast()) && sheet.files(meant).size() > 1 && sheet.byName().values().stream().noneMatch(this::named)) {
                found.plain(any(sheet), file, sheet.files(meant).size(), "files");
            }
            for (Field field : sheet.fields()) {
                if (named(field)) {
                    found.plain(field, file, meant.stream().mapToObj(row -> field.keys()[row]).filter(key -> !key.isEmpty()).distinct().count(), "different values");
                }
            }
        }
    }

    private boolean named(Field field) {
        return !asked.cell() && field.isKey() && !noun.isEmpty() && field.words().stream().anyMatch(word -> !word.isEmpty() && (noun.getLast().equals(word + "s") || noun.getLast().equals(word.replaceFirst("y$", "ies"))
                || noun.getFirst().equals(word + "s")));
    }

    private static Field any(Sheet sheet) {
        return sheet.fields().getFirst();
    }
}
