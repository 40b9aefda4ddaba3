package dev.chimera.core.check.search;

import dev.chimera.core.check.search.Owners.Owner;
import dev.chimera.core.check.words.Words;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A figure that says how often a column with a few states is in one of them: "a hit rate of 26 %", "79 % were correct", "14 timeouts (504)".
final class Flags {
    private static final int MOST_STATES = 6;
    private static final double NAMED = 0.8;
    private static final Set<String> YES = Set.of("true", "yes", "1", "1.0");

    private final Asked asked;
    private final Candidates found;
    private final Set<String> near;
    private final Set<String> sentence;

    Flags(Asked asked, Candidates found) {
        this.asked = asked;
        this.found = found;
        near = ColumnWords.of(asked.near() + " " + asked.head());
        sentence = ColumnWords.of(asked.sentence() + " " + asked.head() + " " + (asked.cell() ? String.join(" ", asked.beyond()) : ""));
    }

    static boolean asks(Asked asked) {
        return asked.percent() || asked.unit().isNone();
    }

    void look(Sheet sheet, Scope scope, List<Map<String, Owner>> conditions) {
        for (Field field : sheet.fields()) {
            for (Map<String, Owner> owners : conditions) {
                View view = new View(scope, sheet, field, scope.rows(sheet, owners), owners, 1);
                Owner own = owners.get(field.called());
                states(view, Direct.groups(field, own == null ? view.rows() : view.without(field.called())), own);
            }
        }
    }

    private void states(View view, Map<String, BitSet> states, @Nullable Owner own) {
        int all = states.values().stream().mapToInt(BitSet::cardinality).sum();
        if (states.size() < 2 || states.size() > MOST_STATES || all <= states.size()) {
            return;
        }
        boolean bare = states.keySet().stream().allMatch(state -> YES.contains(state) || Set.of("false", "no", "0", "0.0").contains(state));
        long called = view.field().words().stream().filter(word -> ColumnWords.match(word, sentence) >= NAMED).count();
        boolean about = called > 0 || Words.of(view.file()).stream().anyMatch(word -> ColumnWords.match(word, sentence) >= 1);
        boolean whole = called == view.field().words().size() && states.size() == 2;
        boolean counts = !asked.percent() && asked.printed().stripTrailingZeros().scale() <= 0;
        states.forEach((state, rows) -> {
            boolean meant = asked.sentence().contains("(" + state + ")") || (own != null ? own.keys().contains(state) && about : bare ? called > 0 : whole || about && named(state));
            if (meant && asked.percent()) {
                found.plain(view.field(), view.file(), 100.0 * rows.cardinality() / all, "share of " + view.field().name() + " " + state + view.named());
            } else if (meant && counts && (!bare || YES.contains(state) || Words.has(asked.near(), "\\b(not?|without|un\\w+|fail\\w*)\\b"))) {
                found.plain(view.field(), view.file(), rows.cardinality(), "rows with " + view.field().name() + " " + state + view.named());
            }
            if (meant && !asked.percent() && !counts && asked.printed().doubleValue() <= 1) {
                found.plain(view.field(), view.file(), (double) rows.cardinality() / all, "share of " + view.field().name() + " " + state + view.named());
            }
        });
    }

    private boolean named(String state) {
        return Words.of(state).stream().anyMatch(word -> (word.chars().anyMatch(Character::isLetter) ? ColumnWords.match(word, near) >= NAMED || ColumnWords.match(word, sentence) >= 1
                : Words.has(asked.sentence(), "\\b" + word + "\\b")));
    }
}
