package dev.chimera.core.run.journal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.chimera.core.fact.Fact;
import dev.chimera.core.fact.FactId;
import dev.chimera.core.fact.Formula;
import dev.chimera.core.fact.Source;
import dev.chimera.core.fact.Value;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/// A fact as Jackson would write it by looking at the record, written by hand: most of a journal is facts, and looking at records costs more
/// than all the rest of a short run's journal.
final class FactJson extends StdSerializer<Fact> {
    FactJson() {
        super(Fact.class);
    }

    @Override
    public void serialize(Fact fact, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", fact.id().text());
        json.writeFieldName("value");
        value(fact.value(), json);
        json.writeObjectFieldStart("unit");
        json.writeStringField("symbol", fact.unit().symbol());
        json.writeEndObject();
        json.writeStringField("noun", fact.noun());
        json.writeStringField("measure", fact.measure());
        subject(fact.subject().dimensions(), json);
        json.writeStringField("aggregate", fact.aggregate().name());
        json.writeNumberField("n", fact.n());
        json.writeStringField("provenance", fact.provenance().name());
        json.writeFieldName("formula");
        if (fact.formula().isPresent()) {
            formula(fact.formula().get(), json);
        } else {
            json.writeNull();
        }
        sources(fact.sources(), json);
        json.writeEndObject();
    }

    private static void value(Value value, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", value.getClass().getSimpleName());
        switch (value) {
            case Value.Number(var decimal) -> json.writeNumberField("decimal", decimal);
            case Value.Moment(var instant) -> json.writeStringField("instant", instant.toString());
        }
        json.writeEndObject();
    }

    private static void subject(Map<String, String> dimensions, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("subject");
        json.writeObjectFieldStart("dimensions");
        for (Map.Entry<String, String> dimension : dimensions.entrySet()) {
            json.writeStringField(dimension.getKey(), dimension.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void formula(Formula formula, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("operation", formula.operation().name());
        json.writeArrayFieldStart("operands");
        for (FactId operand : formula.operands()) {
            json.writeString(operand.text());
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void sources(List<Source> sources, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("sources");
        for (Source source : sources) {
            json.writeStartObject();
            json.writeStringField("file", source.file());
            json.writeStringField("sha256", source.sha256());
            json.writeStringField("column", source.column());
            json.writeArrayFieldStart("rows");
            for (long row : source.rows()) {
                json.writeNumber(row);
            }
            json.writeEndArray();
            json.writeNumberField("n", source.n());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
