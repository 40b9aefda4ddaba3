package dev.chimera.core.check.words;

import dev.chimera.core.fact.Aggregate;
import dev.chimera.core.fact.Fact;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Which statistic of a quantity words name.
public enum Statistic {
    VARIATION("coefficient of variation|\\bcv\\b", Aggregate.RATIO),
    SD("standard deviation|std\\.? ?dev|\\bstd\\b|\\bsd\\b|±", Aggregate.SD),
    P95("\\bp95\\b|95th|ninety-fifth", Aggregate.P95),
    P25("\\bp25\\b|25th|lower quartile", Aggregate.P25),
    P75("\\bp75\\b|75th|upper quartile", Aggregate.P75),
    MEDIAN("\\bmedian\\b|\\bp50\\b|50th", Aggregate.MEDIAN),
    MEAN("\\bmean\\b|\\baverages?\\b|\\bavg\\b|\\baveraged\\b", Aggregate.MEAN),
    MIN("\\bmin(imum)?\\b|\\blowest\\b|\\bsmallest\\b|\\bshortest\\b|\\bat (the )?least\\b|\\bminimal\\b", Aggregate.MIN),
    MAX("\\bmax(imum)?\\b|\\bhighest\\b|\\blargest\\b|\\blongest\\b|\\bpeak(s|ed)?\\b|\\bat (the )?most\\b|\\bup to\\b|\\bmaximal\\b", Aggregate.MAX),
    FASTEST("\\bfastest\\b|\\bquickest\\b", Aggregate.MIN),
    SLOWEST("\\bslowest\\b", Aggregate.MAX),
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
    public static boolean names(String word) {
        for (Statistic statistic : values()) {
            if (statistic.words.matcher(word).matches()) {
                return true;
            }
        }
        return false;
    }

    public boolean counts() {
        return aggregate == Aggregate.COUNT;
    }

    public boolean in(String text) {
        return words.matcher(text).find();
    }

    /// The statistic that the nearest of the places names, empty where none does: the last one before the figure, else any.
    public static Set<Statistic> of(List<String> places) {
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

    /// Whether it is one end of all values.
    public boolean extreme() {
        return aggregate == Aggregate.MIN || aggregate == Aggregate.MAX;
    }

    /// The statistics that a text names, in its order, each once.
    public static List<Statistic> inOrder(String text) {
        TreeMap<Integer, Statistic> found = new TreeMap<>();
        for (Statistic statistic : values()) {
            var matcher = statistic.words.matcher(text);
            if (matcher.find()) {
                found.putIfAbsent(matcher.start(), statistic);
            }
        }
        return List.copyOf(found.values());
    }

    /// Of sorted values, empty where it is none of one column.
    public Optional<Double> of(double[] sorted, Fact like) {
        return switch (of(like)) {
            case MIN -> Optional.of(sorted[0]);
            case MAX -> Optional.of(sorted[sorted.length - 1]);
            case MEAN -> Optional.of(Arrays.stream(sorted).sum() / sorted.length);
            case MEDIAN -> Optional.of((sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2);
            case VALUE, COUNT, SHARE, SUM, SD, P25, P75, P95, FIRST, LAST, SPAN, DIFFERENCE, RATIO -> Optional.empty();
        };
    }

    /// The fastest is the smallest time, and the largest rate.
    private Aggregate of(Fact fact) {
        boolean rate = fact.unit().symbol().endsWith("/s");
        return switch (this) {
            case FASTEST -> rate ? Aggregate.MAX : Aggregate.MIN;
            case SLOWEST -> rate ? Aggregate.MIN : Aggregate.MAX;
            case VARIATION, SD, P95, P25, P75, MEDIAN, MEAN, MIN, MAX, FIRST, RATIO, MISSING, COUNT -> aggregate;
        };
    }

    /// A file may state a statistic itself: then one value, or the extremes of several.
    public boolean is(Fact fact) {
        String stated = fact.subject().get("stated");
        if (this == MISSING) {
            return fact.aggregate() == aggregate && fact.noun().startsWith("missing ");
        }
        if (this == COUNT) {
            return fact.aggregate() == aggregate && fact.measure().endsWith("_values") && !fact.noun().startsWith("missing ");
        }
        return fact.aggregate() == of(fact) && (stated.isEmpty() || stated.matches("p\\d+"))
                || !stated.isEmpty() && in(stated) && !SPREADS.contains(fact.aggregate());
    }
}
