package dev.chimera.core.check;

import dev.chimera.core.check.words.Words;
import dev.chimera.core.fact.FactId;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/// Arithmetic between two figures that the same sentence states and that are true.
final class Derivation {
    private static final String RATIO = "\\b(ratio|factor|times|fold|multiple)\\b|\\d\\s*[x×]";
    private static final String CHANGE = "\\b(higher|lower|more|less|faster|slower|increase\\w*|decrease\\w*|reduc\\w+|improv\\w+|drop\\w*|gain\\w*|differ\\w*|gap|advantage|saving\\w*|distance|change\\w*|longer|shorter|larger|smaller)\\b";

    private static final String UP = "\\b(higher|more|increase\\w*|gain\\w*|longer|larger|greater|rise\\w*|rose|grow\\w*|grew|above|up)\\b";
    private static final String DOWN = "\\b(lower|less|decrease\\w*|reduc\\w+|drop\\w*|shorter|smaller|fewer|fall\\w*|fell|declin\\w*|below|down)\\b";
    private static final String SHARE = "\\b(of|share|portion|percent|percentage|account\\w*)\\b";
    private static final String SUM = "\\b(total|sum|together|combined|altogether|in all|overall|add up)\\b";
    private static final String MEAN = "\\b(mean|average|averag\\w+|avg)\\b";

    /// A figure of the sentence that was found true.
    ///
    /// @param exact the fact's value, in `unit`
    record Known(Figure figure, FactId fact, BigDecimal exact, String unit) {}

    private Derivation() {}

    /// @param words what stands around the figure, or the heads of its cell
    static Optional<Verdict> of(Mention mention, String words, List<Known> known) {
        Figure figure = mention.figure();
        String unit = figure.unit().symbol();
        boolean ratio = unit.equals("x") || Words.has(mention.before() + figure.text() + words, RATIO);
        for (Known a : known) {
            for (Known b : known) {
                if (a == b || !a.unit().equals(b.unit()) || b.exact().signum() == 0 || b.figure().low().signum() == 0) {
                    continue;
                }
                Optional<Verdict> found = unit.equals("%") && figure.text().contains("point") ? points(figure, a, b) : unit.equals("%") ? change(figure, words, a, b) : ratio && quotients(a, b).stream().anyMatch(q -> near(figure, q)) && ordered(mention, words, a, b)
                        ? Optional.of(derived(figure, List.of(a, b), a.figure().text() + " / " + b.figure().text())) : difference(figure, near(mention, words), a, b);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return unit.equals("%") ? Optional.empty() : together(figure, words, known);
    }

    /// "`a` has 3, compared to 1 of `b`, three times higher": the first of the two is the larger one.
    private static boolean ordered(Mention mention, String words, Known a, Known b) {
        Known first = a.figure().start() < b.figure().start() ? a : b;
        Known second = first == a ? b : a;
        boolean up = Words.has(words, UP);
        boolean down = Words.has(words, DOWN);
        boolean fast = Words.has(words, "\\b(faster|quicker)\\b");
        if (up == down && fast != Words.has(words, "\\bslower\\b")) {
            up = a.unit().endsWith("/s") == fast;
            down = !up;
        }
        String text = mention.passage().text();
        boolean subject = !mention.passage().is(Passage.Place.CELL) && first.figure().end() <= second.figure().start()
                && Words.has(text.substring(first.figure().end(), second.figure().start()), "\\b(compared|than|versus|vs|against|over)\\b");
        return up == down || !subject || first.exact().compareTo(second.exact()) > 0 == up;
    }

    /// The words that may say that the figure is a difference: before it, and right behind it.
    private static String near(Mention mention, String words) {
        return mention.passage().is(Passage.Place.CELL) ? words : mention.before() + " " + String.join(" ", Words.of(mention.behind()).stream().limit(3).toList());
    }

    private static List<BigDecimal> quotients(Known a, Known b) {
        return List.of(a.exact().divide(b.exact(), MathContext.DECIMAL64), a.figure().low().divide(b.figure().low(), MathContext.DECIMAL64));
    }

    private static Optional<Verdict> points(Figure figure, Known a, Known b) {
        return a.unit().equals("%") && near(figure, a.figure().low().subtract(b.figure().low()))
                ? Optional.of(derived(figure, List.of(a, b), a.figure().text() + " - " + b.figure().text())) : Optional.empty();
    }

    /// Up counts from the smaller figure, down from the larger one; faster and slower may count from either.
    private static Optional<Verdict> change(Figure figure, String words, Known a, Known b) {
        boolean up = Words.has(words, UP);
        boolean down = Words.has(words, DOWN);
        boolean signed = figure.text().matches("[+-].*");
        if (signed) {
            up = figure.text().startsWith("+");
            down = !up;
        }
        if (!signed && up == down && !Words.has(words, CHANGE) || !signed && Words.has(words, SHARE) && up == down) {
            return share(figure, words, a, b);
        }
        boolean even = up == down;
        boolean rising = up;
        boolean fits = quotients(a, b).stream().map(q -> q.subtract(BigDecimal.ONE).movePointRight(2))
                .anyMatch(change -> near(figure, change) && (even || (change.signum() > 0) == rising));
        return fits ? Optional.of(derived(figure, List.of(a, b), "change from " + b.figure().text() + " to " + a.figure().text())) : share(figure, words, a, b);
    }

    private static Optional<Verdict> share(Figure figure, String words, Known a, Known b) {
        boolean part = Words.has(words, SHARE) && a.exact().compareTo(b.exact()) <= 0;
        return part && quotients(a, b).stream().anyMatch(q -> near(figure, q.movePointRight(2)))
                ? Optional.of(derived(figure, List.of(a, b), a.figure().text() + " of " + b.figure().text())) : Optional.empty();
    }

    private static Optional<Verdict> difference(Figure figure, String words, Known a, Known b) {
        BigDecimal difference = a.figure().low().subtract(b.figure().low());
        return Words.has(words, CHANGE) && figure.unit().equals(a.figure().unit()) && figure.says(difference.abs())
                ? Optional.of(derived(figure, List.of(a, b), a.figure().text() + " - " + b.figure().text())) : Optional.empty();
    }

    /// Sum and mean of all figures of one unit that the sentence states.
    private static Optional<Verdict> together(Figure figure, String words, List<Known> known) {
        List<Known> like = known.stream().filter(other -> other.figure().unit().equals(figure.unit())).toList();
        BigDecimal sum = like.stream().map(other -> other.figure().low()).reduce(BigDecimal.ZERO, BigDecimal::add);
        String all = String.join(", ", like.stream().map(other -> other.figure().text()).toList());
        if (like.size() > 1 && Words.has(words, SUM) && figure.says(sum)) {
            return Optional.of(derived(figure, like, "sum of " + all));
        }
        return like.size() > 1 && Words.has(words, MEAN) && near(figure, sum.divide(BigDecimal.valueOf(like.size()), MathContext.DECIMAL64))
                ? Optional.of(derived(figure, like, "mean of " + all)) : Optional.empty();
    }

    /// Whether the figure is the result, computed from the facts or from what the text prints of them.
    private static boolean near(Figure figure, BigDecimal value) {
        return value.abs().subtract(figure.low().abs()).abs().compareTo(figure.half()) <= 0;
    }

    private static Verdict derived(Figure figure, List<Known> from, String why) {
        return new Verdict(Label.DERIVED, from.stream().map(Known::fact).toList(), figure.text(), figure.unit().symbol(),
                String.join(", ", from.stream().map(known -> known.fact().text()).toList()), why, false);
    }
}
