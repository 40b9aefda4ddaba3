package dev.chimera.core.prose.finding;

import dev.chimera.core.fact.Aggregate;
import dev.chimera.core.fact.Dimension;
import dev.chimera.core.fact.Fact;
import dev.chimera.core.fact.FactId;
import dev.chimera.core.fact.FactSet;
import dev.chimera.core.fact.Formula;
import dev.chimera.core.prose.Passage;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Gaps between variants: from derived facts that compare the medians of two groups of one file.
final class VariantGaps {
    /// Gaps below five percent are not worth a sentence.
    private static final double LEAST_PERCENT = 5;
    private static final int LEAST_N = 2;
    /// On the scale of the other findings: comparisons are what benchmarks are made for.
    private static final double WEIGHT = 10;
    /// Beyond this a percentage says less than the two values.
    private static final double MOST_PERCENT = 200;
    private static final String LOAD = "load";
    private static final double RELOAD_RATIO = 3;

    private VariantGaps() {}

    static List<Finding> in(FactSet facts) {
        List<Gap> gaps = facts.all().stream().flatMap(change -> gap(change, facts).stream()).toList();
        Set<String> reloads = gaps.stream().filter(gap -> gap.variant.measure().equals(LOAD) && gap.ratio() >= RELOAD_RATIO)
                .map(Gap::comparison).collect(Collectors.toSet());
        return gaps.stream().filter(gap -> !gap.variant.measure().equals(LOAD)).flatMap(gap -> finding(gap, reloads).stream()).toList();
    }

    /// Two groups of one file that are compared at their medians.
    private record Gap(Fact change, Fact variant, Fact other) {
        double ratio() {
            return Math.max(variant.number() / other.number(), other.number() / variant.number());
        }

        /// The file and the dimension in which the groups differ, whatever is measured.
        String comparison() {
            return change.subject().get("file") + " " + comparedDimension(change);
        }
    }

    private static Optional<Gap> gap(Fact change, FactSet facts) {
        boolean compares = change.formula().map(Formula::operation).equals(Optional.of(Formula.Operation.PERCENT_CHANGE));
        if (!compares || Math.abs(change.number()) < LEAST_PERCENT || change.subject().dimensions().containsKey("stated")
                || change.subject().get("file").endsWith(".md")) {
            return Optional.empty();
        }
        List<FactId> operands = change.formula().orElseThrow().operands();
        Fact variant = facts.get(operands.getFirst());
        Fact other = facts.get(operands.getLast());
        Dimension kind = variant.unit().dimension();
        boolean matters = kind == Dimension.TIME || kind == Dimension.TOKEN_RATE;
        boolean enough = variant.aggregate() == Aggregate.MEDIAN && Math.min(variant.n(), other.n()) >= LEAST_N;
        return matters && enough ? Optional.of(new Gap(change, variant, other)) : Optional.empty();
    }

    /// A gap that goes with reloads of the model says nothing about the variants.
    private static Optional<Finding> finding(Gap gap, Set<String> reloads) {
        Fact change = gap.change;
        Fact variant = gap.variant;
        Fact other = gap.other;
        Dimension kind = variant.unit().dimension();
        boolean reloaded = kind == Dimension.TIME && reloads.contains(gap.comparison());
        String dimension = comparedDimension(change);
        boolean higher = change.number() > 0;
        boolean better = higher == (kind == Dimension.TOKEN_RATE);
        String file = change.subject().get("file");
        Passage statement = Passage.of("In `" + file + "`, median " + variant.noun() + " is ").plus(variant)
                .plus(" for " + dimension + " `" + change.subject().get(dimension) + "` and ").plus(other)
                .plus(" for `" + change.subject().get("against") + "`");
        if (reloaded) {
            statement = statement.plus("; the load times of the same rows differ as clearly, so the model was loaded again for them.");
        } else if (Math.abs(change.number()) < MOST_PERCENT) {
            statement = statement.plus(": ").plusMagnitude(change).plus(higher ? " higher" : " lower").plus(better ? ", the better value." : ", the worse value.");
        } else {
            statement = statement.plus(better ? ", far better." : ", far worse.");
        }
        double weight = WEIGHT * Math.abs(Math.log(variant.number() / other.number())) * Math.sqrt(Math.min(variant.n(), other.n()));
        String measured = variant.noun() + " by " + dimension.replace('_', ' ');
        String title = reloaded ? "Reloads behind " + measured : Character.toUpperCase(measured.charAt(0)) + measured.substring(1);
        String evidence = variant.noun() + ": the median differs clearly between two values of " + dimension.replace('_', ' ')
                + (reloaded ? ", and so does the time to load the model" : "");
        return Double.isFinite(weight) ? Optional.of(new Finding(reloaded ? Finding.Kind.COLD_START : Finding.Kind.VARIANT_GAP, title, file, evidence, statement,
                List.of(variant.id(), other.id()), weight)) : Optional.empty();
    }

    /// The dimension that the two groups differ in.
    private static String comparedDimension(Fact change) {
        return change.sources().isEmpty() ? "variant" : change.subject().dimensions().keySet().stream()
                .filter(key -> !List.of("file", "column", "section", "against", "stated").contains(key))
                .filter(key -> change.noun().contains(change.subject().get(key) + " against ")).findFirst().orElse("variant");
    }
}
