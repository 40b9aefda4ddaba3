package dev.chimera.core.llm.ollama;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chimera.core.llm.AnswerShape;
import dev.chimera.core.llm.ChatRequest;
import dev.chimera.core.llm.GenerationOption;
import dev.chimera.core.llm.Message;
import io.github.ollama4j.models.chat.OllamaChatMessage;
import io.github.ollama4j.models.chat.OllamaChatMessageRole;
import io.github.ollama4j.models.chat.OllamaChatRequest;
import io.github.ollama4j.models.request.ThinkMode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The JSON of a chat request. What is not set is not sent, so the server's default holds; but a server must never shorten the prompt or
/// move the window without a word, and an answer is always finite.
///
/// @param numPredict the most tokens that the answer may have, as sent
/// @param window the window asked for in tokens, 0 for the server's default
record RequestBody(byte[] json, int numPredict, int window) {
    private static final int DEFAULT_NUM_PREDICT = 512;
    private static final int WINDOW_STEP = 256;

    /// @param canThink whether the model thinks: only such a model may be told not to
    static RequestBody of(ChatRequest request, boolean canThink, KeepAlive keepAlive) {
        Map<String, Object> options = options(request);
        OllamaChatRequest wire = OllamaChatRequest.builder()
                .withModel(request.model())
                .withMessages(request.messages().stream().map(RequestBody::message).toList())
                .withStreaming();
        wire.setOptions(options);
        request.shape().ifPresent(shape -> wire.setFormat(schema(shape)));
        if (canThink) {
            wire.setThink(ThinkMode.DISABLED);
        }
        ObjectNode tree = WireTypes.MAPPER.valueToTree(wire);
        tree.remove(List.of("useTools", "tools", "template", "keep_alive"));
        if (!canThink) {
            tree.remove("think");
        }
        tree.path("messages").forEach(message -> ((ObjectNode) message).retain("role", "content"));
        keepAlive.addTo(tree);
        tree.put("truncate", false).put("shift", false);
        return new RequestBody(bytes(tree), ((Number) options.getOrDefault("num_predict", 0)).intValue(),
                ((Number) options.getOrDefault("num_ctx", 0)).intValue());
    }

    /// Loads a model when there are no messages.
    static byte[] loading(String model, KeepAlive keepAlive) {
        ObjectNode tree = WireTypes.MAPPER.createObjectNode().put("model", model).put("stream", false);
        keepAlive.addTo(tree);
        tree.putArray("messages");
        return bytes(tree);
    }

    private static Map<String, Object> options(ChatRequest request) {
        Map<String, Object> wire = new LinkedHashMap<>();
        request.options().values().forEach((option, value) -> wire.put(option.key(), number(option, value)));
        wire.putIfAbsent("num_predict", DEFAULT_NUM_PREDICT);
        wire.computeIfPresent("num_ctx", (key, value) -> roundedUp(((Number) value).intValue()));
        return wire;
    }

    private static Number number(GenerationOption option, BigDecimal value) {
        return option.integer() ? (Number) value.intValueExact() : value;
    }

    private static int roundedUp(int window) {
        return (window + WINDOW_STEP - 1) / WINDOW_STEP * WINDOW_STEP;
    }

    private static OllamaChatMessage message(Message message) {
        OllamaChatMessageRole role = switch (message.role()) {
            case SYSTEM -> OllamaChatMessageRole.SYSTEM;
            case USER -> OllamaChatMessageRole.USER;
            case ASSISTANT -> OllamaChatMessageRole.ASSISTANT;
        };
        return new OllamaChatMessage(role, message.content());
    }

    private static Map<String, Object> schema(AnswerShape shape) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("additionalProperties", false);
        schema.put("required", List.of(shape.key()));
        schema.put("properties", Map.of(shape.key(), Map.of("type", "string", "pattern", shape.pattern())));
        return schema;
    }

    private static byte[] bytes(JsonNode tree) {
        try {
            return WireTypes.MAPPER.writeValueAsString(tree).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts and numbers is always JSON", e);
        }
    }
}
