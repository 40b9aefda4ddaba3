package dev.chimera.core.check.search;

import dev.chimera.core.check.words.Statistic;
import dev.chimera.core.check.words.Words;
import java.util.Set;

/// A figure that is the first or the last value of its rows: "it started at 8.6 and finished at 7.4".
final class Ends {
    private static final String FIRST = "\\b(start(?:s|ed|ing)?|begins?|began|initial(?:ly)?|first|oldest|earliest)\\b";
    private static final String LAST = "\\b(end(?:s|ed|ing)?|finish(?:es|ed)?|final(?:ly)?|last|latest|newest|now|current(?:ly)?)\\b";

    private Ends() {}

    static boolean asks(Asked asked) {
        return Set.of(Statistic.FIRST).containsAll(asked.statistics()) && (Words.has(own(asked), FIRST) || Words.has(own(asked), LAST));
    }

    private static String own(Asked asked) {
        return asked.before() + " " + asked.head() + " " + String.join(" ", asked.row());
    }

    static void look(Asked asked, View view, Candidates found) {
        double[] values = view.numbers();
        if (values.length > 1 && Words.has(own(asked), FIRST)) {
            found.value(view.field(), view.file(), values[0], true, "first of " + values.length + " rows" + view.named());
        }
        if (values.length > 1 && Words.has(own(asked), LAST)) {
            found.value(view.field(), view.file(), values[values.length - 1], true, "last of " + values.length + " rows" + view.named());
        }
    }
}
