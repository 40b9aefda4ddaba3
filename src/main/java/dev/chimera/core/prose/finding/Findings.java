package dev.chimera.core.prose.finding;

import dev.chimera.core.fact.FactSet;
import dev.chimera.core.fact.Smell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The findings of a folder, the weightiest first: the size of the effect times the root of the number of values.
public final class Findings {
    private static final int MOST = 8;
    private static final int MOST_OF_A_KIND = 2;
    /// Of best and worst more may be told: they are what benchmarks are made for.
    private static final int MOST_CONTESTS = 3;
    private static final int MOST_OF_A_PLACE = 2;

    private Findings() {}

    /// The same for one who needs nothing but the findings.
    static List<Finding> ranked(FactSet facts, List<Smell> smells) {
        return ranked(facts, smells, Contests.in(facts));
    }

    /// At most eight, varied: few of a kind, few of a file where there are many, and no finding twice because its file is there twice.
    ///
    /// @param compared what can be compared in these facts
    public static List<Finding> ranked(FactSet facts, List<Smell> smells, List<Contest> compared) {
        List<Finding> all = new ArrayList<>(ContestFindings.in(facts, compared));
        all.addAll(Trends.in(facts));
        all.addAll(SmellFindings.in(smells, facts));
        all.sort(Comparator.comparingDouble(Finding::weight).reversed()
                .thenComparing(Finding::place).thenComparing(Finding::title).thenComparing(finding -> finding.statement().markdown()));
        return varied(all, facts);
    }

    /// What was compared for the findings of that sort, in their order.
    public static List<Contest> contests(List<Finding> findings, List<Contest> all) {
        return findings.stream().filter(finding -> finding.kind() == Finding.Kind.BEST_AND_WORST || finding.kind() == Finding.Kind.VARIANT_GAP)
                .flatMap(finding -> all.stream().filter(contest -> finding.facts().equals(List.of(contest.best().figure().id(), contest.worst().figure().id())))).toList();
    }

    private static List<Finding> varied(List<Finding> ordered, FactSet facts) {
        long places = ordered.stream().map(Finding::place).distinct().count();
        int ofAPlace = (int) Math.max(MOST_OF_A_PLACE, places == 0 ? MOST : MOST / places);
        Map<Object, Integer> counts = new HashMap<>();
        Set<Object> told = new HashSet<>();
        List<Finding> kept = new ArrayList<>();
        for (Finding finding : ordered) {
            int ofAKind = finding.kind() == Finding.Kind.BEST_AND_WORST || finding.kind() == Finding.Kind.VARIANT_GAP ? MOST_CONTESTS : MOST_OF_A_KIND;
            boolean room = counts.getOrDefault(finding.kind(), 0) < ofAKind && counts.getOrDefault(finding.place(), 0) < ofAPlace;
            if (kept.size() < MOST && room && told.add(content(finding, facts))) {
                kept.add(finding.told(counts.getOrDefault(finding.kind(), 0)));
                counts.merge(finding.kind(), 1, Integer::sum);
                counts.merge(finding.place(), 1, Integer::sum);
            }
        }
        return List.copyOf(kept);
    }

    /// The same for copies of a file, also in another format: what is said, without the place.
    private static Object content(Finding finding, FactSet facts) {
        return List.of(finding.kind(), finding.facts().stream().map(id -> facts.get(id).value()).toList());
    }
}
