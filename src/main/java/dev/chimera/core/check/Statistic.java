package dev.chimera.core.check;

import dev.chimera.core.fact.Aggregate;
import dev.chimera.core.fact.Fact;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Which statistic of a quantity words name.
enum Statistic {
    VARIATION("coefficient of variation|\\bcv\\b", Aggregate.RATIO),
    SD("standard deviation|std\\.? ?dev|\\bstd\\b|\\bsd\\b|±", Aggregate.SD),
    P95("\\bp95\\b|95th|ninety-fifth", Aggregate.P95),
    P25("\\bp25\\b|25th|lower quartile", Aggregate.P25),
    P75("\\bp75\\b|75th|upper quartile", Aggregate.P75),
    MEDIAN("\\bmedian\\b|\\bp50\\b|50th", Aggregate.MEDIAN),
    MEAN("\\bmean\\b|\\baverages?\\b|\\bavg\\b|\\baveraged\\b", Aggregate.MEAN),
    MIN("\\bmin(imum)?\\b|\\bfastest\\b|\\blowest\\b|\\bsmallest\\b|\\bshortest\\b", Aggregate.MIN),
    MAX("\\bmax(imum)?\\b|\\bslowest\\b|\\bhighest\\b|\\blargest\\b|\\blongest\\b|\\bpeak\\b", Aggregate.MAX),
    FIRST("\\bfirst\\b(?!\\s+token)", Aggregate.FIRST),
    RATIO("\\bratio\\b|\\btimes\\b", Aggregate.RATIO),
    MISSING("\\bmissing\\b", Aggregate.COUNT),
    COUNT("^n$|\\bvalues of\\b|\\bnumber of (values|measurements|samples)", Aggregate.COUNT);

    private static final Set<Aggregate> SPREADS = EnumSet.of(Aggregate.COUNT, Aggregate.SD, Aggregate.RATIO, Aggregate.DIFFERENCE, Aggregate.SPAN);

    private final Pattern words;
    private final Aggregate aggregate;

    Statistic(String words, Aggregate aggregate) {
        this.words = Pattern.compile(words, Pattern.CASE_INSENSITIVE);
        this.aggregate = aggregate;
    }

    /// Whether a word is the name of a statistic.
    static boolean names(String word) {
        for (Statistic statistic : values()) {
            if (statistic.words.matcher(word).matches()) {
                return true;
            }
        }
        return false;
    }

    boolean counts() {
        return aggregate == Aggregate.COUNT;
    }

    boolean in(String text) {
        return words.matcher(text).find();
    }

    /// The statistic that the nearest of the places names, empty where none does: the last one before the figure, else any.
    static Set<Statistic> of(List<String> places) {
        for (String place : places) {
            if (place.isBlank()) {
                continue;
            }
            int last = -1;
            Set<Statistic> found = EnumSet.noneOf(Statistic.class);
            for (Statistic statistic : values()) {
                var matcher = statistic.words.matcher(place);
                while (matcher.find()) {
                    if (matcher.start() > last) {
                        found.clear();
                        last = matcher.start();
                    }
                    if (matcher.start() == last) {
                        found.add(statistic);
                    }
                }
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        return Set.of();
    }

    /// A file may state a statistic itself: then one value, or the extremes of several.
    boolean is(Fact fact) {
        String stated = fact.subject().get("stated");
        if (this == MISSING) {
            return fact.aggregate() == aggregate && fact.noun().startsWith("missing ");
        }
        if (this == COUNT) {
            return fact.aggregate() == aggregate && fact.measure().endsWith("_values") && !fact.noun().startsWith("missing ");
        }
        return fact.aggregate() == aggregate && stated.isEmpty()
                || !stated.isEmpty() && in(stated) && !SPREADS.contains(fact.aggregate());
    }
}
