package dev.chimera.core.check;

import dev.chimera.core.check.words.Words;
import dev.chimera.core.fact.Aggregate;
import dev.chimera.core.fact.Fact;
import dev.chimera.core.fact.Unit;
import dev.chimera.core.fact.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Dates: of the report, of the files' modification, of moments in the data.
final class DateCheck {
    private static final String MODIFIED = "\\b(modif\\w+|updat\\w+|chang\\w+|last saved)\\b";
    private static final String SHARE = "\\b(majority|most (of|files)|many|some|period|collected|average)\\b";
    private static final String SPAN = "\\b(period|span\\w*|over|within|between|range|timeframe|time frame|window|apart|lasted|duration|in between)\\b";
    private static final String LATEST = "\\b(latest|last|newest|most recent)\\b";
    /// "Last modified between A and B" speaks of the earliest with A, whatever it says before.
    private static final String EARLIEST = "\\b(earliest|first|oldest)\\b|\\b(between|from)\\s*$";
    /// Files that were all written within this time were copied together: their times are the copy's.
    private static final long COPIED_SECONDS = 60;

    private static final BigDecimal YEAR_2001 = BigDecimal.valueOf(978_307_200L);
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private final KnownFacts index;
    private final FileList stated;
    private final FileWords words;
    private Optional<Figure> ownDate = Optional.empty();

    DateCheck(KnownFacts index, FileList stated) {
        this.index = index;
        this.stated = stated;
        this.words = new FileWords(index);
    }

    /// Empty for the report's own date, as far as the report agrees with itself about it.
    Optional<Verdict> check(Mention mention) {
        if (mention.label().strip().matches("(?i)(report )?date|generated|created|prepared on") || mention.before().strip().matches("(?i)\\**(date|generated):?\\**:?")) {
            return own(mention.figure());
        }
        String near = mention.label() + " " + mention.sentence() + " " + mention.passage().columnHead() + " " + mention.passage().heading();
        if (Words.has(near, MODIFIED) && !Words.has(mention.sentence() + mention.label(), SHARE)) {
            return Optional.of(modified(mention));
        }
        return Optional.of(moment(mention));
    }

    private Optional<Verdict> own(Figure figure) {
        if (ownDate.isEmpty()) {
            ownDate = Optional.of(figure);
            return Optional.empty();
        }
        Figure first = ownDate.get();
        boolean same = figure.low().compareTo(first.high()) < 0 && first.low().compareTo(figure.high()) < 0;
        return same ? Optional.empty() : Optional.of(new Verdict(Label.CONTRADICTED, List.of(), first.text(), "", "the report's head",
                "the report gives its date as " + first.text(), false));
    }

    private Verdict modified(Mention mention) {
        String type = typed(mention);
        List<Fact> facts = new ArrayList<>();
        boolean range = mention.figure().unit().symbol().equals("range");
        Aggregate which = Words.has(mention.before(), EARLIEST) ? Aggregate.MIN : Aggregate.MAX;
        List<String> types = new ArrayList<>(type.isEmpty() ? Set.copyOf(index.types()).stream().sorted().toList() : List.of(type));
        if (type.isEmpty()) {
            types.addFirst("");
        }
        for (String of : types) {
            index.modified(of, which).ifPresent(facts::add);
            if (range) {
                index.modified(of, which == Aggregate.MAX ? Aggregate.MIN : Aggregate.MAX).ifPresent(facts::add);
            }
        }
        if (facts.isEmpty()) {
            return Verdict.unsupported("no fact tells when files were modified");
        }
        List<BigDecimal> moments = facts.stream().map(DateCheck::seconds).toList();
        if (says(mention.figure(), range, moments)) {
            return Verdict.agrees(facts.getFirst(), facts.getFirst().noun() + ": " + Verdict.text(facts.getFirst()));
        }
        if (!copied()) {
            return Verdict.contradicts(facts.getFirst());
        }
        List<BigDecimal> listed = stated.latest(type);
        String source = "the report's own list of files";
        if (listed.isEmpty()) {
            return Verdict.undecided(facts, "the files were copied together, so their times say nothing");
        }
        return says(mention.figure(), range, listed)
                ? new Verdict(Label.SUPPORTED, List.of(), mention.figure().text(), "", source, "as in " + source + "; the folder was copied since", false)
                : new Verdict(Label.CONTRADICTED, List.of(), "", "", source, "not as in " + source, false);
    }

    private String typed(Mention mention) {
        String beside = words.typeBeside(mention);
        if (!beside.isEmpty()) {
            return beside;
        }
        String row = words.single(mention.passage().rowHead());
        return row.isEmpty() ? words.single(mention.label()) : row;
    }

    /// A range speaks of its two ends.
    private static boolean says(Figure figure, boolean range, List<BigDecimal> moments) {
        if (!range) {
            return moments.stream().anyMatch(moment -> on(figure, moment));
        }
        BigDecimal day = BigDecimal.valueOf(86_400);
        return moments.stream().anyMatch(moment -> in(figure.low(), figure.low().add(day), moment))
                && moments.stream().anyMatch(moment -> in(figure.high().subtract(day), figure.high(), moment));
    }

    private static boolean in(BigDecimal from, BigDecimal to, BigDecimal moment) {
        return moment.compareTo(from) >= 0 && moment.compareTo(to) < 0;
    }

    /// A date without a year is that day of any year.
    private static boolean on(Figure figure, BigDecimal moment) {
        if (YEAR.matcher(figure.text()).find() || figure.low().compareTo(YEAR_2001) >= 0) {
            return in(figure.low(), figure.high(), moment);
        }
        long second = Instant.ofEpochSecond(moment.longValue()).atOffset(ZoneOffset.UTC).withYear(2000).toEpochSecond();
        return in(figure.low(), figure.high(), BigDecimal.valueOf(second));
    }

    private boolean copied() {
        Optional<Fact> first = index.modified("", Aggregate.MIN);
        Optional<Fact> last = index.modified("", Aggregate.MAX);
        return first.isPresent() && last.isPresent() && seconds(last.get()).subtract(seconds(first.get())).longValue() < COPIED_SECONDS;
    }

    private Verdict moment(Mention mention) {
        for (String token : Words.tokens(mention.reach())) {
            for (String file : index.files(token)) {
                for (Fact fact : index.moments(file)) {
                    if (on(mention.figure(), seconds(fact))) {
                        return Verdict.agrees(fact, fact.noun() + ": " + Verdict.text(fact));
                    }
                }
            }
        }
        return named(mention).or(() -> anywhere(mention)).orElseGet(() -> Verdict.unsupported("no fact is about this date"));
    }

    /// A moment of any file, where the sentence names none: there are few, and a day is precise.
    private Optional<Verdict> anywhere(Mention mention) {
        boolean file = Words.tokens(mention.sentence()).stream().anyMatch(token -> !index.files(token).isEmpty());
        boolean ordered = Words.has(mention.before(), EARLIEST) || Words.has(mention.before(), LATEST);
        return file || ordered || mention.figure().unit().symbol().equals("range") ? Optional.empty() : index.moments().stream().filter(fact -> on(mention.figure(), seconds(fact))).findFirst()
                .map(fact -> Verdict.agrees(fact, fact.noun() + ": " + Verdict.text(fact)));
    }

    /// The dates in the files' names, by their order where the text gives one.
    private Optional<Verdict> named(Mention mention) {
        List<Fact> dates = index.measure("name_date").stream().filter(fact -> fact.value() instanceof Value.Moment).toList();
        if (mention.figure().unit().symbol().equals("range")) {
            List<Fact> ends = dates.stream().filter(fact -> fact.subject().dimensions().isEmpty()).toList();
            return ends.isEmpty() || !says(mention.figure(), true, ends.stream().map(DateCheck::seconds).toList()) ? Optional.empty()
                    : Optional.of(Verdict.agrees(ends.getFirst(), "the dates in the files' names: " + ends.stream().map(Verdict::text).collect(Collectors.joining(" to "))));
        }
        Optional<Aggregate> end = Words.has(mention.before(), EARLIEST) ? Optional.of(Aggregate.MIN) : Words.has(mention.before(), LATEST) ? Optional.of(Aggregate.MAX) : Optional.empty();
        return dates.stream().filter(fact -> end.isEmpty() || fact.aggregate() == end.get())
                .filter(fact -> on(mention.figure(), seconds(fact))).findFirst().map(fact -> Verdict.agrees(fact, fact.noun() + ": " + Verdict.text(fact)));
    }

    /// A number of days between two ends that are known: of the files' times, of the dates in their names, of what the report itself lists.
    Optional<Verdict> span(Mention mention) {
        Figure figure = mention.figure();
        Optional<BigDecimal> days = figure.unit().symbol().equals("week") ? Optional.of(BigDecimal.valueOf(7)) : figure.unit().factorTo(new Unit("d"));
        if (figure.kind() != Figure.Kind.NUMBER || days.isEmpty() || !Words.has(mention.sentence(), SPAN)) {
            return Optional.empty();
        }
        for (String measure : List.of("modified", "name_date")) {
            for (Fact fact : measure.equals("modified") ? index.files(measure, "", "") : index.measure(measure)) {
                if (fact.aggregate() == Aggregate.SPAN && fact.subject().dimensions().isEmpty() && figure.says(BigDecimal.valueOf(Math.rint(fact.number())).divide(days.get(), MathContext.DECIMAL64))) {
                    return Optional.of(Verdict.agrees(fact, fact.noun() + ": " + Verdict.text(fact) + " d"));
                }
            }
        }
        Optional<BigDecimal> own = copied() ? stated.span() : Optional.empty();
        return own.filter(found -> figure.says(found.divide(days.get(), MathContext.DECIMAL64))).map(found -> new Verdict(Label.DERIVED, List.of(), found.toPlainString(), "d",
                "the report's own list of files", "from the earliest date in the names of the report's own list of files to its latest modification; the folder was copied since", false));
    }

    private static BigDecimal seconds(Fact fact) {
        return fact.value() instanceof Value.Moment(var instant) ? BigDecimal.valueOf(instant.getEpochSecond()) : BigDecimal.ZERO;
    }
}
