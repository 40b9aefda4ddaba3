package dev.chimera.core.run.journal;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.chimera.core.fact.Fact;
import dev.chimera.core.fact.FactId;
import dev.chimera.core.fact.FactSet;
import dev.chimera.core.fact.Value;
import dev.chimera.core.ingest.Histogram;
import dev.chimera.core.llm.AnswerShape;
import dev.chimera.core.llm.Ending;
import dev.chimera.core.llm.Endpoint;
import dev.chimera.core.llm.LlmFailure;
import dev.chimera.core.run.Engine;
import dev.chimera.core.run.RunEvent;
import dev.chimera.core.run.RunOutcome;
import java.util.List;

/// How events stand in a journal: one JSON object a line, one of several kinds told by `kind`, times as ISO-8601 text. Written for readers of
/// later and earlier versions: unknown fields are passed over, unknown kinds give no event.
final class JournalFormat {
    private static final List<Class<?>> KINDS = List.of(RunEvent.class, RunOutcome.class, Engine.class, Ending.class, LlmFailure.class,
            AnswerShape.class, Value.class);

    private JournalFormat() {}

    static JsonMapper mapper() {
        JsonMapper.Builder json = JsonMapper.builder().addModule(new JavaTimeModule()).addModule(new Jdk8Module())
                .addModule(new SimpleModule("facts").addSerializer(new FactJson()))
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_INVALID_SUBTYPE)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET, JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM)
                .addMixIn(FactId.class, OneText.class).addMixIn(FactSet.class, OneList.class).addMixIn(Endpoint.class, WithoutSecret.class)
                .addMixIn(Histogram.class, OneBinEach.class);
        for (Class<?> several : KINDS) {
            json.addMixIn(several, Kinded.class);
            for (Class<?> one : several.getPermittedSubclasses()) {
                json.registerSubtypes(new NamedType(one, one.getSimpleName()));
            }
        }
        return json.build();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    private interface Kinded {}

    @SuppressWarnings("UnusedVariable") // tells Jackson which constructor to use
    private abstract static class OneText {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        OneText(String text) {}

        @JsonValue
        abstract String text();
    }

    @SuppressWarnings("UnusedVariable") // tells Jackson which constructor to use
    private abstract static class OneList {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        OneList(List<Fact> facts) {}

        @JsonValue
        abstract List<Fact> all();
    }

    /// The ends and a count for each bin.
    @SuppressWarnings("UnusedVariable") // tells Jackson how to make one
    @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
    private interface OneBinEach {
        @JsonCreator
        static Histogram of(@JsonProperty("from") double from, @JsonProperty("to") double to, @JsonProperty("counts") long... counts) {
            throw new UnsupportedOperationException();
        }
    }

    /// What proves who one is never leaves memory.
    @JsonIgnoreProperties("authorization")
    private interface WithoutSecret {}
}
