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
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The fixed phrases, chosen by what the evidence is. They hold no figure. Kept as data in `phrases.json`:
/// for each topic the slots of a reading, of a recommended action, and of a risk with its mitigation.
public final class PhraseBook {
    /// Topics that are no kind of finding; each exists for data with results, with doubts only, and with neither.
    public static final String SUMMARY = "SUMMARY";
    public static final String CONCLUSION = "CONCLUSION";
    static final String KEY = "reading";

    /// @param model phrases that are offered, too, where the data is about language models
    record Topic(@Nullable List<List<String>> reading, @Nullable List<List<String>> action, @Nullable String risk, @Nullable List<List<String>> mitigation,
                 @Nullable Topic model) {
        List<List<String>> slots(Function<Topic, @Nullable List<List<String>>> part, boolean models) {
            List<List<String>> own = Objects.requireNonNullElse(part.apply(this), List.of());
            List<List<String>> more = models && model != null ? Objects.requireNonNullElse(part.apply(model), List.of()) : List.of();
            return IntStream.range(0, own.size()).mapToObj(slot -> slot < more.size()
                    ? Stream.concat(more.get(slot).stream(), own.get(slot).stream()).toList() : own.get(slot)).toList();
        }
    }

    private final Map<String, Topic> topics;
    private final boolean models;

    private PhraseBook(Map<String, Topic> topics, boolean models) {
        this.topics = topics;
        this.models = models;
    }

    /// Reads the phrases that come with the program.
    ///
    /// @param models whether the data is about language models
    public static PhraseBook load(boolean models) {
        try (InputStream in = Objects.requireNonNull(PhraseBook.class.getResourceAsStream("phrases.json"))) {
            return new PhraseBook(new ObjectMapper().readValue(in, new TypeReference<>() {}), models);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public AnswerShape.Phrases reading(String topic) {
        return new AnswerShape.Phrases(KEY, topic(topic).slots(Topic::reading, models));
    }

    public AnswerShape.Phrases action(String topic) {
        return new AnswerShape.Phrases(KEY, topic(topic).slots(Topic::action, models));
    }

    public AnswerShape.Phrases mitigation(String topic) {
        return new AnswerShape.Phrases(KEY, topic(topic).slots(Topic::mitigation, models));
    }

    /// The name of the risk that the topic stands for.
    public String risk(String topic) {
        return Objects.requireNonNullElse(topic(topic).risk(), "");
    }

    private Topic topic(String name) {
        return Objects.requireNonNull(topics.get(name), () -> "no phrases for " + name);
    }

    /// The first phrase of each slot: what is said when no model answers.
    public static String first(AnswerShape.Phrases phrases) {
        return phrases.slots().stream().map(List::getFirst).reduce("", String::concat);
    }
}
