package dev.chimera.core.check.search;

import dev.chimera.core.check.search.Owners.Owner;
import dev.chimera.core.check.words.Words;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A figure that says how often two columns agree: the accuracy of predictions beside the right answers.
final class Agreement {
    private static final String WORDS = "\\b(accura\\w+|correct\\w*|agree\\w*|match\\w*|right)\\b";
    private static final Set<String> RIGHT = Set.of("gold", "label", "labels", "expected", "truth", "reference", "target", "actual", "answer");
    private static final Set<String> GUESSED = Set.of("pred", "prediction", "predicted", "output", "response", "guess", "given");

    private final Asked asked;
    private final Candidates found;

    Agreement(Asked asked, Candidates found) {
        this.asked = asked;
        this.found = found;
    }

    static boolean asks(Asked asked) {
        return Words.has(asked.sentence() + " " + asked.head() + " " + String.join(" ", asked.beyond()), WORDS);
    }

    void look(Sheet sheet, Scope scope, List<Map<String, Owner>> conditions) {
        for (Field right : sheet.fields()) {
            for (Field guessed : sheet.fields()) {
                if (right != guessed && right.words().stream().anyMatch(RIGHT::contains) && guessed.words().stream().anyMatch(GUESSED::contains)) {
                    conditions.forEach(owners -> share(sheet, right, guessed, scope.rows(sheet, owners)));
                }
            }
        }
    }

    private void share(Sheet sheet, Field right, Field guessed, BitSet rows) {
        long same = rows.stream().filter(row -> right.keys()[row].equals(guessed.keys()[row])).count();
        String why = same + " of " + rows.cardinality() + " rows agree";
        String file = sheet.files().getFirst();
        if (asked.percent()) {
            found.plain(guessed, file, 100.0 * same / rows.cardinality(), why);
        } else {
            found.plain(guessed, file, (double) same / rows.cardinality(), why);
            found.plain(guessed, file, same, why);
        }
    }
}
