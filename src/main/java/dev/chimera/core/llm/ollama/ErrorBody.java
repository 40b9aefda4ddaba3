package dev.chimera.core.llm.ollama;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.chimera.core.llm.LlmFailure;
import java.util.Optional;

/// What a server says when it does not do what was asked: plain text, HTML, nothing, or JSON that holds JSON as a text, any depth.
///
/// @param text the innermost message, on one line; empty where nothing was said
/// @param window the counts, where the message is about a prompt that is longer than the window
record ErrorBody(String text, Optional<LlmFailure.WindowExceeded> window) {
    private static final int LONGEST_TEXT = 500;
    private static final int DEEPEST_NESTING = 5;

    static ErrorBody parse(String body) {
        return unwrap(body, DEEPEST_NESTING);
    }

    static ErrorBody of(JsonNode error) {
        return unwrap(error, DEEPEST_NESTING);
    }

    boolean saysModelNotFound() {
        return text.contains("model") && text.contains("not found");
    }

    private static ErrorBody unwrap(String body, int depth) {
        String stripped = body.strip();
        if (depth > 0 && stripped.startsWith("{")) {
            try {
                return unwrap(WireTypes.MAPPER.readTree(stripped), depth - 1);
            } catch (JsonProcessingException e) {
                return new ErrorBody(readable(stripped), Optional.empty());
            }
        }
        return new ErrorBody(readable(stripped), Optional.empty());
    }

    private static ErrorBody unwrap(JsonNode node, int depth) {
        if (node.isTextual()) {
            return unwrap(node.textValue(), depth);
        }
        if (node.hasNonNull("error") && depth > 0) {
            return unwrap(node.get("error"), depth - 1);
        }
        Optional<LlmFailure.WindowExceeded> window = node.path("n_prompt_tokens").canConvertToInt() && node.path("n_ctx").canConvertToInt()
                ? Optional.of(new LlmFailure.WindowExceeded(node.path("n_prompt_tokens").intValue(), node.path("n_ctx").intValue()))
                : Optional.empty();
        return new ErrorBody(readable(node.hasNonNull("message") ? node.get("message").asText() : node.toString()), window);
    }

    /// HTML without its tags, all white space as single blanks, no more than a screen can bear.
    private static String readable(String text) {
        String plain = text.startsWith("<") ? text.replaceAll("(?s)<(head|style|script)\\b.*?</\\1>|<[^>]*>", " ") : text;
        String line = plain.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_TEXT ? line : line.substring(0, LONGEST_TEXT) + "…";
    }
}
