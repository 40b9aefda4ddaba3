package dev.chimera.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// What the scripted server says where no test has said otherwise.
final class DefaultAnswers {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String MODEL = "tiny:1b";

    private DefaultAnswers() {}

    static Map<String, Function<Request, Reply>> byPath() {
        return Map.of(
                "/api/version", _ -> Reply.json("{\"version\":\"0.13.0\"}"),
                "/api/tags", _ -> Reply.json(tags(List.of(MODEL))),
                "/api/ps", _ -> Reply.json(loaded(List.of(MODEL))),
                "/api/show", _ -> Reply.json("{\"capabilities\":[\"completion\"],\"details\":" + details() + "}"),
                "/api/generate", _ -> Reply.json("{\"model\":\"tiny:1b\",\"response\":\"\",\"done\":true,\"done_reason\":\"unload\"}"),
                "/api/chat", request -> Reply.chat(tokens(request)));
    }

    static String tags(List<String> names) {
        ArrayNode models = JSON.arrayNode();
        for (String name : names) {
            models.add(model(name).put("size", 815_319_791L).put("modified_at", "2026-08-01T10:00:00Z").set("details", details()));
        }
        return JSON.objectNode().set("models", models).toString();
    }

    static String loaded(List<String> names) {
        return loaded(names, 4096);
    }

    static String loaded(List<String> names, int window) {
        ArrayNode models = JSON.arrayNode();
        for (String name : names) {
            models.add(model(name).put("size", 1_000_000_000L).put("size_vram", 750_000_000L).put("context_length", window)
                    .put("expires_at", "2026-08-01T12:05:00Z").set("details", details()));
        }
        return JSON.objectNode().set("models", models).toString();
    }

    /// An answer that obeys the schema where there is one: the first phrase of each group.
    static List<String> tokens(Request request) {
        JsonNode properties = request.json().path("format").path("properties");
        if (!properties.isObject() || properties.isEmpty()) {
            return List.of("The", " run", " was", " steady", ".");
        }
        String key = properties.fieldNames().next();
        return SchemaAnswer.tokens(JSON.objectNode().put(key, SchemaAnswer.first(properties.path(key).path("pattern").asText(""))).toString());
    }

    private static ObjectNode model(String name) {
        return JSON.objectNode().put("name", name).put("model", name).put("digest", "0123456789abcdef".repeat(4));
    }

    private static ObjectNode details() {
        ObjectNode details = JSON.objectNode().put("parent_model", "").put("format", "gguf").put("family", "tiny")
                .put("parameter_size", "999.89M").put("quantization_level", "Q4_K_M").put("context_length", 32768);
        details.putArray("families").add("tiny");
        return details;
    }
}
