package dev.chimera.core.check;

import dev.chimera.core.check.words.Statistic;
import dev.chimera.core.check.words.Words;
import dev.chimera.core.fact.Dimension;
import dev.chimera.core.fact.Fact;
import dev.chimera.core.fact.FactId;
import dev.chimera.core.fact.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Names the measure that a figure is about: the longest phrase known from the facts in the nearest place.
final class Quantity {
    private static final int LONGEST = 9;
    private static final int SHORTEST = 4;
    private static final Set<String> EMPTY_WORDS = Set.of("value", "values", "n", "s", "ms", "a", "of", "mean", "median", "min", "max", "total", "name", "model",
            "models", "test", "tests", "type", "time", "date", "runs", "run", "id", "number", "results", "result", "file", "files", "data", "summary", "count", "p50", "p95", "p99", "first", "share",
            "performance", "benchmark", "benchmarks", "metric", "metrics", "status", "change", "note", "notes", "unit", "units", "configuration", "the", "for", "in");
    private static final Map<String, String> OTHER_WORDS = Map.of("size", "bytes", "file size bytes", "bytes", "file size", "bytes",
            "total size", "bytes", "data volume", "bytes", "total file size", "bytes", "total file size bytes", "bytes", "data rows", "rows", "first token", "ttft");

    private final KnownFacts index;
    private final Map<String, List<Fact>> known = new HashMap<>();
    private final Map<String, Map<String, List<Fact>>> knownByFile = new HashMap<>();

    Quantity(KnownFacts index) {
        this.index = index;
    }

    /// The facts about what the nearest of the places names by its longest phrase, empty where they name nothing. Only facts that measure in
    /// the figure's kind of unit count; behind a label or a head those without a unit do, too.
    ///
    /// @param heads how many of the places, from the first, are labels or heads
    /// @param files of which the facts must be, empty for all
    /// @param meant what else must hold for a fact
    List<Fact> named(List<String> places, int heads, Unit unit, Set<String> files, Predicate<Fact> meant) {
        for (int i = 0; i < places.size(); i++) {
            boolean head = i < heads && !unit.symbol().equals("%");
            List<Fact> facts = named(withoutFiles(places.get(i)), files,
                    fact -> meant.test(fact) && (unit.isNone() || unit.factorTo(fact.unit()).isPresent() || head && fact.unit().isNone()));
            if (!facts.isEmpty()) {
                return facts;
            }
        }
        return unit.dimension() == Dimension.TOKEN_RATE ? of("throughput", files) : List.of();
    }

    /// The facts about the one measure of which a word in the nearest of the places is a part: "wait" for `waited_ms`, "epoch" for `epoch_time_s`.
    List<Fact> roughly(List<String> places, Unit unit, Set<String> files, Predicate<Fact> meant) {
        for (String place : places) {
            for (String word : Words.of(withoutFiles(place)).reversed()) {
                if (word.length() < SHORTEST || EMPTY_WORDS.contains(word) || OTHER_WORDS.containsKey(word)) {
                    continue;
                }
                List<Fact> facts = index.partly(Words.stem(word)).stream().flatMap(measure -> index.measure(measure).stream())
                        .filter(fact -> (files.isEmpty() || files.contains(fact.subject().get("file"))) && meant.test(fact))
                        .filter(fact -> unit.isNone() ? fact.unit().isNone() : unit.factorTo(fact.unit()).isPresent()).toList();
                if (!facts.isEmpty()) {
                    return facts.stream().map(Fact::measure).distinct().count() == 1 ? facts : List.of();
                }
            }
        }
        return List.of();
    }

    private String withoutFiles(String place) {
        String text = place;
        for (String token : Words.tokens(place)) {
            text = index.files(token).isEmpty() ? text : text.replace(token, " | ");
        }
        return text;
    }

    private List<Fact> named(String place, Set<String> files, Predicate<Fact> comparable) {
        List<String> words = Words.of(place);
        for (int length = Math.min(LONGEST, words.size()); length > 0; length--) {
            for (int from = words.size() - length; from >= 0; from--) {
                List<Fact> facts = of(String.join(" ", words.subList(from, from + length)), files).stream().filter(comparable).toList();
                if (!facts.isEmpty()) {
                    return facts;
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
        List<Fact> before = known.get(phrase);
        if (before == null) {
            before = collect(phrase);
            known.put(phrase, before);
        }
        return before;
    }

    private List<Fact> of(String phrase, Set<String> files) {
        List<Fact> all = facts(phrase);
        if (files.isEmpty() || all.isEmpty()) {
            return all;
        }
        Map<String, List<Fact>> byFile = knownByFile.computeIfAbsent(phrase,
                _ -> all.stream().collect(Collectors.groupingBy(fact -> fact.subject().get("file"))));
        return files.stream().flatMap(file -> byFile.getOrDefault(file, List.of()).stream()).toList();
    }

    private List<Fact> collect(String phrase) {
        Set<String> measures = index.measures(phrase);
        List<Fact> facts = new ArrayList<>(index.ending(phrase));
        facts.removeIf(fact -> measures.contains(fact.measure()));
        measures.stream().sorted().forEach(measure -> facts.addAll(index.measure(measure)));
        int blank = phrase.indexOf(' ');
        if (blank > 0 && !facts.isEmpty() && Statistic.names(phrase.substring(0, blank))) {
            // a column may be called by its statistic, and the same quantity may stand elsewhere value by value
            Set<FactId> there = facts.stream().map(Fact::id).collect(Collectors.toSet());
            facts.addAll(facts(phrase.substring(blank + 1)).stream().filter(fact -> !there.contains(fact.id())).toList());
        }
        return facts;
    }
}
