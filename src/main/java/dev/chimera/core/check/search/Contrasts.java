package dev.chimera.core.check.search;

import dev.chimera.core.check.search.Owners.Owner;
import dev.chimera.core.check.search.Owners.Spot;
import dev.chimera.core.check.words.Statistic;
import dev.chimera.core.check.words.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// A figure that compares two: by how much, how many times, how many percent.
final class Contrasts {
    static final String WORDS = "\\b(higher|lower|more|less|fewer|faster|slower|longer|shorter|larger|smaller|cooler|hotter|warmer|cheaper|better|worse|greater|bigger|differ\\w*|gap|ahead|behind|times|ratio|factor|improv\\w*"
            + "|reduc\\w*|increas\\w*|decreas\\w*|drop\\w*|gain\\w*|sav(?:es?|ed|ing|ings)|overhead|penalty|speed-?up|double\\w*|lead\\w*|margin|apart|delta|change\\w*|grew|grows?|growth|fell|falls?|rose|rises?|extra"
            + "|additional|cut|cuts|adds?|costs?|buys?|loses?|lost|loss|trail\\w*|beats?|outperform\\w*|exceed\\w*|spread|degrad\\w*|declin\\w*|shrink\\w*|shrank|jump\\w*|climb\\w*|needs?|moves?|goes up|went up|up|down|by|over|above|below|than|relative)\\b";
    private static final String TIMES = "\\b(times|ratio|factor|fold|multiple)\\b";
    private static final String POINTS = "\\b(points?|pp)\\b";
    private static final Pattern PAUSE = Pattern.compile("(?s)[;,:(].*|\\.\\s.*");
    private static final String MOVES = "(?is).*\\bfrom\\b.*\\bto\\b.*";
    private static final int WORDS_BEFORE = 8;
    private static final int MOST_PARTNERS = 9;
    private static final Pattern IMPLICIT = Pattern.compile("\\b(?:the|its|all)\\s+(?:\\w+\\s+)?(?:larger|smaller|bigger|largest|smallest|other|others|best|worst|next|baseline|slowest|fastest|slower|faster|second|rest|average|median)\\b|\\bnext-", Pattern.CASE_INSENSITIVE);

    private final Asked asked;
    private final Scope scope;
    private final Candidates found;
    private final boolean times;
    private final boolean points;

    Contrasts(Asked asked, Scope scope, Candidates found) {
        this.asked = asked;
        this.scope = scope;
        this.found = found;
        times = asked.unit().symbol().equals("x") || asked.has(TIMES) || asked.unit().isNone() && Words.has(asked.ahead(), "\\bfactor of\\b|\\btimes\\b");
        points = Words.has(asked.after(), "^\\s*(?:percentage )?" + POINTS);
    }

    static boolean asks(Asked asked) {
        List<String> before = Words.of(asked.before());
        String near = String.join(" ", before.subList(Math.max(0, before.size() - WORDS_BEFORE), before.size())) + " | " + PAUSE.matcher(asked.after()).replaceFirst("");
        return asked.unit().symbol().equals("x") || Words.has(asked.cell() ? asked.near() : near, WORDS) || asked.percent() && Words.has(asked.head() + asked.near(), WORDS);
    }

    /// The two that the words name, in each column.
    void look(View view) {
        Set<String> columns = scope.columns(view.sheet());
        List<String> moved = asked.ahead().matches(MOVES) ? columns.stream().filter(column -> scope.ahead(asked, column) > 1).toList() : List.of();
        for (String column : moved.isEmpty() ? columns : moved) {
            for (List<Owner> pair : pairs(view, column)) {
                BitSet a = view.with(pair.getFirst());
                BitSet b = view.with(pair.getLast());
                String why = pair.getFirst().value() + " against " + pair.getLast().value();
                if (agrees(view, pair, Totals.mean(view.numbers(a)), Totals.mean(view.numbers(b)))) {
                    compare(view, view.numbers(a), view.numbers(b), why);
                }
            }
        }
    }

    /// Whether the words call that one larger which is.
    private boolean agrees(View view, List<Owner> pair, double a, double b) {
        Owner near = scope.near().get(pair.getFirst().column());
        Optional<Boolean> nearest = near == null || !pair.contains(near) ? Optional.empty() : Optional.of(near.equals(pair.getFirst()));
        Optional<Boolean> first = Sense.first(asked, nearest);
        Optional<Boolean> larger = Sense.larger(asked, view);
        return first.isEmpty() || larger.isEmpty() || Double.isNaN(a) || Double.isNaN(b) || (first.get() ? a > b : b > a) == larger.get();
    }

    private List<List<Owner>> pairs(View view, String column) {
        Set<Owner> named = new LinkedHashSet<>();
        scope.sentence().stream().map(Spot::owner).filter(owner -> owner.column().equals(column)).filter(owner -> there(view, owner)).forEach(named::add);
        if (named.size() == 1 && IMPLICIT.matcher(asked.sentence()).find()) {
            any(view, column, named.iterator().next()).forEach(named::add);
        } else if (named.size() == 1 || scope.near().get(column) != null && alone(column)) {
            others(view, column, named.size() == 1 ? named.iterator().next() : java.util.Objects.requireNonNull(scope.near().get(column))).forEach(named::add);
            scope.together().getOrDefault(column, List.of()).stream().filter(owner -> there(view, owner)).forEach(named::add);
        }
        List<Owner> all = named.stream().limit(MOST_PARTNERS).toList();
        List<List<Owner>> pairs = new ArrayList<>();
        Owner near = scope.near().get(column);
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                if (all.size() < 3 || all.get(i).equals(near) || all.get(j).equals(near)) {
                    pairs.add(List.of(all.get(i), all.get(j)));
                }
            }
        }
        return pairs;
    }

    /// Whether the figure's own clause names but one of the column.
    private boolean alone(String column) {
        return scope.together().getOrDefault(column, List.of()).stream().distinct().count() == 1;
    }

    private static boolean there(View view, Owner owner) {
        BitSet rows = Scope.rows(view.sheet(), owner);
        return rows != null && !rows.isEmpty();
    }

    /// All others, where the words call one "the larger model", "the best", "the baseline".
    private static List<Owner> any(View view, String column, Owner one) {
        Field key = view.sheet().byName().get(column);
        return key == null ? List.of() : Direct.groups(key, view.without(column)).keySet().stream().filter(value -> !one.keys().contains(value)).limit(MOST_PARTNERS)
                .map(value -> Owner.of(column, value)).toList();
    }

    /// The other one of two, and the first, which others are often compared with.
    private static List<Owner> others(View view, String column, Owner one) {
        Field key = view.sheet().byName().get(column);
        if (key == null) {
            return List.of();
        }
        Set<String> values = Direct.groups(key, view.without(column)).keySet();
        return one.keys().size() == 1 ? values.stream().filter(value -> !one.keys().contains(value)).limit(1).map(value -> Owner.of(column, value)).toList() : List.of();
    }

    private void compare(View view, double[] a, double[] b, String why) {
        if (a.length == 0 || b.length == 0) {
            return;
        }
        if (a.length == 1 && b.length == 1) {
            two(view, a[0], b[0], why);
            return;
        }
        Set<Statistic> statistics = asked.statistics().isEmpty() ? Set.of(Statistic.MEAN) : asked.statistics();
        for (Statistic statistic : statistics) {
            List<Double> one = Totals.of(statistic, a, view.rate());
            List<Double> other = Totals.of(statistic, b, view.rate());
            if (!one.isEmpty() && !other.isEmpty()) {
                two(view, one.getFirst(), other.getFirst(), why);
            }
        }
        if (asked.statistics().isEmpty()) {
            two(view, Totals.sum(a), Totals.sum(b), why);
            two(view, Totals.median(a), Totals.median(b), why);
        } else {
            two(view, Totals.mean(a), Totals.mean(b), why);
        }
    }

    /// Two fields of the same rows.
    void fields(View view, Field other) {
        double[] one = view.numbers();
        double[] two = Sheet.numbers(other, view.rows());
        if (one.length > 0 && two.length > 0 && view.field().unit().equals(other.unit())) {
            two(view, Totals.mean(one), Totals.mean(two), view.field().name() + " against " + other.name() + view.named());
        }
    }

    private void two(View view, double a, double b, String why) {
        Field field = view.field();
        String file = view.file();
        if (times) {
            found.plain(field, file, a / b, why + ": ratio");
            found.plain(field, file, b / a, why + ": ratio");
        } else if (asked.percent() && !points) {
            Optional<Boolean> larger = Sense.larger(asked, view);
            double low = Math.min(Math.abs(a), Math.abs(b));
            double high = Math.max(Math.abs(a), Math.abs(b));
            // "50 % more" is a part of the smaller one, "50 % less" of the larger one
            if (larger.orElse(true)) {
                found.plain(field, file, 100 * Math.abs(a - b) / low, why + ": percent");
            }
            if (!larger.orElse(false)) {
                found.plain(field, file, 100 * Math.abs(a - b) / high, why + ": percent");
            }
            if (asked.printed().signum() < 0) {
                found.plain(field, file, 100 * (a - b) / b, why + ": percent");
                found.plain(field, file, 100 * (b - a) / a, why + ": percent");
            }
            if (Words.has(asked.near(), "\\bof\\b")) {
                found.plain(field, file, 100 * Math.min(a, b) / Math.max(a, b), why + ": share");
            }
        }
        if (!times && (!asked.percent() || points || field.unit().symbol().equals("%"))) {
            found.value(field, file, Math.abs(a - b), false, why + ": difference");
        }
    }
}
