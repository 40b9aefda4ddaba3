package dev.chimera.core.check;

import dev.chimera.core.fact.Fact;
import dev.chimera.core.fact.FactId;
import dev.chimera.core.fact.Source;
import dev.chimera.core.fact.Value;
import java.util.List;
import java.util.Optional;

/// What was found out about one figure.
record Verdict(Label label, Optional<FactId> fact, String value, String unit, String source, String why) {
    static Verdict unsupported(String why) {
        return new Verdict(Label.UNSUPPORTED, Optional.empty(), "", "", "", why);
    }

    static Verdict ignored(String why) {
        return new Verdict(Label.IGNORE, Optional.empty(), "", "", "", why);
    }

    static Verdict of(Label label, Fact fact, String why) {
        return new Verdict(label, Optional.of(fact.id()), text(fact), fact.unit().symbol(), source(fact), why);
    }

    /// Agreement with a fact: derived where the fact itself is.
    static Verdict agrees(Fact fact, String why) {
        return of(fact.formula().isPresent() ? Label.DERIVED : Label.SUPPORTED, fact, why);
    }

    static Verdict contradicts(Fact fact) {
        return of(Label.CONTRADICTED, fact, fact.noun() + ": " + text(fact) + (fact.unit().isNone() ? "" : " " + fact.unit()));
    }

    /// None of several facts that could be meant agrees.
    static Verdict undecided(List<Fact> facts, String why) {
        String names = String.join(", ", facts.stream().limit(2).map(fact -> fact.id() + " = " + text(fact)).toList());
        return of(Label.UNSUPPORTED, facts.getFirst(), why + ": " + names + (facts.size() > 2 ? " and " + (facts.size() - 2) + " more" : ""));
    }

    Verdict labelled(Label other, String reason) {
        return new Verdict(other, fact, value, unit, source, reason);
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
