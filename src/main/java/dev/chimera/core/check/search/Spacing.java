package dev.chimera.core.check.search;

import dev.chimera.core.check.search.Owners.Owner;
import dev.chimera.core.check.words.Words;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// A figure that says how far apart the values of a column are: "one sample every 15 s", "20 steps apart".
final class Spacing {
    private static final String WORDS = "\\b(every|each|apart|intervals?|spac\\w+|spaced|sampl\\w+|resolution|granularity)\\b";
    private static final int FEWEST = 3;

    private final Candidates found;

    Spacing(Candidates found) {
        this.found = found;
    }

    static boolean asks(Asked asked) {
        return !asked.cell() && Words.has(asked.before() + " | " + asked.after().replaceAll("(?s)[,;.(].*", ""), WORDS);
    }

    void look(Sheet sheet, Scope scope, List<Map<String, Owner>> conditions) {
        for (Map<String, Owner> owners : conditions) {
            for (Field field : sheet.fields()) {
                double[] values = field.numeric() ? Sheet.numbers(field, scope.rows(sheet, owners)) : new double[0];
                double[] steps = IntStream.range(1, values.length).mapToDouble(i -> values[i] - values[i - 1]).filter(step -> step > 0).distinct().toArray();
                if (values.length >= FEWEST && steps.length == 1) {
                    found.value(field, sheet.files().getFirst(), steps[0], false, "from one row to the next");
                }
            }
        }
    }
}
