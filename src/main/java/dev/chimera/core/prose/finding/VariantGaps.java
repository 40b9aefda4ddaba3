package dev.chimera.core.prose.finding;

import dev.chimera.core.fact.Aggregate;
import dev.chimera.core.fact.Dimension;
import dev.chimera.core.fact.Fact;
import dev.chimera.core.fact.FactId;
import dev.chimera.core.fact.FactSet;
import dev.chimera.core.fact.Formula;
import dev.chimera.core.prose.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Gaps between variants: from derived facts that compare the medians of two groups of one file.
final class VariantGaps {
    /// Gaps below five percent are not worth a sentence.
    private static final double LEAST_PERCENT = 5;
    private static final int LEAST_N = 2;

    private VariantGaps() {}

    static List<Finding> in(FactSet facts) {
        List<Finding> findings = new ArrayList<>();
        for (Fact change : facts.all()) {
            boolean compares = change.formula().map(Formula::operation).equals(Optional.of(Formula.Operation.PERCENT_CHANGE));
            if (compares && Math.abs(change.number()) >= LEAST_PERCENT) {
                List<FactId> operands = change.formula().orElseThrow().operands();
                finding(change, facts.get(operands.getFirst()), facts.get(operands.getLast())).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static Optional<Finding> finding(Fact change, Fact variant, Fact other) {
        Dimension kind = variant.unit().dimension();
        boolean matters = kind == Dimension.TIME || kind == Dimension.TOKEN_RATE;
        if (!matters || variant.aggregate() != Aggregate.MEDIAN || Math.min(variant.n(), other.n()) < LEAST_N) {
            return Optional.empty();
        }
        String dimension = comparedDimension(change);
        boolean higher = change.number() > 0;
        boolean better = higher == (kind == Dimension.TOKEN_RATE);
        String file = change.subject().get("file");
        Passage statement = Passage.of("In `" + file + "`, median " + variant.noun() + " is ").plus(variant)
                .plus(" for " + dimension + " `" + change.subject().get(dimension) + "` and ").plus(other)
                .plus(" for `" + change.subject().get("against") + "`: ").plusMagnitude(change)
                .plus(higher ? " higher" : " lower").plus(better ? ", which is the better value." : ", which is the worse value.");
        double weight = Math.abs(Math.log(variant.number() / other.number())) * Math.sqrt(Math.min(variant.n(), other.n()));
        String measured = variant.noun() + " by " + dimension.replace('_', ' ');
        String title = Character.toUpperCase(measured.charAt(0)) + measured.substring(1);
        return Double.isFinite(weight) ? Optional.of(new Finding(Finding.Kind.VARIANT_GAP, title, file,
                variant.noun() + ": the median differs clearly between two values of " + dimension.replace('_', ' '), statement,
                List.of(variant.id(), other.id()), weight)) : Optional.empty();
    }

    /// The dimension that the two groups differ in.
    private static String comparedDimension(Fact change) {
        return change.sources().isEmpty() ? "variant" : change.subject().dimensions().keySet().stream()
                .filter(key -> !List.of("file", "column", "section", "against", "stated").contains(key))
                .filter(key -> change.noun().contains(change.subject().get(key) + " against ")).findFirst().orElse("variant");
    }
}
