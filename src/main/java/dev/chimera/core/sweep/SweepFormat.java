package dev.chimera.core.sweep;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.chimera.core.llm.AnswerShape;
import dev.chimera.core.llm.Ending;
import dev.chimera.core.llm.Endpoint;
import dev.chimera.core.llm.LlmFailure;
import java.util.List;

/// How events stand in a sweep's journal: one JSON object a line, its sort told by `kind`, times as ISO-8601 text. Unknown fields are passed over,
/// unknown kinds give no event, so that earlier and later versions can read each other's journals.
final class SweepFormat {
    private static final List<Class<?>> KINDS = List.of(SweepEvent.class, SweepOutcome.class, Ending.class, LlmFailure.class, AnswerShape.class);

    private SweepFormat() {}

    static JsonMapper mapper() {
        JsonMapper.Builder json = JsonMapper.builder().addModule(new JavaTimeModule()).addModule(new Jdk8Module())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_INVALID_SUBTYPE)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
                .addMixIn(Endpoint.class, WithoutSecret.class);
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

    /// What proves who one is never leaves memory.
    @JsonIgnoreProperties("authorization")
    private interface WithoutSecret {}
}
