package dev.chimera.core.check;

import dev.chimera.core.fact.Fact;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Names the measure that a figure is about: the longest phrase known from the facts in the nearest place.
final class Quantity {
    private static final int LONGEST = 7;
    private static final Set<String> EMPTY_WORDS = Set.of("value", "values", "n", "s", "ms", "a", "of", "mean", "median", "min", "max", "total", "name", "model",
            "models", "test", "tests", "type", "time", "date", "runs", "run", "id", "number", "results", "result", "file", "files", "data", "summary", "count", "p50", "p95", "p99", "first", "share",
            "performance", "benchmark", "benchmarks", "metric", "metrics", "status", "change", "note", "notes", "unit", "units", "configuration", "the", "for", "in");
    private static final Map<String, String> OTHER_WORDS = Map.of("file size bytes", "bytes", "file size", "bytes", "total size", "bytes", "data volume", "bytes",
            "rows", "rows", "data rows", "rows", "first token latency", "ttft", "total file size", "bytes", "total file size bytes", "bytes", "tok s", "tokens_per_second");

    private final FactIndex index;

    Quantity(FactIndex index) {
        this.index = index;
    }

    /// The facts about what the places name, empty where they name nothing.
    List<Fact> named(List<String> places) {
        for (String place : places) {
            List<String> words = Words.of(place);
            for (int length = Math.min(LONGEST, words.size()); length > 0; length--) {
                for (int from = words.size() - length; from >= 0; from--) {
                    List<Fact> facts = facts(String.join(" ", words.subList(from, from + length)));
                    if (!facts.isEmpty()) {
                        return facts;
                    }
                }
            }
        }
        return List.of();
    }

    private List<Fact> facts(String phrase) {
        if (EMPTY_WORDS.contains(phrase)) {
            return List.of();
        }
        String other = OTHER_WORDS.get(phrase);
        if (other != null) {
            return index.measure(other);
        }
        Set<Fact> facts = new LinkedHashSet<>(index.ending(phrase));
        index.measures(phrase).stream().sorted().forEach(measure -> facts.addAll(index.measure(measure)));
        return new ArrayList<>(facts);
    }
}
