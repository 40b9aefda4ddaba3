package dev.chimera.core.check;

import dev.chimera.core.check.Figure.Kind;
import dev.chimera.core.check.search.Answer;
import dev.chimera.core.check.search.Asked;
import dev.chimera.core.check.search.TableSearch;
import dev.chimera.core.check.words.Statistic;
import dev.chimera.core.fact.FactSet;
import dev.chimera.core.fact.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Asks the tables of the folder for a figure that no fact carries. The tables are read when the first such figure comes. Any thread.
final class Lookup {
    /// "Three of the five models exceed 2,500 tok/s": the mark by which they were parted.
    private static final Pattern PARTITION = Pattern.compile("\\b(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|none|all|most|half)\\s+(?:out )?of (?:the )?(?:\\w+\\s+){1,4}?(?:\\w+\\s+)?(?:exceed|above|below|over|under|reach|beat|pass)\\s*$"
            + "|\\((?:two|three|four|five|six|seven|eight|nine|ten|\\d+) \\w+ (?:above|below|over|under)\\s*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern POINTS = Pattern.compile("\\s+(?:percentage )?points?\\b|\\s+pp\\b");
    private static final Pattern AT = Pattern.compile("\\b(?:at|from)\\s*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern TO = Pattern.compile("^\\s*to\\s*#\\s*(?:\\W|$|(?:still|adds?|only|buys?|gives?|yields?|gains?|costs?)\\b)", Pattern.CASE_INSENSITIVE);

    /// In a very long text only what stands before this is looked up: each look takes milliseconds.
    private static final int LONG = 20_000;

    private final FactSet facts;
    private final KnownFacts index;
    private @Nullable TableSearch search;

    Lookup(FactSet facts, KnownFacts index) {
        this.facts = facts;
        this.index = index;
    }

    private synchronized TableSearch search() {
        TableSearch there = search;
        if (there == null) {
            there = new TableSearch(facts);
            search = there;
        }
        return there;
    }

    /// @param statistics what the words say the figure is of its quantity
    /// Whether a number only says which rows are meant: "8 threads", the first cell of a row.
    boolean isSelector(Mention mention, boolean alone) {
        Figure figure = mention.figure();
        boolean plain = (figure.kind() == Kind.NUMBER || figure.kind() == Kind.WORD) && figure.unit().isNone() && figure.low().stripTrailingZeros().scale() <= 0;
        if (alone && !mention.passage().is(Passage.Place.CELL)) {
            return false;
        }
        if (!mention.passage().is(Passage.Place.CELL) && PARTITION.matcher(ahead(mention)).find()) {
            return true;
        }
        if (!plain) {
            return false;
        }
        boolean at = !mention.passage().is(Passage.Place.CELL) && AT.matcher(mention.before()).find() && !mention.after().matches("(?s)\\s+\\p{L}.*") || TO.matcher(mention.before() + "#" + mention.after()).find();
        if (at && search().isSelector(mention.passage().text() + " " + mention.passage().heading() + " " + mention.passage().lead(), figure.low())) {
            return true;
        }
        return mention.passage().is(Passage.Place.CELL) ? mention.passage().rowHead().isEmpty() && search().isSelector(mention.passage().columnHead(), figure.low(), "")
                : search().isSelector(ahead(mention), figure.low(), behind(mention)) && (!figure.range() || search().isSelector(ahead(mention), figure.high(), behind(mention)));
    }

    private static String ahead(Mention mention) {
        return mention.sentence().substring(0, mention.at());
    }

    private static String behind(Mention mention) {
        return mention.sentence().substring(Math.min(mention.sentence().length(), mention.at() + mention.figure().end() - mention.figure().start()));
    }

    /// @param known the column of a fact about the quantity that says something else
    Optional<Verdict> find(Mention mention, Unit unit, Set<Statistic> statistics, Optional<String> known) {
        Figure figure = mention.figure();
        if (figure.kind() != Kind.NUMBER && figure.kind() != Kind.WORD) {
            return Optional.empty();
        }
        return mention.passage().start() > LONG ? Optional.empty() : search().of(asked(mention, unit, statistics, known)).map(this::verdict);
    }

    private Verdict verdict(Answer answer) {
        Label label = answer.stated() ? Label.SUPPORTED : Label.DERIVED;
        String why = answer.why() + ", " + answer.column() + " in " + answer.file();
        List<dev.chimera.core.fact.FactId> of = index.column(answer.column()).stream().filter(fact -> fact.subject().get("file").equals(answer.file())).limit(1).map(dev.chimera.core.fact.Fact::id).toList();
        return new Verdict(label, of, dev.chimera.core.check.words.Words.plain(answer.value()), answer.unit(), answer.file() + " " + answer.column(), why, false);
    }

    Asked asked(Mention mention, Unit unit, Set<Statistic> statistics, Optional<String> known) {
        Passage passage = mention.passage();
        Figure figure = mention.figure();
        String section = passage.heading().substring(passage.heading().lastIndexOf(" / ") + 1);
        boolean cell = passage.is(Passage.Place.CELL);
        Unit meant = unit.isNone() && POINTS.matcher(mention.after()).lookingAt() ? new Unit("%") : unit;
        List<String> beyond = new ArrayList<>();
        if (!passage.parent().isEmpty()) {
            List<String> above = List.of(passage.parent().split(" / "));
            above.reversed().forEach(beyond::add);
        }
        if (!cell && !mention.earlier().isBlank()) {
            beyond.add(mention.earlier());
        }
        if (!passage.lead().isEmpty()) {
            beyond.add(passage.lead());
        }
        beyond.add(section);
        beyond.add(passage.heading());
        String ordered = cell || mention.series().alone() ? "" : new Narrowing(index).inOrder(mention, List.of());
        return cell
                ? new Asked(figure.low(), figure.high(), figure.half(), meant, "", "", "", "", passage.columnHead(), passage.named(), statistics, beyond, 0, true, known)
                : new Asked(figure.low(), figure.high(), figure.half(), meant, ordered.isEmpty() ? mention.before() : ordered, ordered.isEmpty() ? mention.after() : "", ahead(mention), behind(mention),
                        mention.label(), List.of(), statistics, beyond, passage.parent().isEmpty() ? 0 : passage.parent().split(" / ").length, false, known);
    }
}
