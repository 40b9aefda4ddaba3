package dev.chimera.core.check;

import dev.chimera.core.check.words.Words;
import dev.chimera.core.fact.Fact;
import dev.chimera.core.fact.FactId;
import dev.chimera.core.fact.Source;
import dev.chimera.core.fact.Value;
import java.util.List;

/// What was found out about one figure.
///
/// @param exact whether `value` is the only one that would be true here
record Verdict(Label label, List<FactId> facts, String value, String unit, String source, String why, boolean exact) {
    private static final int MOST_NAMED = 8;

    static Verdict unsupported(String why) {
        return new Verdict(Label.UNSUPPORTED, List.of(), "", "", "", why, false);
    }

    static Verdict ignored(String why) {
        return new Verdict(Label.IGNORE, List.of(), "", "", "", why, false);
    }

    static Verdict of(Label label, Fact fact, String why) {
        return new Verdict(label, List.of(fact.id()), text(fact), fact.unit().symbol(), source(fact), why, true);
    }

    /// A value that follows from several facts.
    static Verdict computed(Label label, List<Fact> from, Number value, String why) {
        Fact first = from.getFirst();
        return new Verdict(label, from.stream().limit(MOST_NAMED).map(Fact::id).toList(), value.toString(), first.unit().symbol(), source(first), why, true);
    }

    /// Agreement with a fact: derived where the fact itself is.
    static Verdict agrees(Fact fact, String why) {
        return of(fact.formula().isPresent() ? Label.DERIVED : Label.SUPPORTED, fact, why);
    }

    static Verdict contradicts(Fact fact) {
        return of(Label.CONTRADICTED, fact, fact.noun() + ": " + Words.shown(text(fact)) + (fact.unit().isNone() ? "" : " " + fact.unit()));
    }

    /// None of several facts that could be meant agrees.
    static Verdict undecided(List<Fact> facts, String why) {
        String names = String.join(", ", facts.stream().limit(2).map(fact -> fact.id() + " = " + Words.shown(text(fact))).toList());
        return several(Label.UNSUPPORTED, facts, why + ": " + names + (facts.size() > 2 ? " and " + (facts.size() - 2) + " more" : ""));
    }

    /// Not one of several facts that could be meant can have this value.
    static Verdict outside(List<Fact> facts, Fact low, Fact high) {
        return several(Label.CONTRADICTED, facts, low.noun() + ": between " + Words.shown(text(low)) + " and " + Words.shown(text(high)) + (low.unit().isNone() ? "" : " " + low.unit()));
    }

    private static Verdict several(Label label, List<Fact> facts, String why) {
        Fact first = facts.getFirst();
        return new Verdict(label, facts.stream().limit(MOST_NAMED).map(Fact::id).toList(), text(first), first.unit().symbol(), source(first), why, false);
    }

    Verdict labelled(Label other, String reason) {
        return new Verdict(other, facts, value, unit, source, reason, false);
    }

    boolean good() {
        return label == Label.SUPPORTED || label == Label.DERIVED;
    }

    static String text(Fact fact) {
        return switch (fact.value()) {
            case Value.Number(var decimal) -> decimal.toPlainString();
            case Value.Moment(var instant) -> instant.toString();
        };
    }

    private static String source(Fact fact) {
        if (fact.sources().isEmpty()) {
            return "the list of files";
        }
        Source first = fact.sources().getFirst();
        return first.column().isEmpty() ? first.file() : first.file() + " " + first.column();
    }
}
