package dev.chimera.core.llm.ollama;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chimera.core.llm.CallRecord.ServerTimings;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/// What a line of the answer says.
sealed interface AnswerPart {
    /// Never empty.
    record Piece(String text, boolean thinking) implements AnswerPart {}

    /// The server's last line.
    ///
    /// @param reason `stop`, `length`, `load` …; empty where it does not say
    /// @param cached tokens of the prompt that the server knew already, where it says so
    record Last(String reason, Optional<ServerTimings> timings, OptionalInt cached) implements AnswerPart {}

    record Failed(ErrorBody error) implements AnswerPart {}

    /// Takes one JSON object apart. A generate answer has its text in another place than a chat answer.
    ///
    /// @throws MalformedAnswer when a field has a type that it never has
    static void read(JsonNode line, Consumer<AnswerPart> parts) throws MalformedAnswer {
        if (!line.isObject()) {
            throw new MalformedAnswer("a line is no JSON object: " + MalformedAnswer.excerpt(line.toString()));
        }
        if (line.hasNonNull("error")) {
            parts.accept(new Failed(ErrorBody.of(line)));
            return;
        }
        JsonNode message = line.path("message");
        if (!message.isMissingNode() && !message.isNull() && !message.isObject()) {
            throw new MalformedAnswer("\"message\" is no object");
        }
        piece(message, "thinking", true, parts);
        piece(line, "thinking", true, parts);
        piece(message, "content", false, parts);
        piece(line, "response", false, parts);
        JsonNode done = line.path("done");
        if (!done.isMissingNode() && !done.isNull() && !done.isBoolean()) {
            throw new MalformedAnswer("\"done\" is neither true nor false");
        }
        if (done.booleanValue()) {
            parts.accept(new Last(line.path("done_reason").asText(""), timings(line), count(line, "prompt_eval_cached_count")));
        }
    }

    private static void piece(JsonNode holder, String field, boolean thinking, Consumer<AnswerPart> parts) throws MalformedAnswer {
        JsonNode text = holder.path(field);
        if (text.isMissingNode() || text.isNull()) {
            return;
        }
        if (!text.isTextual()) {
            throw new MalformedAnswer("\"" + field + "\" is no text");
        }
        if (!text.textValue().isEmpty()) {
            parts.accept(new Piece(text.textValue(), thinking));
        }
    }

    /// Empty where the server gives no total or a count or time that cannot be one.
    private static Optional<ServerTimings> timings(JsonNode line) {
        long total = nanos(line, "total_duration");
        long load = nanos(line, "load_duration");
        long prefill = nanos(line, "prompt_eval_duration");
        long eval = nanos(line, "eval_duration");
        OptionalInt promptTokens = countOrZero(line, "prompt_eval_count");
        OptionalInt tokens = countOrZero(line, "eval_count");
        if (total <= 0 || load < 0 || prefill < 0 || eval < 0 || promptTokens.isEmpty() || tokens.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ServerTimings(Duration.ofNanos(total), Duration.ofNanos(load), Duration.ofNanos(prefill),
                Duration.ofNanos(eval), promptTokens.getAsInt(), tokens.getAsInt()));
    }

    /// A metric that is 0 is left out on the wire.
    private static long nanos(JsonNode line, String field) {
        JsonNode value = line.path(field);
        return value.isMissingNode() ? 0 : value.isIntegralNumber() && value.canConvertToLong() ? value.longValue() : -1;
    }

    private static OptionalInt countOrZero(JsonNode line, String field) {
        return line.path(field).isMissingNode() ? OptionalInt.of(0) : count(line, field);
    }

    private static OptionalInt count(JsonNode line, String field) {
        JsonNode value = line.path(field);
        return value.isIntegralNumber() && value.canConvertToInt() && value.intValue() >= 0 ? OptionalInt.of(value.intValue()) : OptionalInt.empty();
    }
}
