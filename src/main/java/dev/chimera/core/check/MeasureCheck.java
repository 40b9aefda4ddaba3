package dev.chimera.core.check;

import dev.chimera.core.check.words.Statistic;
import dev.chimera.core.check.words.UnitWord;
import dev.chimera.core.check.words.Words;
import dev.chimera.core.fact.Aggregate;
import dev.chimera.core.fact.Fact;
import dev.chimera.core.fact.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Figures about what was measured: first the measure, then whose, then which statistic, and only then the value.
final class MeasureCheck {
    private static final Pattern HEAD_UNIT = Pattern.compile("[(\\[]\\s*(" + UnitWord.PATTERN + ")\\s*[)\\]]");
    private static final Pattern UNIT_ONLY = Pattern.compile("\\s*(?:[KMGT]i?B|tok(?:ens?)?/s|tokens per second|ms|%|seconds?|minutes?|hours?|°C|watts?|W)\\s*");
    private static final Set<Aggregate> SPREADS = Set.of(Aggregate.SD, Aggregate.COUNT, Aggregate.SPAN, Aggregate.RATIO, Aggregate.DIFFERENCE, Aggregate.SHARE);
    /// More facts than these are no identification.
    private static final int MOST = 5000;

    private static final String APART = "\\b(difference|gap|improvement|reduction|increase|decrease|drop|saving|advantage|gain|distance|spread)s?\\s+(in \\w+ )?of\\s*(only|about|roughly|around)?\\s*$"
            + "|\\b(\\w+er|more|less|increas\\w+|decreas\\w+|reduc\\w+|improv\\w+|drop\\w*|differ\\w*|ris\\w+|rose|fall\\w*|fell|grew|grow\\w*|exceed\\w*|beat\\w*|up|down|apart)\\s+by\\s*(only|about|roughly|around)?\\s*$";
    private static final String SUM = "\\b(total|sum|summed|overall|altogether|combined|in all|together|adds? up|added up)\\b";
    private final KnownFacts index;
    private final Quantity quantity;
    private final Narrowing narrowing;

    MeasureCheck(KnownFacts index) {
        this.index = index;
        this.quantity = new Quantity(index);
        this.narrowing = new Narrowing(index);
    }

    Verdict check(Mention mention) {
        Figure figure = mention.figure();
        Unit unit = unit(mention);
        if (index.total().filter(total -> total.number() == 0).isPresent() && figure.low().signum() == 0 && !figure.range()) {
            return Verdict.of(Label.DERIVED, index.total().get(), "there are no files, so there is nothing to measure");
        }
        List<Fact> cells = KeyCheck.cellsUnder(mention.passage().parent(), quantity.named(List.of(mention.label()), 1, unit, Set.of(), _ -> true));
        if (!cells.isEmpty()) {
            return Comparison.of(figure, unit, cells, true);
        }
        Set<String> files = narrowing.files(mention);
        // "the median is 3": not the number of outliers of which the sentence speaks, too
        Set<Statistic> statistics = mention.passage().is(Passage.Place.CELL) ? Set.of() : Statistic.of(List.of(mention.gloss(), mention.before()));
        Predicate<Fact> meant = fact -> statistics.isEmpty() || fact.aggregate() != Aggregate.COUNT || statistics.stream().anyMatch(Statistic::counts);
        List<Fact> named = named(mention, unit, files, meant);
        if (named.isEmpty() || named.size() > MOST * 4) {
            return Verdict.unsupported("no fact is about this quantity");
        }
        if (narrowing.foreignFile(mention)) {
            return Verdict.unsupported("the folder has no such file");
        }
        Optional<Verdict> sum = sum(mention, unit, named, files);
        if (sum.isPresent()) {
            return sum.get();
        }
        if (figure.range()) {
            return Ranges.of(figure, unit, narrowing.groups(mention, narrowing.to(mention, named, files)));
        }
        List<Fact> wide = apart(mention, narrowing.to(mention, named, files));
        List<Fact> left = narrowing.groups(mention, wide);
        Verdict verdict = compare(mention, left, unit);
        if (verdict.good()) {
            return verdict;
        }
        // a figure whose group the text does not name may be any group's, if it is so precise that chance is no explanation
        Optional<Verdict> any = !files.isEmpty() || left.size() == wide.size() || narrowing.namesGroup(mention, wide) ? Optional.empty()
                : Optional.of(compare(mention, wide, unit)).filter(Verdict::good);
        return any.or(() -> index.cells().some(figure, unit, new Cells.Rows(named, files, narrowing.nearest(mention), statistics(mention)))).orElse(verdict);
    }

    /// "A difference of 3 s", "by 3 s": such a figure is no value of the quantity itself.
    private static List<Fact> apart(Mention mention, List<Fact> facts) {
        return Words.has(mention.before(), APART) && !mention.figure().unit().symbol().equals("%")
                ? facts.stream().filter(fact -> fact.aggregate() == Aggregate.DIFFERENCE || fact.aggregate() == Aggregate.RATIO || fact.aggregate() == Aggregate.SD).toList() : facts;
    }

    /// In the words beside the figure, then in the sentences before it, then by a part of a name.
    private List<Fact> named(Mention mention, Unit unit, Set<String> files, Predicate<Fact> meant) {
        List<String> places = places(mention);
        List<Fact> named = quantity.named(places, mention.passage().is(Passage.Place.CELL) ? 2 : 4, unit, files, meant);
        if (named.isEmpty() && !unit.isNone()) {
            named = quantity.named(List.of(mention.earlier()), 0, unit, files, fact -> meant.test(fact) && (!unit.symbol().equals("%") || fact.formula().isEmpty()));
        }
        if (named.isEmpty()) {
            named = quantity.roughly(places, unit, files, meant);
        }
        if (named.isEmpty() && !unit.isNone() && !unit.symbol().equals("%")) {
            named = index.only(unit).stream().filter(fact -> (files.isEmpty() || files.contains(fact.subject().get("file"))) && meant.test(fact)).toList();
        }
        boolean apart = unit.symbol().equals("%") || unit.symbol().equals("x") || Words.has(mention.before(), APART);
        List<Fact> plain = apart ? named : named.stream().filter(fact -> fact.subject().get("against").isEmpty()).toList();
        return files.isEmpty() ? narrowing.ofFileBefore(mention, plain.isEmpty() ? named : plain) : plain.isEmpty() ? named : plain;
    }

    /// "Total", "in all": what the values add up to, in the file that is named, else in any.
    private Optional<Verdict> sum(Mention mention, Unit unit, List<Fact> named, Set<String> files) {
        Passage passage = mention.passage();
        String near = passage.is(Passage.Place.CELL) ? passage.columnHead() + " " + passage.rowHead() : mention.before() + " " + mention.label();
        if (!Words.has(near, SUM) || unit.symbol().equals("%")) {
            return Optional.empty();
        }
        List<Fact> here = named.stream().filter(fact -> files.isEmpty() || files.contains(fact.subject().get("file"))).toList();
        Optional<Verdict> added = here.isEmpty() ? Optional.empty() : index.cells().sum(mention.figure(), unit, here, Narrowing.names(mention.reach()));
        return added.or(() -> here.stream().filter(fact -> fact.aggregate() == Aggregate.MEAN && fact.n() > 1)
                .filter(fact -> mention.figure().says(BigDecimal.valueOf(fact.number() * fact.n()).round(MathContext.DECIMAL32)))
                .filter(fact -> narrowing.groups(mention, here).contains(fact))
                .findFirst().map(fact -> Verdict.of(Label.DERIVED, fact, "the sum: mean " + Verdict.text(fact) + " of " + fact.n() + " values")));
    }

    /// Whether a number only names a group of the data.
    boolean isName(Mention mention) {
        return narrowing.isName(mention);
    }

    private static Verdict compare(Mention mention, List<Fact> left, Unit unit) {
        List<Fact> meant = statistic(mention, left, unit);
        if (meant.isEmpty() || meant.size() > MOST) {
            return left.isEmpty() ? Verdict.unsupported("no fact has this quantity of this subject")
                    : Verdict.undecided(left, "no fact is this statistic of the quantity");
        }
        return Comparison.of(mention.figure(), unit, meant, false);
    }

    private static List<String> places(Mention mention) {
        Passage passage = mention.passage();
        String section = passage.heading().substring(passage.heading().lastIndexOf(" / ") + 1);
        if (passage.is(Passage.Place.CELL)) {
            return List.of(passage.columnHead(), passage.rowHead(), passage.row(), section);
        }
        String behind = mention.after().replaceAll("(?s)[.;,(:].*", "");
        String noun = Words.has(behind, "^\\s*(in|of|per|at|for|on|by|to|with|from|during|each|when|which|that)\\b") ? "" : String.join(" ", Words.of(behind).stream().limit(3).toList());
        return List.of(mention.gloss(), mention.figure().unit().isNone() ? noun : "", passage.parent() + " " + mention.label(), mention.label(), mention.before(), behind, mention.sentence(),
                passage.parent(), section);
    }

    private static List<Fact> statistic(Mention mention, List<Fact> facts, Unit unit) {
        boolean percent = unit.symbol().equals("%");
        List<Fact> ofUnit = percent ? facts.stream().filter(fact -> fact.unit().symbol().equals("%")).toList() : facts;
        Set<Statistic> statistics = statistics(mention);
        if (!statistics.contains(Statistic.COUNT) && facts.stream().allMatch(fact -> fact.aggregate() == Aggregate.COUNT)) {
            return facts;
        }
        if (statistics.isEmpty() || percent && ofUnit.stream().anyMatch(fact -> fact.aggregate() == Aggregate.RATIO)) {
            List<Fact> worded = ofUnit.stream().filter(fact -> percent && statistics.stream().anyMatch(statistic -> statistic.in(fact.noun()))).toList();
            return !worded.isEmpty() ? worded : ofUnit.stream().filter(fact -> percent || !SPREADS.contains(fact.aggregate())).toList();
        }
        List<Fact> left = ofUnit.stream().filter(fact -> statistics.stream().anyMatch(statistic -> statistic.is(fact))).toList();
        // "the highest accuracy, that of `a`, is 71 %" speaks of the one value of `a`
        return left.isEmpty() && statistics.stream().allMatch(Statistic::extreme) ? ofUnit.stream().filter(fact -> fact.aggregate() == Aggregate.VALUE).toList() : left;
    }

    /// What the words say the figure is of its quantity; figures in a row answer to as many statistics in the same order.
    static Set<Statistic> statistics(Mention mention) {
        Passage passage = mention.passage();
        if (passage.is(Passage.Place.CELL)) {
            return Statistic.of(List.of(passage.columnHead(), passage.rowHead(), passage.row()));
        }
        if (!mention.series().alone()) {
            List<Statistic> ordered = Statistic.inOrder(mention.ahead());
            if (ordered.size() == mention.series().count()) {
                return Set.of(ordered.get(mention.series().place()));
            }
        }
        String behind = Words.has(mention.behind(), "^\\W*(\\S+\\s+){0,4}?(on average|in the mean|in the median|at (the )?(most|least|lowest|highest|peak)|at (its|their) (peak|lowest|highest))\\b")
                ? mention.behind() : "";
        Set<Statistic> found = Statistic.of(List.of(mention.gloss(), behind, mention.before(), mention.label(), mention.ahead(), passage.parent()));
        return found.equals(Set.of(Statistic.RATIO)) && !mention.figure().unit().isNone() && !mention.figure().unit().symbol().equals("x") ? Set.of() : found;
    }

    /// Where the figure has none, the unit in its column's head.
    static Unit unit(Mention mention) {
        if (!mention.figure().unit().isNone()) {
            return mention.figure().unit();
        }
        if (UNIT_ONLY.matcher(mention.passage().columnHead()).matches()) {
            return UnitWord.of(mention.passage().columnHead().strip());
        }
        Matcher head = HEAD_UNIT.matcher(mention.passage().columnHead());
        return head.find() ? UnitWord.of(head.group(1)) : Unit.NONE;
    }
}
