package dev.chimera.core.check;

import dev.chimera.core.fact.FactSet;

/// A report's figures with their labels, and its score: both read the facts through one index.
public record Judgement(CheckedReport checked, Score score) {
    /// @param markdown any text, as for {@link Checker#check}
    public static Judgement of(String markdown, FactSet facts) {
        KnownFacts index = new KnownFacts(facts);
        CheckedReport checked = Checker.check(markdown, index);
        return new Judgement(checked, Score.of(markdown, facts, index, checked));
    }
}
