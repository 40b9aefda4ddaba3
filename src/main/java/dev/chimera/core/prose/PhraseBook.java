package dev.chimera.core.prose;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.chimera.core.llm.AnswerShape;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The fixed phrases, chosen by what the evidence is. They hold no figure. Kept as data in `phrases.json`:
/// for each topic the slots of a reading, of a recommended action, and of a risk with its mitigation.
public final class PhraseBook {
    /// Topics that are no kind of finding.
    public static final String SUMMARY = "SUMMARY";
    public static final String CONCLUSION = "CONCLUSION";
    static final String KEY = "reading";

    record Topic(List<List<String>> reading, List<List<String>> action, String risk, List<List<String>> mitigation) {
        Topic {
            reading = Objects.requireNonNullElse(reading, List.of());
            action = Objects.requireNonNullElse(action, List.of());
            risk = Objects.requireNonNullElse(risk, "");
            mitigation = Objects.requireNonNullElse(mitigation, List.of());
        }
    }

    private final Map<String, Topic> topics;

    private PhraseBook(Map<String, Topic> topics) {
        this.topics = topics;
    }

    /// Reads the phrases that come with the program.
    public static PhraseBook load() {
        try (InputStream in = Objects.requireNonNull(PhraseBook.class.getResourceAsStream("phrases.json"))) {
            return new PhraseBook(new ObjectMapper().readValue(in, new TypeReference<>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public AnswerShape.Phrases reading(String topic) {
        return new AnswerShape.Phrases(KEY, topic(topic).reading());
    }

    public AnswerShape.Phrases action(String topic) {
        return new AnswerShape.Phrases(KEY, topic(topic).action());
    }

    public AnswerShape.Phrases mitigation(String topic) {
        return new AnswerShape.Phrases(KEY, topic(topic).mitigation());
    }

    /// The name of the risk that the topic stands for.
    public String risk(String topic) {
        return topic(topic).risk();
    }

    private Topic topic(String name) {
        return Objects.requireNonNull(topics.get(name), () -> "no phrases for " + name);
    }

    /// The first phrase of each slot: what is said when no model answers.
    public static String first(AnswerShape.Phrases phrases) {
        return phrases.slots().stream().map(List::getFirst).reduce("", String::concat);
    }
}
