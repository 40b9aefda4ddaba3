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

/// The findings of a folder, the weightiest first.
public final class Findings {
    private static final int MOST = 8;
    private static final int MOST_OF_A_KIND = 2;
    private static final int MOST_OF_A_PLACE = 2;

    private Findings() {}

    /// At most eight, varied: no more than two of a kind and two of a file, and no finding twice because its file is there twice.
    public static List<Finding> ranked(FactSet facts, List<Smell> smells) {
        List<Finding> all = new ArrayList<>(VariantGaps.in(facts));
        all.addAll(SmellFindings.in(smells, facts));
        all.sort(Comparator.comparingDouble(Finding::weight).reversed()
                .thenComparing(Finding::place).thenComparing(Finding::title).thenComparing(finding -> finding.statement().markdown()));
        return varied(all, facts);
    }

    private static List<Finding> varied(List<Finding> ordered, FactSet facts) {
        Map<Object, Integer> counts = new HashMap<>();
        Set<Object> told = new HashSet<>();
        List<Finding> kept = new ArrayList<>();
        for (Finding finding : ordered) {
            boolean room = counts.getOrDefault(finding.kind(), 0) < MOST_OF_A_KIND && counts.getOrDefault(finding.place(), 0) < MOST_OF_A_PLACE;
            if (kept.size() < MOST && room && told.add(content(finding, facts))) {
                counts.merge(finding.kind(), 1, Integer::sum);
                counts.merge(finding.place(), 1, Integer::sum);
                kept.add(finding);
            }
        }
        return List.copyOf(kept);
    }

    /// The same for copies of a file, also in another format: what is said, without the place.
    private static Object content(Finding finding, FactSet facts) {
        return List.of(finding.kind(), finding.facts().stream().map(id -> facts.get(id).value()).toList());
    }
}
