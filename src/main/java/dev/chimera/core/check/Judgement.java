package dev.chimera.core.check;

import dev.chimera.core.fact.FactSet;
import java.util.concurrent.CompletableFuture;

/// A report's figures with their labels, and its score: both read the facts through one index.
public record Judgement(CheckedReport checked, Score score) {
    /// Takes a second thread of its own for a while.
    ///
    /// @param markdown any text, as for {@link Checker#check}
    public static Judgement of(String markdown, FactSet facts) {
        CompletableFuture<Wording> text = Aside.of(() -> Wording.of(markdown));
        KnownFacts index = new KnownFacts(facts);
        CheckedReport checked = Checker.check(markdown, index);
        return new Judgement(checked, Score.of(text.join(), facts, index, checked));
    }
}
