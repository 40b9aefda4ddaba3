package dev.chimera.core.prose;

import dev.chimera.core.fact.Fact;
import dev.chimera.core.llm.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What a sentence in a model's own words must pass beyond {@link PostCheck}: it is about the finding, claims no direction that nobody checked,
/// and does not repeat the examples of the prompt.
public final class OwnWords {
    /// Of two labels and of another domain, without a figure.
    static final List<Message> EXAMPLES = List.of(
            new Message(Message.Role.USER, "Finding: «disk test: slowest read far above the median (outlier)»"),
            new Message(Message.Role.ASSISTANT, "{\"" + PhraseBook.KEY + "\": \"This suggests that a read was delayed, probably by a cold cache, so the opening run "
                    + "should be reported apart from the others.\"}"),
            new Message(Message.Role.USER, "Finding: «network test: transfer rate almost equal in all runs (stable)»"),
            new Message(Message.Role.ASSISTANT, "{\"" + PhraseBook.KEY + "\": \"This indicates that the link was not shared during the transfer, "
                    + "so the rate can be quoted without a reservation.\"}"));
    private static final Set<String> DIRECTIONS = Set.of("faster", "slower", "higher", "lower", "better", "worse", "best", "worst", "increase", "increases", "increased",
            "decrease", "decreases", "decreased", "rises", "rose", "falls", "fell", "improves", "improved", "degrades", "degraded", "greater", "larger", "smaller",
            "longer", "shorter", "outperforms", "outperformed");
    private static final Set<String> COMMON = Set.of("that", "this", "with", "from", "than", "their", "there", "between", "clearly", "differs", "some", "into", "instead",
            "others", "values", "value");
    private static final int OVERLAP = 6;
    private static final int SHORTEST_TOPIC_WORD = 4;
    private static final int TOPIC_WORDS = 2;

    private OwnWords() {}

    /// @return why the sentence cannot be used, empty when it can
    static Optional<String> fault(String sentence, Ask ask) {
        List<String> words = words(sentence);
        Optional<String> direction = words.stream().filter(DIRECTIONS::contains).findFirst();
        if (direction.isPresent()) {
            return Optional.of("claims a direction (\"" + direction.get() + "\")");
        }
        Set<String> topic = new HashSet<>(words(ask.topic()));
        ask.facts().forEach(fact -> topic.addAll(words(FactName.of(fact))));
        topic.removeIf(word -> word.length() < SHORTEST_TOPIC_WORD || COMMON.contains(word));
        if (new HashSet<>(words).stream().filter(topic::contains).count() < Math.min(TOPIC_WORDS, topic.size())) {
            return Optional.of("is not about the finding");
        }
        if (sentence.matches(".* [.,;].*|.*  .*|.*[-'/] .*|.* [-'/].*")) {
            return Optional.of("is broken by stray blanks");
        }
        return EXAMPLES.stream().anyMatch(example -> overlaps(words, words(example.content()))) ? Optional.of("repeats an example") : Optional.empty();
    }

    /// A value comes with its owner; a sentence that names another one beside it gives it away.
    ///
    /// @param sentence with its placeholders
    static Optional<String> ownerFault(String sentence, Ask ask) {
        List<String> named = Answer.PLACEHOLDER.matcher(sentence).results().map(placeholder -> placeholder.group(1)).toList();
        List<Fact> values = ask.facts().stream().filter(fact -> named.contains(fact.id().text())).toList();
        List<String> words = words(Answer.PLACEHOLDER.matcher(sentence).replaceAll(" "));
        boolean others = ask.facts().stream().flatMap(fact -> fact.subject().dimensions().values().stream()).map(owner -> owner.toLowerCase(Locale.ROOT)).filter(words::contains)
                .anyMatch(owner -> values.stream().anyMatch(value -> value.subject().dimensions().values().stream().noneMatch(own -> own.equalsIgnoreCase(owner))));
        return others ? Optional.of("puts a value beside another owner") : Optional.empty();
    }

    private static boolean overlaps(List<String> words, List<String> example) {
        List<List<String>> runs = new ArrayList<>();
        for (int i = 0; i + OVERLAP <= example.size(); i++) {
            runs.add(example.subList(i, i + OVERLAP));
        }
        for (int i = 0; i + OVERLAP <= words.size(); i++) {
            if (runs.contains(words.subList(i, i + OVERLAP))) {
                return true;
            }
        }
        return false;
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}']+")).filter(word -> !word.isEmpty()).toList();
    }
}
