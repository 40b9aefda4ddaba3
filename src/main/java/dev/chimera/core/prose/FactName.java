package dev.chimera.core.prose;

import dev.chimera.core.fact.Aggregate;
import dev.chimera.core.fact.Fact;
import java.util.Set;
import java.util.stream.Collectors;

/// What a fact is called in a sentence, with its owner, so that a true number cannot get a wrong one.
public final class FactName {
    private static final Set<String> NO_OWNER = Set.of("file", "column", "section", "stated", "part", "content");
    private static final Set<Aggregate> SELF_EXPLAINING = Set.of(Aggregate.COUNT, Aggregate.VALUE, Aggregate.RATIO, Aggregate.DIFFERENCE, Aggregate.SHARE,
            Aggregate.SUM, Aggregate.FIRST, Aggregate.LAST, Aggregate.SPAN);

    private FactName() {}

    /// "median time to first token, model `alpha`".
    public static String of(Fact fact) {
        String owners = fact.subject().dimensions().entrySet().stream().filter(entry -> !NO_OWNER.contains(entry.getKey()))
                .map(entry -> ", " + entry.getKey().replace('_', ' ') + " `" + entry.getValue() + "`").collect(Collectors.joining());
        boolean named = SELF_EXPLAINING.contains(fact.aggregate()) || fact.noun().startsWith(word(fact.aggregate()));
        return (named ? "" : word(fact.aggregate()) + " ") + fact.noun() + owners;
    }

    private static String word(Aggregate aggregate) {
        return switch (aggregate) {
            case MIN -> "lowest";
            case MAX -> "highest";
            case SD -> "standard deviation of";
            case P25 -> "lower quartile of";
            case P75 -> "upper quartile of";
            case P95 -> "95th percentile of";
            case VALUE, COUNT, SHARE, SUM, MEAN, MEDIAN, FIRST, LAST, SPAN, DIFFERENCE, RATIO -> aggregate.label();
        };
    }
}
