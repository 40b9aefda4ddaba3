package dev.chimera.core.ingest;

import dev.chimera.core.fact.Aggregate;
import dev.chimera.core.fact.Dimension;
import dev.chimera.core.fact.FactId;
import dev.chimera.core.fact.Formula;
import dev.chimera.core.fact.Subject;
import dev.chimera.core.fact.Unit;
import dev.chimera.core.ingest.FactSheet.Topic;
import dev.chimera.core.ingest.GroupFacts.Figure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// How groups compare: every variant with the baseline where one is named, else the highest figure with the lowest.
final class Comparisons {
    private static final Set<String> BASELINES = Set.of("baseline", "default", "eager", "control", "reference", "fp16", "f16", "fp32");
    private static final Unit PERCENT = new Unit("%");

    private record Side(String value, Subject subject, FactId fact, double number) {}

    private final FactSheet sheet;
    private final String stem;

    /// @param stem closes the names of the facts
    Comparisons(FactSheet sheet, String stem) {
        this.sheet = sheet;
        this.stem = stem;
    }

    /// Only times and rates are compared: of other quantities nobody says what is better.
    void add(Topic topic, String dimension, Map<String, Figure> groups) {
        Dimension kind = topic.unit().dimension();
        if (groups.size() < 2 || kind != Dimension.TIME && kind != Dimension.TOKEN_RATE) {
            return;
        }
        for (Aggregate aggregate : List.of(Aggregate.MEAN, Aggregate.MEDIAN, Aggregate.VALUE)) {
            List<Side> sides = sides(groups, aggregate);
            if (sides.size() == groups.size()) {
                compare(topic, dimension, aggregate, sides);
            }
        }
    }

    private List<Side> sides(Map<String, Figure> groups, Aggregate aggregate) {
        List<Side> sides = new ArrayList<>();
        for (Figure figure : groups.values()) {
            FactId id = figure.facts().get(aggregate);
            if (id != null) {
                sides.add(new Side(figure.value(), figure.subject(), id, sheet.find(id).number()));
            }
        }
        return sides;
    }

    private void compare(Topic topic, String dimension, Aggregate aggregate, List<Side> sides) {
        List<Side> named = sides.stream().filter(side -> BASELINES.contains(side.value().toLowerCase(Locale.ROOT))).toList();
        String how = dimension + " " + aggregate.label();
        if (!named.isEmpty()) {
            sides.stream().filter(side -> side != named.getFirst()).forEach(side -> pair(topic, how, side, named.getFirst()));
            return;
        }
        Comparator<Side> byNumber = Comparator.comparingDouble(Side::number);
        pair(topic, how, sides.stream().max(byNumber).orElseThrow(), sides.stream().min(byNumber).orElseThrow());
    }

    private void pair(Topic topic, String how, Side variant, Side baseline) {
        if (variant.number() == baseline.number()) {
            return;
        }
        Subject subject = variant.subject().with("against", baseline.value());
        String name = " " + topic.name() + " " + how + " " + variant.value() + " against " + baseline.value() + " " + stem;
        String aggregate = how.substring(how.indexOf(' ') + 1).equals("value") ? "" : how.substring(how.indexOf(' ') + 1) + " ";
        String noun = " of " + aggregate + topic.noun() + ", " + variant.value() + " against " + baseline.value();
        List<FactId> operands = List.of(variant.fact(), baseline.fact());
        Topic difference = new Topic("difference" + name, "difference" + noun, topic.measure(), topic.unit(), subject);
        sheet.derived(difference, Aggregate.DIFFERENCE, variant.number() - baseline.number(), new Formula(Formula.Operation.DIFFERENCE, operands));
        if (baseline.number() != 0) {
            Topic change = new Topic("change" + name, "change" + noun, topic.measure(), PERCENT, subject);
            sheet.derived(change, Aggregate.RATIO, 100 * (variant.number() - baseline.number()) / baseline.number(),
                    new Formula(Formula.Operation.PERCENT_CHANGE, operands));
        }
    }
}
