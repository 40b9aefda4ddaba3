package dev.chimera.core.check.search;

import dev.chimera.core.check.search.Owners.Owner;
import dev.chimera.core.check.words.Words;
import java.util.BitSet;
import java.util.Map;

/// A figure that says which part of all rows, or of their sum, is meant, or how many rows and names there are.
final class Portions {
    private static final String SHARE = "\\b(share|portion|percentage of|account\\w*|rate|fraction|proportion|makes? up|success\\w*|fail\\w*)\\b";

    static boolean asks(Asked asked) {
        return asked.percent() && (Words.has(asked.near() + " " + asked.head(), SHARE) || Words.has(asked.after(), "^\\W*(?:of|in)\\b"));
    }


    private final Candidates found;

    Portions(Candidates found) {
        this.found = found;
    }

    /// Of the sum over all values of each column that the words decide.
    void shares(View view) {
        for (Map.Entry<String, Owner> owner : view.owners().entrySet()) {
            BitSet whole = view.without(owner.getKey());
            double[] part = view.numbers();
            double[] all = view.numbers(whole);
            if (part.length > 0 && part.length < all.length) {
                String why = owner.getValue().value() + " of all";
                found.plain(view.field(), view.file(), 100 * Totals.sum(part) / Totals.sum(all), why);
                if (part.length > 1) {
                    found.plain(view.field(), view.file(), 100.0 * part.length / all.length, why + " rows");
                }
            }
        }
    }

    /// One field of two: "48 % of the total is cache".
    void ofTwo(View view, Field other) {
        double[] part = view.numbers();
        double[] rest = Sheet.numbers(other, view.rows());
        if (part.length == 0 || part.length != rest.length) {
            return;
        }
        double a = Totals.sum(part);
        double b = Totals.sum(rest);
        String why = view.field().name() + " and " + other.name() + view.named();
        found.plain(view.field(), view.file(), 100 * a / b, why);
        found.plain(view.field(), view.file(), 100 * b / a, why);
        found.plain(view.field(), view.file(), 100 * a / (a + b), why);
        found.plain(view.field(), view.file(), 100 * b / (a + b), why);
    }
}
