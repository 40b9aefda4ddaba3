package dev.chimera.core.prose;

import dev.chimera.core.fact.Aggregate;
import dev.chimera.core.fact.Fact;
import dev.chimera.core.fact.FactId;
import dev.chimera.core.fact.FactSet;
import dev.chimera.core.fact.Source;
import dev.chimera.core.llm.TokenEstimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Facts for a prompt: grouped by file and quantity, so that each name is said once, with at most four significant digits, the most important first,
/// as many as have room. Pure: the same facts and the same room give the same text.
///
/// @param text a line for each quantity, under the name of its file
/// @param packed how many facts are in it
/// @param leftOut the facts that had no room, the most important first
public record Packing(String text, int packed, List<FactId> leftOut) {
    private static final List<Aggregate> SAID = List.of(Aggregate.MEDIAN, Aggregate.MEAN, Aggregate.P95, Aggregate.MIN, Aggregate.MAX);
    private static final Set<String> TELLING = Set.of("ttft", "tokens_per_second", "latency", "accuracy");
    private static final int NEVER = 9;

    public Packing {
        leftOut = List.copyOf(leftOut);
    }

    /// A quantity of one subject: what stands on one line.
    private record Line(String file, String measure, Map<String, String> subject, List<Fact> facts) {
        String text() {
            Fact first = facts.getFirst();
            String whom = subject.entrySet().stream().map(entry -> entry.getKey().replace('_', ' ') + " " + entry.getValue()).collect(Collectors.joining(", "));
            String figures = facts.stream().map(fact -> label(fact) + FactText.of(fact)).collect(Collectors.joining(", "));
            String n = first.aggregate() == Aggregate.MEDIAN || first.aggregate() == Aggregate.MEAN ? ", n " + first.n() : "";
            return (file.isEmpty() ? "" : "- ") + first.noun() + (whom.isEmpty() ? "" : " (" + whom + ")") + ": " + figures + n + "\n";
        }

        private static String label(Fact fact) {
            return SAID.contains(fact.aggregate()) ? fact.aggregate().label() + " " : "";
        }
    }

    /// @param important facts that come before all others but the inventory, in this order
    /// @param tokens the room; never exceeded, by the estimate that is used for prompts
    public static Packing of(FactSet facts, List<FactId> important, int tokens) {
        List<Line> lines = lines(facts, important);
        int room = (int) (tokens * TokenEstimate.CHARACTERS_PER_TOKEN);
        Map<String, List<String>> byFile = new LinkedHashMap<>();
        List<FactId> leftOut = new ArrayList<>();
        int packed = 0;
        for (Line line : lines) {
            int heading = byFile.containsKey(line.file()) || line.file().isEmpty() ? 0 : line.file().length() + 2;
            if (line.text().length() + heading > room) {
                line.facts().forEach(fact -> leftOut.add(fact.id()));
            } else {
                room -= line.text().length() + heading;
                packed += line.facts().size();
                byFile.computeIfAbsent(line.file(), _ -> new ArrayList<>()).add(line.text());
            }
        }
        String text = byFile.entrySet().stream().map(file -> (file.getKey().isEmpty() ? "" : file.getKey() + ":\n") + String.join("", file.getValue()))
                .collect(Collectors.joining());
        return new Packing(text, packed, leftOut);
    }

    private static List<Line> lines(FactSet facts, List<FactId> important) {
        Map<List<Object>, List<Fact>> grouped = new LinkedHashMap<>();
        Set<Object> copies = new HashSet<>();
        for (Fact fact : facts.all()) {
            boolean copy = !fact.sources().isEmpty() && !copies.add(List.of(fact.sources().getFirst().sha256(), fact.sources().stream().map(Source::column).toList(),
                    fact.noun(), fact.aggregate(), fact.value(), other(fact)));
            if (rank(fact) < NEVER && !copy) {
                grouped.computeIfAbsent(List.of(fact.subject(), fact.measure(), kind(fact)), _ -> new ArrayList<>()).add(fact);
            }
        }
        Comparator<Line> order = Comparator.<Line>comparingInt(line -> line.facts().stream().mapToInt(fact -> place(fact, important)).min().orElse(NEVER))
                .thenComparing(line -> -line.facts().getFirst().n()).thenComparing(Line::file).thenComparing(Line::text);
        return grouped.values().stream().map(Packing::line).sorted(order).toList();
    }

    private static Line line(List<Fact> facts) {
        Fact first = facts.getFirst();
        List<Fact> ordered = facts.stream().sorted(Comparator.<Fact>comparingInt(fact -> SAID.indexOf(fact.aggregate())).thenComparing(Fact::id)).toList();
        return new Line(first.subject().get("file"), first.measure(), other(first), ordered);
    }

    /// Whom a fact is about, but for the place where it stands.
    private static Map<String, String> other(Fact fact) {
        Map<String, String> other = new LinkedHashMap<>(fact.subject().dimensions());
        other.keySet().removeAll(Set.of("file", "column", "section"));
        return other;
    }

    /// Statistics of one quantity share a line; every other fact has its own noun.
    private static Object kind(Fact fact) {
        return SAID.contains(fact.aggregate()) && fact.formula().isEmpty() ? "statistics" : fact.id();
    }

    private static int place(Fact fact, List<FactId> important) {
        int at = important.indexOf(fact.id());
        return rank(fact) == 0 ? 0 : at >= 0 ? 1 + at : 1 + important.size() + rank(fact);
    }

    /// 0 for the inventory, then by how much a reader learns; {@link #NEVER} for what is no news in a prompt.
    private static int rank(Fact fact) {
        Map<String, String> subject = fact.subject().dimensions();
        boolean inventory = !subject.containsKey("file") && !subject.containsKey("folder") && !subject.containsKey("name");
        boolean statistic = SAID.contains(fact.aggregate()) || fact.aggregate() == Aggregate.VALUE;
        if (inventory) {
            return Set.of(Aggregate.COUNT, Aggregate.SHARE, Aggregate.MIN, Aggregate.MAX).contains(fact.aggregate()) && fact.number() != 0 ? 0 : NEVER;
        }
        if (!statistic || fact.formula().isPresent() || subject.containsKey("part") || subject.containsKey("outcome") || !subject.containsKey("column")) {
            return NEVER;
        }
        boolean retold = subject.containsKey("stated") || subject.getOrDefault("file", "").endsWith(".md");
        return (TELLING.contains(fact.measure()) ? 1 : 2) + (retold ? 2 : 0);
    }
}
