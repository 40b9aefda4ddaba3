package dev.chimera.core.prose;

import dev.chimera.core.fact.Fact;
import dev.chimera.core.llm.AnswerShape;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A model's answer turned into text of the report: matched against its shape again, checked, placeholders expanded to value and noun.
public sealed interface Answer {
    record Accepted(Passage passage) implements Answer {}

    /// @param reason for people, without the sentence
    record Rejected(String reason) implements Answer {}

    Pattern PLACEHOLDER = Pattern.compile("\\{([a-z_]+)}");

    /// @param complete false when the answer was cut before its closing quote
    static Answer of(String text, boolean complete, AnswerShape shape, Ask ask) {
        if (!complete) {
            return new Rejected("incomplete");
        }
        if (!shape.accepts(text)) {
            return new Rejected("not of the asked shape");
        }
        Optional<String> fault = PostCheck.fault(PLACEHOLDER.matcher(text).replaceAll("value"));
        if (fault.isEmpty() && shape instanceof AnswerShape.Words) {
            fault = OwnWords.fault(PLACEHOLDER.matcher(text).replaceAll("value"), ask);
        }
        return fault.or(() -> OwnWords.ownerFault(text, ask)).<Answer>map(Rejected::new).orElseGet(() -> new Accepted(expanded(text, ask)));
    }

    /// The text with every known placeholder expanded, as it can be shown while the answer still arrives.
    static Passage expanded(String text, Ask ask) {
        Passage passage = Passage.EMPTY;
        int from = 0;
        Matcher placeholders = PLACEHOLDER.matcher(text);
        for (MatchResult placeholder : placeholders.results().toList()) {
            Optional<Fact> fact = ask.facts().stream().filter(candidate -> candidate.id().text().equals(placeholder.group(1))).findFirst();
            if (fact.isPresent()) {
                passage = passage.plus(text.substring(from, placeholder.start())).plus(fact.get()).plus(" (" + FactName.of(fact.get()) + ")");
                from = placeholder.end();
            }
        }
        return passage.plus(text.substring(from));
    }
}
