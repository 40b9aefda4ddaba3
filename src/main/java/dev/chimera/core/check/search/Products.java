package dev.chimera.core.check.search;

import dev.chimera.core.check.words.Words;
import dev.chimera.core.fact.Dimension;
import dev.chimera.core.fact.Unit;
import java.util.Collections;
import java.util.Set;

/// A figure that multiplies one field by another, row by row: "GPU-hours", "the memory of all accelerators".
final class Products {
    private static final String WORDS = "\\b(aggregate[ds]?|combined|times|multiplied|product|\\w+-hours?|\\w+-seconds|worth of)\\b";
    private static final String PER_HOUR = "\\b\\w+-hours?\\b";
    private static final double NAMED = 0.8;
    private static final Set<String> HOURS = Set.of("hours", "hour", "h", "hrs");

    private final Asked asked;
    private final Candidates found;

    Products(Asked asked, Candidates found) {
        this.asked = asked;
        this.found = found;
    }

    static boolean asks(Asked asked) {
        return !asked.percent() && Words.has(asked.near() + " " + asked.head() + " " + asked.ahead() + " " + asked.unit().symbol(), WORDS);
    }

    void look(View view) {
        Set<String> words = ColumnWords.of(asked.near() + " " + asked.sentence() + " " + asked.head());
        for (Field other : view.sheet().fields()) {
            boolean countable = other != view.field() && Collections.disjoint(other.words(), view.field().words()) && other.numeric() && other.unit().isNone() && other.words().stream().anyMatch(word -> ColumnWords.match(word, words) >= NAMED && !HOURS.contains(word));
            if (other != view.field() && view.field().unit().isNone() && other.unit().dimension() == Dimension.TIME && Words.has(asked.sentence() + asked.head(), PER_HOUR)) {
                double hours = other.unit().factorTo(new Unit("h")).orElseThrow().doubleValue();
                found.plain(view.field(), view.file(), hours * sum(view, other), view.field().name() + " times " + other.name() + view.named());
            } else if (countable) {
                found.value(view.field(), view.file(), sum(view, other), false, view.field().name() + " times " + other.name() + view.named());
            }
        }
    }

    private static double sum(View view, Field other) {
        return view.rows().stream().mapToDouble(row -> view.field().numbers()[row] * other.numbers()[row]).filter(product -> !Double.isNaN(product)).sum();
    }
}
