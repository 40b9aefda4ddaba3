package dev.chimera.core.prose;

import dev.chimera.core.fact.Fact;
import dev.chimera.core.llm.AnswerShape;
import java.util.List;

/// One sentence that a model is asked for.
///
/// @param purpose for people ("reading: cold start in ttft_s")
/// @param topic what the model is told, without any value
/// @param task what it shall write
/// @param phrases what it may choose from, and what is said when it fails
/// @param facts the only facts that a placeholder of the answer may stand for
public record Ask(String purpose, String topic, String task, AnswerShape.Phrases phrases, List<Fact> facts) {
    public Ask {
        facts = List.copyOf(facts);
    }

    /// The same question with the first of its facts only.
    public Ask withFacts(int most) {
        return new Ask(purpose, topic, task, phrases, facts.subList(0, Math.min(most, facts.size())));
    }

    /// The same question with other phrases to choose from.
    public Ask with(AnswerShape.Phrases others) {
        return new Ask(purpose, topic, task, others, facts);
    }

    /// The sentence that needs no model.
    public String fallback() {
        return PhraseBook.first(phrases);
    }
}
