package dev.chimera.core.llm;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The shape that an answer must have: a JSON object with one property whose text matches a pattern.
/// Servers hold patterns only when they are anchored and keep to literals, groups, classes and counted repetition.
public sealed interface AnswerShape {
    /// The name of the property.
    String key();

    /// Anchored with `^…$`; also valid in Java, where every answer is matched again.
    String pattern();

    /// One phrase of each slot, joined as they stand. Phrases hold no `"` and no `\`.
    record Phrases(String key, List<List<String>> slots) implements AnswerShape {
        public Phrases {
            slots = slots.stream().map(List::copyOf).toList();
        }

        @Override
        public String pattern() {
            return slots.stream().map(Phrases::alternatives).collect(Collectors.joining("", "^", "$"));
        }

        /// Without the phrases that were used already, as far as each slot keeps one.
        public Phrases fresh(Set<String> used) {
            return new Phrases(key, slots.stream().map(slot -> {
                List<String> left = slot.stream().filter(phrase -> !used.contains(phrase)).toList();
                return left.isEmpty() ? slot : left;
            }).toList());
        }

        /// The phrases that an answer consists of.
        public List<String> in(String answer) {
            return slots.stream().flatMap(List::stream).filter(answer::contains).toList();
        }

        private static String alternatives(List<String> phrases) {
            return phrases.stream().map(Phrases::escaped).collect(Collectors.joining("|", "(", ")"));
        }

        /// A full stop as a class of its own: some servers' grammars do not know it with a backslash.
        private static String escaped(String phrase) {
            return phrase.replaceAll("[+*?()\\[\\]{}|^$]", "\\\\$0").replace(".", "[.]");
        }
    }

    /// Words that the model finds itself, within a pattern.
    record Words(String key, String pattern) implements AnswerShape {}

    default boolean accepts(String answer) {
        return Pattern.compile(pattern()).matcher(answer).matches();
    }
}
