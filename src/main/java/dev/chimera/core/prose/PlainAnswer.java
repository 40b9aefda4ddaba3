package dev.chimera.core.prose;

import dev.chimera.core.fact.Fact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What is left of Markdown that a model wrote without a shape: whole sentences in which every value is a known placeholder and nothing else is a
/// figure, a direction or chat. A sentence is dropped, never repaired.
///
/// @param passage empty where no sentence could be used
/// @param dropped the sentences that are gone, each with the reason
public record PlainAnswer(Optional<Passage> passage, Map<String, String> dropped) {
    private static final Pattern BREAK = Pattern.compile("(?<=[.!?])[*_]*\\s+|\\n+");
    private static final Pattern MARKUP = Pattern.compile("^\\s*(?:#{1,6}\\s+|[-*+>]\\s+|\\d{1,2}[.)]\\s+)+|[*`]+|(?<![\\p{L}\\d])_|_(?![\\p{L}\\d])");
    private static final int MOST = 2;
    private static final int LONGEST = 300;

    public static PlainAnswer of(String text, Ask ask) {
        Set<String> known = ask.facts().stream().map(Fact::id).map(Object::toString).collect(Collectors.toSet());
        List<String> kept = new ArrayList<>();
        Map<String, String> dropped = new LinkedHashMap<>();
        for (String raw : BREAK.split(text.strip())) {
            String sentence = MARKUP.matcher(raw).replaceAll("").strip();
            if (!sentence.isEmpty()) {
                Optional<String> fault = kept.size() == MOST ? Optional.of("one more than is asked for") : fault(sentence, known, ask);
                fault.ifPresentOrElse(reason -> dropped.put(sentence, reason), () -> kept.add(sentence));
            }
        }
        return new PlainAnswer(kept.isEmpty() ? Optional.empty() : Optional.of(Answer.expanded(String.join(" ", kept), ask)), dropped);
    }

    private static Optional<String> fault(String sentence, Set<String> known, Ask ask) {
        if (!sentence.endsWith(".") || sentence.length() > LONGEST || !Character.isUpperCase(sentence.charAt(0)) && sentence.charAt(0) != '{') {
            return Optional.of("is no whole sentence");
        }
        for (MatchResult placeholder : Answer.PLACEHOLDER.matcher(sentence).results().toList()) {
            if (!known.contains(placeholder.group(1))) {
                return Optional.of("names an unknown value (" + placeholder.group(1) + ")");
            }
        }
        String words = Answer.PLACEHOLDER.matcher(sentence).replaceAll("value");
        return words.matches(".*[{}|<>\\[\\]\"].*") ? Optional.of("holds markup") : PostCheck.fault(words).or(() -> OwnWords.fault(words, ask)).or(() -> OwnWords.ownerFault(sentence, ask));
    }
}
